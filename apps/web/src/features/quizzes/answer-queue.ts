import type { AnswerValue, NewerAnswer, SavedAnswer } from '@lumit/quizzes/domain';
import { OutageLog } from '../../lib/outage';
import type { AnswerStore, LocalAnswer } from './answer-store';
import { failureOf } from './save-failure';

/** One answer as the page shows it. */
export interface QueuedAnswer {
  readonly rev: number;
  readonly value: AnswerValue;
  /** The server has not confirmed this revision yet. */
  readonly isWaiting: boolean;
}

export interface QueueSnapshot {
  readonly answers: ReadonlyMap<string, QueuedAnswer>;
  /** Keys of questions, in the order in which they changed. */
  readonly waiting: readonly string[];
  /** When saving began to fail, in milliseconds of this device; null while it works. */
  readonly failingSince: number | null;
  /** Server's time of the last answer it confirmed. */
  readonly savedAt: string | null;
  /** Questions whose answer was replaced by a newer one from elsewhere. */
  readonly overtaken: readonly string[];
  /** Questions whose answer the server cannot take as it is; a change is sent again. */
  readonly refused: readonly string[];
  /** The device keeps what waits; false in a window that keeps nothing. */
  readonly isKept: boolean;
  /** The server closed the attempt: nothing is accepted any more. */
  readonly isClosed: boolean;
}

export interface QueueOptions {
  readonly send: (answer: LocalAnswer, options: { keepalive: boolean }) => Promise<SavedAnswer>;
  readonly store: AnswerStore;
  readonly now?: () => number;
  readonly random?: () => number;
}

const PAUSE_MS = 700;
const LONGEST_TYPING_MS = 4_000;
const SLOW_MS = 4_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Answers on their way to the server. Each change is written on the device first, then sent after a short pause and at
 * the latest after some seconds of typing, with a revision that grows; only the confirmation of that revision takes it
 * off the device. Without an answer from the server it is tried again, for as long as it takes.
 */
export class AnswerQueue {
  /** Pages come and go: what they told of an outage stands here. */
  readonly outage = new OutageLog();
  private snapshot: QueueSnapshot;
  private readonly listeners = new Set<() => void>();
  /** When a change began, and by when it is to be sent, in milliseconds of this device. */
  private readonly began = new Map<string, number>();
  private readonly due = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Changes on their way onto the device. */
  private writing: Promise<unknown> = Promise.resolve();
  private running: Promise<void> | undefined;
  private failures = 0;
  private isStopped = false;

