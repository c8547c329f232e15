/** How a queue of unsent work stands. */
export interface QueueState {
  /** Sending does not work now, and something waits. */
  readonly isFailing: boolean;
  readonly waiting: readonly string[];
}

export type OutageNews =
  | { readonly kind: 'began' }
  /** Nothing of what waited while sending failed waits any more: these were on their way. */
  | { readonly kind: 'ended'; readonly keys: readonly string[] };

/** Follows a queue through the times when nothing can be sent, and tells when one begins and ends: each once. */
export class OutageLog {
  private keys: Set<string> | null = null;

  hear({ isFailing, waiting }: QueueState): OutageNews | null {
    if (isFailing) {
      const news = this.keys === null ? ({ kind: 'began' } as const) : null;
      this.keys ??= new Set();
      for (const key of waiting) this.keys.add(key);
      return news;
    }
    const { keys } = this;
    if (keys === null || waiting.some((key) => keys.has(key))) return null;
    this.keys = null;
    return { kind: 'ended', keys: [...keys] };
  }
}
