import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorBody } from '@lumit/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { PROBLEM_TEXTS } from '../errors/problem-texts';
import { sendProblem } from '../errors/problem.filter';

/** An address that no route can be looked up for: a percent sign that begins no character. Hooks have not run. */
export function answerUnroutable(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-request-id', String(request.id)).header('x-content-type-options', 'nosniff');
  const detail = 'L’indirizzo contiene un segno % che non vale: controlla di averlo copiato per intero.';
  sendProblem(new AppError('unreadable', [], { detail }), request, reply);
}

const BROKEN: Readonly<Record<string, { status: number; code: 'unreadable' | 'too_large'; detail: string }>> =
  {
    HPE_HEADER_OVERFLOW: {
      status: 431,
      code: 'too_large',
      detail: 'L’indirizzo o le intestazioni superano 16 kB: prova a cancellare i cookie di questo sito.',
    },
    ERR_HTTP_REQUEST_TIMEOUT: {
      status: 408,
      code: 'unreadable',
      detail: 'La richiesta è arrivata troppo lentamente: controlla la connessione e riprova.',
    },
  };
const OTHER = { status: 400, code: 'unreadable', detail: PROBLEM_TEXTS.unreadable.detail } as const;

/** What is no HTTP at all (an unknown method, headers too large or too slow) never reaches a route: the answer is written by hand. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(brokenAnswer(error.code));
  socket.destroy(error);
}

function brokenAnswer(code = ''): string {
  const { status, ...problem } = BROKEN[code] ?? OTHER;
  const body: ErrorBody = {
    status,
    code: problem.code,
    title: PROBLEM_TEXTS[problem.code].title,
    detail: problem.detail,
    refusals: [],
    saved: 'none',
    requestId: randomUUID(),
  };
  const text = JSON.stringify(body);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    'cache-control: no-store',
    'connection: close',
    `content-length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');
}
