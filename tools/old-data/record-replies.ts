/**
 * Writes down what a build answers to its demo people, address by address, after `live-in-demo.ts`: a later build on the same
 * data must answer the same. `record-replies.ts http://127.0.0.1:PORT FILE`
 */
import { writeFileSync } from 'node:fs';
import { DemoCaller } from './demo-caller.ts';

const [server = '', file = ''] = process.argv.slice(2);

interface Reply {
  readonly person: string;
  readonly path: string;
  readonly body: unknown;
}
const replies: Reply[] = [];
const callers = new Map<string, DemoCaller>();

async function record<T>(person: string, path: string): Promise<T> {
  const caller = callers.get(person) ?? (await DemoCaller.signIn(server, person));
  callers.set(person, caller);
  const body = await caller.get<T>(path);
  replies.push({ person, path, body });
  return body;
}

async function editionOf(person: string, slug: string): Promise<string> {
  const { items } = await record<{ items: Array<{ id: string; slug: string }> }>(person, '/api/editions');
  return `/api/editions/${items.find((one) => one.slug === slug)?.id}`;
}

async function ofLearner(person: string, slug: string, lessons: readonly string[]): Promise<void> {
  const edition = await editionOf(person, slug);
  await record(person, '/api/me');
  for (const path of ['attendance', 'annotations', 'eligibility']) await record(person, `${edition}/${path}`);
  for (const lesson of lessons) await record(person, `${edition}/lessons/${lesson}/annotations`);
  const { quizzes } = await record<{ quizzes: Array<{ code: string; openAttempt: { id: string } | null }> }>(
    person,
    `${edition}/quizzes`,
  );
  for (const { code, openAttempt } of quizzes) {
    const { finished } = await record<{ finished: Array<{ id: string }> }>(
      person,
      `${edition}/quizzes/${code}`,
    );
    if (openAttempt) await record(person, `/api/attempts/${openAttempt.id}`);
    for (const { id } of finished) {
      await record(person, `/api/attempts/${id}/receipt`);
      await record(person, `/api/attempts/${id}/result`);
    }
  }
  await record(person, '/api/certificates');
}

async function ofStaff(): Promise<void> {
  const [tutor, admin] = ['marco.conti', 'lucia.ferrari'] as const;
  const edition = await editionOf(tutor, 'lumit-2026-27');
  const list = `${edition}/class-sessions`;
  const { classSessions } = await record<{ classSessions: Array<{ id: string }> }>(tutor, list);
  for (const { id } of classSessions) await record(tutor, `/api/class-sessions/${id}/roll`);
  for (const code of ['test-m1', 'test-m3', 'test-m5'])
    await record(tutor, `${edition}/quizzes/${code}/results`);
  await record(tutor, `${edition}/lesson-reports`);
  await record(tutor, `${edition}/eligibility/all`);
  await record(admin, `${edition}/certificates`);
  const { items } = await record<{ items: Array<{ id: string }> }>(admin, '/api/admin/mails');
  for (const { id } of items) await record(admin, `/api/admin/mails/${id}`);
}

await ofLearner('anna.bianchi', 'lumit-2026-27', ['1.1', '3.2']);
await ofLearner('andrea.bertolucci', 'lumit-2026-27', []);
await ofLearner('elisa.fontana', 'prisma-2026-27', ['P1.1']);
await ofStaff();
for (const caller of callers.values()) caller.signOff();
writeFileSync(
  file,
  `${JSON.stringify({ at: new Date().toISOString(), origin: server, replies }, null, 2)}\n`,
);
