import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { Config } from '../config/config';

/** JSON lines on standard output; no body, no cookie, no address of a person is ever written. */
export function rootLogger(config: Config): Logger {
  return pino({
    level: config.logLevel,
    redact: {
      paths: [
        'req.headers',
        'res.headers',
        'password',
        '*.password',
        '*.email',
        '*.token',
        'err.parameters',
        'err.detail',
        'err.driverError',
        'err.query',
      ],
      remove: true,
    },
    serializers: {
      req: (req: { method: string; url: string }) => ({ method: req.method, url: withoutCodes(req.url) }),
      res: (res: { statusCode: number }) => ({ statusCode: res.statusCode }),
    },
  });
}

/** Verification codes, secret addresses of calendars and query strings are not for logs. */
const withoutCodes = (url: string) =>
  (url.split('?')[0] ?? '').replace(/^\/(verifica|calendario)\/.+/i, '/$1/…');

/** Nest's own messages, through the same logger. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
}
