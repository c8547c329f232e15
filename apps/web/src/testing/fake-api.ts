import type { ErrorBody, Refusal } from '@lumit/shared';

/** A call that the page made. */
export interface FakeCall {
  method: string;
  path: string;
  body: unknown;
}

/** What the fake server says: a body (status 200), or a status with its problem. */
export type FakeReply = { status: number; body?: unknown; headers?: Record<string, string> };
type Answer = unknown | ((call: FakeCall) => unknown | Promise<unknown>);

/** A problem+json reply with the shape that the real server sends. */
export function problem(status: number, refusals: Refusal[] = [], more: Partial<ErrorBody> = {}): FakeReply {
  const body = {
    status,
    code: 'test',
    title: 'Problema',
    detail: '',
    refusals,
    saved: 'none',
    requestId: 'req-1',
    ...more,
  };
  return { status, body };
}

/** No answer at all, as without a connection. */
export const NO_ANSWER = Symbol('no answer');

const isReply = (value: unknown): value is FakeReply =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  typeof value.status === 'number' &&
  Object.keys(value).every((key) => ['status', 'body', 'headers'].includes(key));

/**
 * Stands in for the server at the edge of the page. Keys are "GET /api/me"; a value is the body, a `problem(…)`,
 * `NO_ANSWER`, or a function of the call that returns one of them. What is not listed answers 404.
 * Returns the calls made so far, for what only the server would notice.
 */
export function fakeApi(answers: Record<string, Answer>): FakeCall[] {
  const calls: FakeCall[] = [];
  globalThis.fetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = String(input);
    const method = init?.method ?? 'GET';
    const call = { method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined };
    calls.push(call);
    const listed = answers[`${method} ${path}`] ?? answers[`${method} ${path.split('?')[0]}`] ?? problem(404);
    const said = typeof listed === 'function' ? await listed(call) : listed;
    if (said === NO_ANSWER) throw new TypeError('Failed to fetch');
    return toResponse(isReply(said) ? said : { status: 200, body: said });
  }) as typeof fetch;
  return calls;
}

/** jsdom has no Response of its own: the few parts that lib/api reads. */
function toResponse({ status, body, headers = {} }: FakeReply) {
  return {
    status,
    ok: status < 400,
    headers: { get: (name: string) => headers[name.toLowerCase()] ?? null },
    json: async () => structuredClone(body),
  };
}
