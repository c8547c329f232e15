import type { Refusal } from '@lumit/shared';

/** Every way a request can fail on purpose, with the HTTP status it gets. */
export const STATUS_OF = {
  unreadable: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  refused: 422,
  too_many: 429,
  busy: 503,
} as const;
export type ErrorKind = keyof typeof STATUS_OF;

export interface ErrorExtras {
  /** Where and what to do, in Italian, when the kind's own sentence is not enough. */
  readonly detail?: string;
  /** The newer value in a conflict. */
  readonly current?: unknown;
  readonly retryAfterSeconds?: number;
}

/** The only class thrown on purpose. Its refusals are what a rule answered. */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly refusals: readonly Refusal[] = [],
    readonly extras: ErrorExtras = {},
  ) {
    super(`${kind}: ${refusals.map((r) => r.code).join(', ')}`);
  }
}

/** Not there, or not yours: the caller cannot tell which. */
export const notFound = () => new AppError('not_found');
export const refused = (refusals: readonly Refusal[], extras?: ErrorExtras) =>
  new AppError('refused', refusals, extras);
export const conflict = (refusal: Refusal, current?: unknown) =>
  new AppError('conflict', [refusal], { current });
