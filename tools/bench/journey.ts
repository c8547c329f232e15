import { setTimeout as sleep } from 'node:timers/promises';
import { HttpClient, bodyOf, type HttpReply } from '../fault/http-client.ts';
import { anAnswer, QUIZ, type AttemptBody } from '../fault/learner.ts';
import { chance } from '../fault/random.ts';

export interface Person {
  readonly email: string;
  readonly editionId: string;
  /** A session that stands in the table already: for journeys without a sign-in. */
  readonly token: string;
}

export interface Site {
  readonly addresses: readonly string[];
  readonly origin: string;
  readonly cookie: string;
  readonly password: string;
  readonly signsIn: boolean;
  /** Mean pause before each request, in milliseconds; 0 is nobody's way of reading, but the hardest case. */
  readonly pauseMs: number;
}

export interface Timing {
  readonly step: string;
  readonly took: number;
  /** Absent when all was well. */
  readonly failed?: string;
}

const luck = chance(1);
let turn = 0;

/** The lesson that is read, its code in the course. */
const LESSON = '3.1';

/** One person from the sign-in to the result of the test, asking for what the pages of the web app ask for. */
export async function travel(site: Site, person: Person, note: (timing: Timing) => void): Promise<void> {
  const client = new HttpClient({ origin: site.origin });
  client.cookie = `${site.cookie}=${person.token}`;
  const ask = async (step: string, method: string, path: string, body?: unknown): Promise<HttpReply> => {
    if (site.pauseMs > 0) await sleep(site.pauseMs * (0.5 + luck.next()));
    turn += 1;
    const reply = await client.send(method, `${site.addresses[turn % site.addresses.length]}${path}`, body);
    const isWell = reply.status >= 200 && reply.status < 300;
    note({
      step,
      took: reply.took,
      ...(!isWell && { failed: `${reply.status} ${reply.failure ?? reply.text}` }),
    });
    if (!isWell) throw new Error(`${step}: ${reply.status}`);
    return reply;
  };
  try {
    if (site.signsIn) {
      const reply = await ask('sign-in', 'POST', '/api/sign-in', {
        email: person.email,
        password: site.password,
      });
      client.cookie = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    }
    await home(ask, person.editionId);
    await lesson(ask, person.editionId);
    await test(ask, person.editionId);
  } catch {
    // Noted already: the journey ends here.
  } finally {
    client.close();
  }
}

type Ask = (step: string, method: string, path: string, body?: unknown) => Promise<HttpReply>;

async function home(ask: Ask, editionId: string): Promise<void> {
  const edition = `/api/editions/${editionId}`;
  await Promise.all([ask('me', 'GET', '/api/me'), ask('editions', 'GET', '/api/editions')]);
  await Promise.all(
    ['course', 'attendance', 'quizzes', 'eligibility'].map((part) => ask(part, 'GET', `${edition}/${part}`)),
  );
}

async function lesson(ask: Ask, editionId: string): Promise<void> {
  const path = `/api/editions/${editionId}/lessons/${LESSON}`;
  const { content } = bodyOf<{ content: { blocks: number; version: number } }>(
    await ask('lesson', 'GET', path),
  );
  const { version, blocks } = content;
  await ask('progress', 'PUT', `${path}/progress`, { version, anchor: Math.floor(blocks / 2) });
  await ask('progress', 'PUT', `${path}/progress`, { version, anchor: blocks, reachedEnd: true });
}

async function test(ask: Ask, editionId: string): Promise<void> {
  const quiz = `/api/editions/${editionId}/quizzes/${QUIZ}`;
  await ask('quiz', 'GET', quiz);
  const { id } = bodyOf<{ id: string }>(await ask('start', 'POST', `${quiz}/attempts`, {}));
  const { questions } = bodyOf<AttemptBody>(await ask('attempt', 'GET', `/api/attempts/${id}`));
  const answers: { questionKey: string; rev: number; value: unknown }[] = [];
  for (const question of questions) {
    const value = anAnswer(question, luck);
    await ask('answer', 'PUT', `/api/attempts/${id}/answers/${question.key}`, { rev: 1, value });
    answers.push({ questionKey: question.key, rev: 1, value });
  }
  await ask('submit', 'POST', `/api/attempts/${id}/submit`, { answers });
  await ask('receipt', 'GET', `/api/attempts/${id}/receipt`);
  await ask('result', 'GET', `/api/attempts/${id}/result`);
}
