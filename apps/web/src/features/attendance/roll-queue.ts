import { type MarkPresence, type RegisterChange, RollRow } from '@lumit/attendance/domain';
import { ApiProblem } from '../../lib/api';
import { sentencesFor } from '../../lib/messages';
import { OutageLog } from '../../lib/outage';
import type { QueueStore } from './queue-store';

/** A mark that the server has not confirmed yet. */
export interface QueuedMark {
  readonly mark: MarkPresence;
  readonly state: 'waiting' | 'sending' | 'conflict' | 'refused';
  /** Sent before this one and never answered: the server may have it. */
  readonly unanswered?: MarkPresence | undefined;
  /** What somebody else wrote meanwhile. */
  readonly theirs?: RollRow | undefined;
  readonly sentences?: readonly string[] | undefined;
}

export interface QueueSnapshot {
  readonly marks: ReadonlyMap<string, QueuedMark>;
  /** The last try got no answer: what waits stays on this device until the next one. */
  readonly isFailing: boolean;
  /** Server's time of the last mark it confirmed. */
  readonly savedAt: string | null;
}

interface QueueOptions {
  /** False once somebody else is signed in on the device: the marks are not theirs to send. */
  readonly maySend: () => boolean;
  readonly send: (enrolmentId: string, mark: MarkPresence) => Promise<RegisterChange>;
  readonly onSaved: (change: RegisterChange) => void;
  readonly store: QueueStore;
}

const RETRY_MS = [1_000, 3_000, 10_000, 30_000];

/**
 * Marks on their way to the server, one per person, sent one after the other in the order of the taps. A newer tap on the
 * same person replaces the one that waits. What gets no answer is kept on the device and tried again.
 */
export class RollQueue {
  /** Pages come and go: what they told of an outage stands here. */
  readonly outage = new OutageLog();
  private snapshot: QueueSnapshot;
  private readonly listeners = new Set<() => void>();
  private failures = 0;
  private isKept = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: QueueOptions) {
    const kept = [...options.store.read()].map(
      ([id, mark]) => [id, { mark, state: 'waiting' as const }] as const,
    );
    this.snapshot = { marks: new Map(kept), isFailing: false, savedAt: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): QueueSnapshot => this.snapshot;

  put(enrolmentId: string, mark: MarkPresence): void {
    const before = this.snapshot.marks.get(enrolmentId);
    const unanswered = before?.state === 'sending' ? before.mark : before?.unanswered;
    this.set(enrolmentId, { mark, state: 'waiting', unanswered });
    void this.run();
  }

  /** Gives up a mark: the server's value shows again. */
  drop(enrolmentId: string): void {
    this.set(enrolmentId, undefined);
  }

  /** Tries at once, whatever the waiting time. */
  retry(): void {
    clearTimeout(this.timer);
    void this.run();
  }

  /** Sends what waits; true when nothing is left to send. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.run();
    return ![...this.snapshot.marks.values()].some(({ state }) => state === 'waiting' || state === 'sending');
  }

  /** Nothing is lost with the page: all is sent, or what waits is on the device. */
  isSafe(): boolean {
    return this.isKept || this.snapshot.marks.size === 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private running: Promise<void> | undefined;

  private run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => (this.running = undefined));
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next && this.options.maySend(); next = this.next()) {
      if (!(await this.sendOne(...next))) return;
    }
  }

  private next(): [string, QueuedMark] | undefined {
    return [...this.snapshot.marks].find(([, { state }]) => state === 'waiting');
  }

  /** False when there is no way to the server now. */
  private async sendOne(enrolmentId: string, queued: QueuedMark): Promise<boolean> {
    const sending: QueuedMark = { ...queued, state: 'sending' };
    this.set(enrolmentId, sending);
    try {
      const change = await this.options.send(enrolmentId, queued.mark);
      this.answered(enrolmentId, sending, change);
      return true;
    } catch (error) {
      if (isWorthRetrying(error)) return this.unreached(enrolmentId, sending);
      this.refused(enrolmentId, sending, error);
      return true;
    }
  }

  private answered(enrolmentId: string, sent: QueuedMark, change: RegisterChange): void {
    this.failures = 0;
    this.options.onSaved(change);
    const version = change.rows[0]?.version;
    const newer = this.snapshot.marks.get(enrolmentId);
    const rebased = newer && {
      ...newer,
      unanswered: undefined,
      mark: { ...newer.mark, expectedVersion: version },
    };
    this.set(enrolmentId, newer === sent ? undefined : rebased, { isFailing: false, savedAt: change.now });
  }

  private unreached(enrolmentId: string, sent: QueuedMark): false {
    const newer = this.snapshot.marks.get(enrolmentId);
    const again = newer === sent ? { ...sent, state: 'waiting' as const, unanswered: sent.mark } : newer;
    this.set(enrolmentId, again, { isFailing: true });
    this.timer = setTimeout(() => void this.run(), RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)]);
    this.failures += 1;
    return false;
  }

  private refused(enrolmentId: string, sent: QueuedMark, error: unknown): void {
    const newer = this.snapshot.marks.get(enrolmentId);
    const latest = newer ?? sent;
    const theirs =
      error instanceof ApiProblem && error.status === 409
        ? RollRow.safeParse(error.body?.current).data
        : undefined;
    if (theirs && latest.unanswered && isOurs(theirs, latest.unanswered)) {
      // The answer was lost, not the mark: the newer one goes on top of it.
      const mark = { ...latest.mark, expectedVersion: theirs.version };
      return this.set(enrolmentId, { mark, state: 'waiting' });
    }
    // A newer tap is another mark: it may well be accepted.
    if (!theirs && newer && newer !== sent) return;
    const sentences = theirs ? undefined : sentencesFor(error);
    this.set(enrolmentId, { ...latest, state: theirs ? 'conflict' : 'refused', theirs, sentences });
  }

  private set(enrolmentId: string, queued: QueuedMark | undefined, more: Partial<QueueSnapshot> = {}): void {
    const marks = new Map(this.snapshot.marks);
    if (queued) marks.set(enrolmentId, queued);
    else marks.delete(enrolmentId);
    this.snapshot = { ...this.snapshot, ...more, marks };
    this.isKept = this.options.store.write(new Map([...marks].map(([id, { mark }]) => [id, mark])));
    this.listeners.forEach((listener) => listener());
  }
}

/** No answer, a session that ended, a busy server: not the mark's fault. */
function isWorthRetrying(error: unknown): boolean {
  return (
    error instanceof ApiProblem &&
    (error.isOffline || [401, 429].includes(error.status) || error.status >= 500)
  );
}

function isOurs(theirs: RollRow, mark: MarkPresence): boolean {
  return (
    theirs.kind === mark.kind &&
    (!mark.intervals?.length || mark.intervals[0]?.from === theirs.intervals[0]?.from)
  );
}
