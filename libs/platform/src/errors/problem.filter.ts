import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type ErrorBody, type Refusal, spellWait } from '@lumit/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorKind, STATUS_OF } from './app-error';
import { databaseFailureOf } from './database-failure';
import { PROBLEM_TEXTS } from './problem-texts';

interface Problem {
  readonly status: number;
  readonly code: keyof typeof PROBLEM_TEXTS;
  readonly refusals?: readonly Refusal[];
  readonly detail?: string | undefined;
  readonly current?: unknown;
  readonly retryAfterSeconds?: number | undefined;
}

/** Turns whatever was thrown into problem+json; what nobody threw on purpose is logged once and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Also used by Fastify itself for what fails before Nest sees it (unreadable JSON, too large, unknown path). */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const problem = problemOf(error);
  if (problem.status >= 500 && problem.code === 'internal')
    request.log.error({ err: error }, 'unexpected error');
  if (problem.status === 503) request.log.warn({ err: error }, 'busy');
  const text = PROBLEM_TEXTS[problem.code];
  const body: ErrorBody = {
    status: problem.status,
    code: problem.code,
    title: text.title,
    detail: problem.detail ?? whenToRetry(problem) ?? text.detail,
    refusals: (problem.refusals ?? []).map((r) => ({
      code: r.code,
      ...(r.params && { params: { ...r.params } }),
    })),
    saved: 'none',
    requestId: String(request.id),
    ...(problem.current !== undefined && { current: problem.current }),
  };
  if (problem.retryAfterSeconds) void reply.header('retry-after', String(problem.retryAfterSeconds));
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

function problemOf(error: unknown): Problem {
  if (error instanceof AppError) {
    const { detail, current, retryAfterSeconds } = error.extras;
    return {
      status: STATUS_OF[error.kind],
      code: error.kind,
      refusals: error.refusals,
      detail,
      current,
      retryAfterSeconds: retryAfterSeconds ?? (error.kind === 'busy' ? 2 : undefined),
    };
  }
  const failure = databaseFailureOf(error);
  if (failure) return { status: 503, code: failure, retryAfterSeconds: failure === 'busy' ? 2 : 30 };
  const status = httpStatusOf(error);
  const kind = status ? KIND_OF_STATUS[status] : undefined;
  return kind ? { status: STATUS_OF[kind], code: kind } : { status: 500, code: 'internal' };
}

/** "Aspetta qualche minuto" sends people back too early: the true time is known. */
function whenToRetry({ status, retryAfterSeconds }: Problem): string | undefined {
  return status === 429 && retryAfterSeconds ? `Riprova fra ${spellWait(retryAfterSeconds)}.` : undefined;
}

const KIND_OF_STATUS: Readonly<Record<number, ErrorKind>> = {
  400: 'unreadable',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  413: 'too_large',
  414: 'too_large',
  415: 'unsupported',
  429: 'too_many',
  503: 'busy',
};

function httpStatusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
