import type { Grant } from '@lumit/shared';

export type { Grant };

/** Who is asking, with what they hold. Read anew at each request: a suspension bites at once (P-34). */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
}

/** Who acts without a session: the program for somebody, with what they hold. */
export type Principal = Pick<Actor, 'personId' | 'grants'>;

/** How the guard turns a cookie into an actor; `accounts` provides it. */
export abstract class SessionReader {
  /** `undefined` for unknown, forged, expired, ended sessions and for people who are suspended. */
  abstract find(token: string, at: Date): Promise<Actor | undefined>;
}
