import type { GrantScope, Role } from '@lumit/shared';

/** A role that somebody holds, and where. */
export type Grant = { readonly role: Role; readonly organisationId: string } & (
  | { readonly scope: Extract<GrantScope, 'organisation'> }
  | { readonly scope: Extract<GrantScope, 'body'>; readonly bodyId: string }
  | { readonly scope: Extract<GrantScope, 'edition'>; readonly editionId: string }
  | { readonly scope: Extract<GrantScope, 'group'>; readonly editionId: string; readonly groupId: string }
);

/** Who is asking, with what they hold. Read anew at each request: a suspension bites at once (P-34). */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
}

/** How the guard turns a cookie into an actor; `accounts` provides it. */
export abstract class SessionReader {
  /** `undefined` for unknown, forged, expired, ended sessions and for people who are suspended. */
  abstract find(token: string, at: Date): Promise<Actor | undefined>;
}
