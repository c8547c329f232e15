/** How a queue of unsent work stands. */
export interface QueueState {
  /** Sending does not work now, and something waits. */
  readonly isFailing: boolean;
  readonly waiting: readonly string[];
}

/** Follows a queue through the times when nothing can be sent. */
export class OutageLog {
  private keys: Set<string> | null = null;

  /** Sending failed, and some of what waited then waits still. */
  get isOut(): boolean {
    return this.keys !== null;
  }

  /** What was on its way, once, when nothing of what waited while sending failed waits any more; else null. */
  hear({ isFailing, waiting }: QueueState): readonly string[] | null {
    if (isFailing) {
      this.keys ??= new Set();
      for (const key of waiting) this.keys.add(key);
      return null;
    }
    const { keys } = this;
    if (keys === null || waiting.some((key) => keys.has(key))) return null;
    this.keys = null;
    return [...keys];
  }
}