  constructor(
    saved: readonly StoredAnswer[],
    private readonly options: QueueOptions,
  ) {
    const answers = saved.map(
      ({ questionKey, rev, value }) => [questionKey, { rev, value, isWaiting: false }] as const,
    );
    this.snapshot = {
      answers: new Map(answers),
      waiting: [],
      failingSince: null,
      savedAt:
        saved
          .map((answer) => answer.savedAt)
          .toSorted()
          .at(-1) ?? null,
      overtaken: [],
      refused: [],
      isKept: true,
      isClosed: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): QueueSnapshot => this.snapshot;

  /** Takes up what a page before this one could not send. What the server has in a newer revision is forgotten. */
  async restore(): Promise<void> {
    for (const { questionKey, rev, value } of await this.options.store.read()) {
      const known = this.snapshot.answers.get(questionKey);
      if (known && known.rev >= rev) await this.options.store.confirm(questionKey, known.rev);
      else this.set(questionKey, { rev, value, isWaiting: true });
    }
    if (this.snapshot.waiting.length > 0) this.schedule(0);
  }

  /** The learner changed an answer. */
  change(questionKey: string, value: AnswerValue): void {
    if (this.isStopped) return;
    const rev = (this.snapshot.answers.get(questionKey)?.rev ?? 0) + 1;
    const others = (keys: readonly string[]) => keys.filter((key) => key !== questionKey);
    const { refused, overtaken } = this.snapshot;
    const settled = { refused: others(refused), overtaken: others(overtaken) };
    this.set(questionKey, { rev, value, isWaiting: true }, settled);
    this.writing = Promise.all([this.writing, this.options.store.put({ questionKey, rev, value })]);
    const now = this.now();
    const began = this.began.get(questionKey) ?? now;
    this.began.set(questionKey, began);
    this.due.set(questionKey, Math.min(now + PAUSE_MS, began + LONGEST_TYPING_MS));
    if (this.failures === 0) this.scheduleNext();
  }

  /** Tries at once, whatever the waiting time. */
  retry(): void {
    this.due.clear();
    this.schedule(0);
  }

  /** Sends what waits without waiting for answers, as the page goes away. */
  flushOnLeave(): void {
    for (const answer of this.waitingAnswers())
      void this.options.send(answer, { keepalive: true }).catch(() => undefined);
  }

  /** Everything on the screen, for the submission. */
  handIn(): LocalAnswer[] {
    return [...this.snapshot.answers].map(([questionKey, { rev, value }]) => ({ questionKey, rev, value }));
  }

  /** Takes over what the server has in a newer revision, as after coming back to the page. */
  merge(saved: readonly StoredAnswer[]): void {
    for (const { questionKey, rev, value, savedAt } of saved) {
      if ((this.snapshot.answers.get(questionKey)?.rev ?? 0) >= rev) continue;
      const newest = [this.snapshot.savedAt ?? '', savedAt].toSorted().at(-1) ?? null;
      this.set(questionKey, { rev, value, isWaiting: false }, { savedAt: newest });
    }
  }

  /** Shows what somebody's newer page wrote, in place of what is here. */
  adopt(questionKey: string, newer: Pick<NewerAnswer, 'rev' | 'value'>): void {
    this.set(
      questionKey,
      { rev: newer.rev, value: newer.value, isWaiting: false },
      { overtaken: [...new Set([...this.snapshot.overtaken, questionKey])] },
    );
    void this.options.store.confirm(questionKey, newer.rev);
  }

  /** The device refused to keep an answer: the page must say so. */
  notKept(): void {
    this.update({ isKept: false });
  }

  /** Nothing is lost with the page: all is sent, or what waits is on the device. */
  async isSafe(): Promise<boolean> {
    await this.writing;
    return this.snapshot.isKept || this.snapshot.waiting.length === 0;
  }

  /** Sends no more: another page took over, or the attempt was handed in. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.run(), delay);
  }

  /** The answer that has paused longest goes first; what is still being typed waits for its own pause. */
  private scheduleNext(): void {
    const next = Math.min(...this.waitingAnswers().map((answer) => this.due.get(answer.questionKey) ?? 0));
    if (Number.isFinite(next)) this.schedule(Math.max(0, next - this.now()));
  }

  private run(): Promise<void> {
    this.running ??= this.sendDue().finally(() => (this.running = undefined));
    return this.running;
  }

  private async sendDue(): Promise<void> {
    const isDue = ({ questionKey }: LocalAnswer) => (this.due.get(questionKey) ?? 0) <= this.now();
    for (const answer of this.waitingAnswers().filter(isDue))
      if (this.isStopped || !(await this.sendOne(answer))) return;
    this.scheduleNext();
  }

  private waitingAnswers(): LocalAnswer[] {
    const { waiting, refused } = this.snapshot;
    return this.handIn().filter(({ questionKey: key }) => waiting.includes(key) && !refused.includes(key));
  }

  /** False when there is no use in sending the next one now. */
  private async sendOne(answer: LocalAnswer): Promise<boolean> {
    const slow = setTimeout(() => this.fail(), SLOW_MS);
    this.began.delete(answer.questionKey);
    this.due.delete(answer.questionKey);
    try {
      const { rev, savedAt } = await this.options.send(answer, { keepalive: false });
      this.confirmed(answer.questionKey, rev, savedAt);
      return true;
    } catch (error) {
      return this.failed(answer, error);
    } finally {
      clearTimeout(slow);
    }
  }

  private confirmed(questionKey: string, rev: number, savedAt: string): void {
    this.failures = 0;
    void this.options.store.confirm(questionKey, rev);
    const now = this.snapshot.answers.get(questionKey);
    const isNewest = now?.rev === rev;
    this.set(questionKey, isNewest ? { ...now, isWaiting: false } : undefined, {
      failingSince: null,
      savedAt,
    });
  }

  private failed(answer: LocalAnswer, error: unknown): boolean {
    const failure = failureOf(error);
    if (failure.kind === 'overtaken') {
      const mine = this.snapshot.answers.get(answer.questionKey);
      if (mine && mine.rev <= failure.newer.rev) this.adopt(answer.questionKey, failure.newer);
      return true;
    }
    if (failure.kind === 'refused') {
      this.update({ refused: [...this.snapshot.refused, answer.questionKey] });
      return true;
    }
    if (failure.kind === 'closed') {
      this.stop();
      this.update({ isClosed: true });
      return false;
    }
    this.fail();
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 0;
    this.failures += 1;
    this.schedule(wait * (0.8 + 0.4 * (this.options.random ?? Math.random)()));
    return false;
  }

  private fail(): void {
    this.update({ failingSince: this.snapshot.failingSince ?? this.now() });
  }

  private set(
    questionKey: string,
    answer: QueuedAnswer | undefined,
    more: Partial<QueueSnapshot> = {},
  ): void {
    const answers = new Map(this.snapshot.answers);
    if (answer) answers.set(questionKey, answer);
    const others = this.snapshot.waiting.filter((key) => key !== questionKey);
    const isWaiting = answers.get(questionKey)?.isWaiting ?? false;
    this.update({ ...more, answers, waiting: isWaiting ? [...others, questionKey] : others });
  }

  private update(change: Partial<QueueSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => listener());
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

/** An answer as the server stored it. */
export type StoredAnswer = NewerAnswer & { readonly questionKey: string };
