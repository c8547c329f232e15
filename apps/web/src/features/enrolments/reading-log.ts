/** What is told of a lesson being read. */
export interface ReadingStep {
  anchor?: number;
  reachedEnd?: boolean;
}

/** Sends a step; with `keepalive` it outlives the page. Rejects when the server could not be told. */
export type SendStep = (step: ReadingStep, keepalive: boolean) => Promise<void>;

/** At most one message in five seconds while somebody scrolls; the end is told at once. */
const QUIET_MS = 5_000;

/** Gathers how far a lesson was read and tells it now and then; what could not be told is told with the next message. */
export class ReadingLog {
  private furthest = 0;
  private reachedEnd = false;
  private told: Required<ReadingStep> = { anchor: 0, reachedEnd: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: SendStep) {}

  open(): void {
    void this.tell({}, false);
  }

  reach(block: number): void {
    if (block <= this.furthest) return;
    this.furthest = block;
    this.timer ??= setTimeout(() => this.flush(), QUIET_MS);
  }

  reachEnd(): void {
    if (this.reachedEnd) return;
    this.reachedEnd = true;
    this.flush();
  }

  flush(keepalive = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const step: ReadingStep = {};
    if (this.furthest > this.told.anchor) step.anchor = this.furthest;
    if (this.reachedEnd && !this.told.reachedEnd) step.reachedEnd = true;
    if (Object.keys(step).length > 0) void this.tell(step, keepalive);
  }

  close(): void {
    this.flush(true);
  }

  private async tell(step: ReadingStep, keepalive: boolean): Promise<void> {
    try {
      await this.send(step, keepalive);
      this.told = {
        anchor: Math.max(this.told.anchor, step.anchor ?? 0),
        reachedEnd: this.told.reachedEnd || step.reachedEnd === true,
      };
    } catch {
      // Nothing is lost: what was not told stays ahead of what was.
    }
  }
}
