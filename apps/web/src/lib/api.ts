import { ErrorBody, type Refusal } from '@lumit/shared';
import type { z } from 'zod';
import { noteCall } from './connection';
import { deviceTime, hearServerTime } from './server-time';
import { announceSessionEnd, sessionRenewals } from './session-events';

const TIMEOUT_MS = 20_000;

/** Why a call to the API gave no result. `status` is 0 and `code` `network` when no answer came at all. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: ErrorBody | null = null,
    /** Seconds to wait before another try, from `Retry-After`. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(body?.title ?? code);
    this.name = 'ApiProblem';
  }

  get refusals(): readonly Refusal[] {
    return this.body?.refusals ?? [];
  }

  get requestId(): string | null {
    return this.body?.requestId ?? null;
  }

  /** The server never saw the request, or its answer was lost. */
  get isOffline(): boolean {
    return this.status === 0;
  }
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Lets the request outlive the page: for the last save when somebody leaves. */
  keepalive?: boolean;
  /** False where 401 is an answer rather than the end of the session: sign-in itself, and asking who is there. */
  endsSession?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Call extends CallOptions {
  method: Method;
  path: string;
  body?: unknown;
}

async function send(call: Call): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const asked = deviceTime();
  try {
    const response = await fetch(call.path, {
      method: call.method,
      credentials: 'same-origin',
      ...bodyOf(call.body),
      keepalive: call.keepalive,
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    });
    noteCall(true);
    hearServerTime(response.headers.get('server-time'), asked);
    return response;
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    noteCall(false);
    throw new ApiProblem(0, 'network');
  }
}

/** A file goes as its bytes, everything else as JSON. */
function bodyOf(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body === undefined) return {};
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function toProblem(response: Response): Promise<ApiProblem> {
  const body = ErrorBody.safeParse(await response.json().catch(() => null)).data ?? null;
  const wait = Number(response.headers.get('retry-after'));
  return new ApiProblem(response.status, body?.code ?? 'unknown', body, wait > 0 ? wait : null);
}

async function request<Schema extends z.ZodType>(call: Call, schema?: Schema): Promise<z.output<Schema>> {
  const before = sessionRenewals();
  let response = await send(call);
  const isOfSession = call.endsSession !== false;
  // Refused under the session before, undone: it was on its way while the person signed in again.
  if (response.status === 401 && isOfSession && sessionRenewals() !== before) response = await send(call);
  if (!response.ok) {
    if (response.status === 401 && isOfSession) announceSessionEnd();
    throw await toProblem(response);
  }
  if (!schema) return undefined as z.output<Schema>;
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new ApiProblem(response.status, 'unexpected_answer');
  return parsed.data;
}

/**
 * The only way to the API. `path` starts with `/api/`; the answer is parsed by `schema`, and an answer of another shape
 * is an `ApiProblem` with code `unexpected_answer`. Without a schema the answer's body is not read.
 */
export const api = {
  get: <S extends z.ZodType>(path: string, schema: S, options?: CallOptions) =>
    request({ ...options, method: 'GET', path }, schema),
  post: <S extends z.ZodType>(path: string, body: unknown, schema?: S, options?: CallOptions) =>
    request({ ...options, method: 'POST', path, body: body ?? {} }, schema),
  put: <S extends z.ZodType>(path: string, body: unknown, schema?: S, options?: CallOptions) =>
    request({ ...options, method: 'PUT', path, body: body ?? {} }, schema),
  delete: <S extends z.ZodType>(path: string, schema?: S, options?: CallOptions) =>
    request({ ...options, method: 'DELETE', path }, schema),
};
