import { type HttpClient, type HttpReply, bodyOf } from '../fault/http-client.ts';

/** What one request took and how it went. */
export interface Sample {
  readonly step: string;
  readonly kind: 'read' | 'write' | 'sign-in';
  readonly took: number;
  readonly ok: boolean;
}

export interface JourneyPlan {
  readonly address: string;
  readonly editionId: string;
  readonly email: string;
  readonly password: string;
  readonly lesson: string;
  readonly quiz: string;
}

interface Thing {
  readonly id: string;
}
interface ShownQuestion {
  readonly key: string;
  readonly kind: string;
  readonly options?: readonly Thing[];
  readonly items?: readonly Thing[];
  readonly lefts?: readonly Thing[];
  readonly rights?: readonly Thing[];
}

/**
 * One person, from sign-in to the result of a test, with the requests that the pages make: no thinking in between.
 * Throws at the first answer that is not 2xx; the samples up to there are kept.
 */
export async function walk(client: HttpClient, plan: JourneyPlan, samples: Sample[]): Promise<void> {
  const step = async (
    name: string,
    kind: Sample['kind'],
    method: string,
    path: string,
    body?: unknown,
  ): Promise<HttpReply> => {
    const reply = await client.send(method, plan.address + path, body);
    const ok = reply.status >= 200 && reply.status < 300;
    samples.push({ step: name, kind, took: reply.took, ok });
    if (!ok) throw new Error(`${name}: ${reply.status} ${reply.failure ?? reply.text.slice(0, 200)}`);
    return reply;
  };
  const read = (name: string, path: string) => step(name, 'read', 'GET', path);
  const edition = `/api/editions/${plan.editionId}`;

  const signedIn = await step('sign in', 'sign-in', 'POST', '/api/sign-in', {
    email: plan.email,
    password: plan.password,
  });
  client.cookie = String(signedIn.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  await read('me', '/api/me');
  await Promise.all([
    read('home: course', `${edition}/course`),
    read('home: attendance', `${edition}/attendance`),
    read('home: quizzes', `${edition}/quizzes`),
    read('home: requirements', `${edition}/eligibility`),
  ]);
  await read('lesson', `${edition}/lessons/${plan.lesson}`);
  await step('lesson progress', 'write', 'PUT', `${edition}/lessons/${plan.lesson}/progress`, {
    anchor: 12,
    reachedEnd: true,
  });
  await read('test: before starting', `${edition}/quizzes/${plan.quiz}`);
  const begun = await step('test: start', 'write', 'POST', `${edition}/quizzes/${plan.quiz}/attempts`, {});
  const attempt = `/api/attempts/${bodyOf<Thing>(begun).id}`;
  const { questions } = bodyOf<{ questions: ShownQuestion[] }>(await read('test: questions', attempt));
  for (const question of questions) {
    await step('test: answer', 'write', 'PUT', `${attempt}/answers/${question.key}`, {
      rev: 1,
      value: anAnswer(question),
    });
  }
  const answers = questions.map((question) => ({
    questionKey: question.key,
    rev: 2,
    value: anAnswer(question),
  }));
  await step('test: hand in', 'write', 'POST', `${attempt}/submit`, { answers });
  await read('test: result', `${attempt}/result`);
}

/** An answer of the right shape; whether it is right does not matter here. */
function anAnswer({ kind, options = [], items = [], lefts = [], rights = [] }: ShownQuestion): unknown {
  if (kind === 'numerical') return '30';
  if (kind === 'ordering') return items.map(({ id }) => id);
  if (kind === 'matching')
    return lefts.map(({ id }, place) => ({ left: id, right: rights[place % rights.length]?.id }));
  return options.slice(0, 1).map(({ id }) => id);
}
