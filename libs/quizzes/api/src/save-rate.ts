const MOST_PER_SECOND = 100;

/**
 * How many answers one person may save in a second, far above what anybody types: a page gone wild must not slow the
 * others (B-611). Counted by this process alone, and forgotten each second.
 */
export class SaveRate {
  private second = 0;
  private counts = new Map<string, number>();

  mayPass(personId: string, at: Date): boolean {
    const second = Math.floor(at.getTime() / 1_000);
    if (second !== this.second) {
      this.second = second;
      this.counts = new Map();
    }
    const count = (this.counts.get(personId) ?? 0) + 1;
    this.counts.set(personId, count);
    return count <= MOST_PER_SECOND;
  }
}
