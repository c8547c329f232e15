/** Who is asking, with what they may touch. Read anew at each request: a suspension bites at once (P-34). */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  /** Editions where the person is a learner. */
  readonly learnerOf: readonly string[];
  /** Editions where the person is a tutor. */
  readonly tutorOf: readonly string[];
  /** Organisations the person administers. */
  readonly adminOf: readonly string[];
}

/** How the guard turns a cookie into an actor; `accounts` provides it. */
export abstract class SessionReader {
  /** `undefined` for unknown, forged, expired, ended sessions and for people who are suspended. */
  abstract find(token: string, at: Date): Promise<Actor | undefined>;
}
