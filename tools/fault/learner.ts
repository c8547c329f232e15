import { setTimeout as sleep } from 'node:timers/promises';
import type { KindName } from '@lumit/quizzes/domain';
import { bodyOf, type HttpReply, untilTaken } from './http-client.ts';
import type { History, StoredAnswer } from './history.ts';
import type { SignedIn } from './people.ts';
import type { Chance } from './random.ts';

/** Sends one request to whichever process serves now. */
export type Send = (signedIn: SignedIn, method: string, path: string, body?: unknown) => Promise<HttpReply>;

interface Labelled {
  readonly id: string;
}
interface Shown {
  readonly key: string;
  readonly kind: KindName;
  readonly options?: readonly Labelled[];
  readonly items?: readonly Labelled[];
  readonly lefts?: readonly Labelled[];
  readonly rights?: readonly Labelled[];
  readonly statements?: readonly Labelled[];
}
export interface AttemptBody {
  readonly id: string;
  readonly state: string;
  readonly deadline: string | null;
  readonly questions: readonly Shown[];
  readonly answers: ReadonlyArray<{ questionKey: string; rev: number; value: unknown }>;
}

export const QUIZ = 'test-m3';

/** One learner in one attempt, as the page behaves: a revision for each change, the same one sent again until it is answered. */
export class Learner {
  attempt!: AttemptBody;
  readonly signedIn: SignedIn;
  readonly #send: Send;
  readonly #history: History | undefined;
  readonly #chance: Chance;
  #revisions = new Map<string, number>();

  constructor(signedIn: SignedIn, send: Send, chance: Chance, history?: History) {
    this.signedIn = signedIn;
    this.#send = send;
    this.#chance = chance;
    this.#history = history;
  }

  request(method: string, path: string, body?: unknown): Promise<HttpReply> {
    return this.#send(this.signedIn, method, path, body);
  }

  async begin(editionId: string, quiz = QUIZ): Promise<void> {
    const begun = await untilTaken(() =>
      this.request('POST', `/api/editions/${editionId}/quizzes/${quiz}/attempts`, {}),
    );
    if (begun.status >= 300 || begun.status === 0) throw new Error(`attempt: ${begun.status} ${begun.text}`);
    this.attempt = await this.read(bodyOf<{ id: string }>(begun).id);
  }

  async read(id = this.attempt.id): Promise<AttemptBody> {
    const reply = await untilTaken(() => this.request('GET', `/api/attempts/${id}`));
    if (reply.status !== 200)
      throw new Error(`attempt ${id}: ${reply.status} ${reply.failure ?? reply.text}`);
    return bodyOf<AttemptBody>(reply);
  }

  async stored(): Promise<StoredAnswer[]> {
    const { id, answers } = await this.read();
    return answers.map(({ questionKey, rev, value }) => ({ attemptId: id, questionKey, rev, value }));
  }

  /** Changes the answer of some question and saves it, once. */
  async change(): Promise<HttpReply> {
    const question = this.#chance.pick(this.attempt.questions);
    const rev = (this.#revisions.get(question.key) ?? 0) + 1;
    this.#revisions.set(question.key, rev);
    return this.save(question.key, rev, anAnswer(question, this.#chance));
  }

  async save(questionKey: string, rev: number, value: unknown): Promise<HttpReply> {
    const attemptId = this.attempt.id;
    const note = (type: 'invoke' | 'ok' | 'fail' | 'info') =>
      this.#history?.add({ type, at: Date.now(), attemptId, questionKey, rev, value });
    note('invoke');
    const reply = await this.request('PUT', `/api/attempts/${attemptId}/answers/${questionKey}`, {
      rev,
      value,
    });
    const isUnknown = reply.status === 0 || reply.status >= 500;
    note(reply.status === 200 ? 'ok' : isUnknown ? 'info' : 'fail');
    return reply;
  }

  /** Goes on changing answers until told to stop; pauses after a failure as the page would, only shorter. */
  async changeUntil(stopped: () => boolean, pauseMs = 0): Promise<void> {
    while (!stopped()) {
      const { status } = await this.change();
      if (status !== 200) await sleep(50);
      else if (pauseMs > 0) await sleep(pauseMs);
    }
  }

  submit(answers: readonly unknown[] = []): Promise<HttpReply> {
    return this.request('POST', `/api/attempts/${this.attempt.id}/submit`, { answers });
  }

  /** The answers on the screen, as a submission carries them. */
  async screen(): Promise<unknown[]> {
    return (await this.read()).answers.map(({ questionKey, rev, value }) => ({ questionKey, rev, value }));
  }
}

type Answering = (question: Shown, chance: Chance) => unknown;

const oneOption: Answering = ({ options = [] }, chance) => [chance.pick(options).id];

/** Some answer that fits, for every kind of question: one that is missing here does not compile. */
const ANSWERS: Readonly<Record<KindName, Answering>> = {
  single: oneOption,
  'true-false': oneOption,
  multiple: ({ options = [] }, chance) => idsOf(shuffled(options, chance)).slice(0, 2),
  matching: ({ lefts = [], rights = [] }, chance) =>
    lefts.map(({ id }) => ({ left: id, right: chance.pick(rights).id })),
  ordering: ({ items = [] }, chance) => idsOf(shuffled(items, chance)),
  numerical: (_, chance) => String(chance.between(1, 365)),
  kprim: ({ statements = [] }, chance) =>
    statements.map(({ id }) => ({ isTrue: chance.pick([true, false]), statement: id })),
  essay: (_, chance) => 'Samira rinnova il permesso. '.repeat(chance.between(1, 700)),
};

/** Some answer that fits the question. */
export const anAnswer: Answering = (question, chance) => ANSWERS[question.kind](question, chance);

const idsOf = (list: readonly Labelled[]) => list.map(({ id }) => id);

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((one) => ({ one, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
