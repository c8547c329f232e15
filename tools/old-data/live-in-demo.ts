/**
 * Lives in the demo of a running build, through HTTP, as its people do: so a dump of it holds something of everything.
 * README.md says how a dump is made. `live` comes first, `wait` on a server whose mail cannot leave.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { anAnswer } from '../fault/learner.ts';
import { chance as chanceOf } from '../fault/random.ts';
import { findRunningCluster } from '../postgres/index.ts';
import { DemoCaller } from './demo-caller.ts';

const SEED = 19155;
const [step = '', server = '', dataDir = ''] = process.argv.slice(2);
const chance = chanceOf(SEED);

type Question = Parameters<typeof anAnswer>[0];
interface Lesson {
  readonly content: { readonly version: number; readonly selfCheck: readonly Question[] };
}
interface Candidates {
  readonly rulesVersion: number;
  readonly candidates: ReadonlyArray<{ enrolmentId: string; kind: string; outcome: string; holder: string }>;
}

async function editionOf(caller: DemoCaller, slug: string): Promise<string> {
  const { items } = await caller.get<{ items: Array<{ id: string; slug: string }> }>('/api/editions');
  const edition = items.find((one) => one.slug === slug);
  if (!edition) throw new Error(`no edition ${slug}`);
  return `/api/editions/${edition.id}`;
}

/** Reads to the end, tries every question, marks, writes and keeps. */
async function study(learner: DemoCaller, lesson: string, note: string): Promise<void> {
  const { content } = await learner.get<Lesson>(lesson);
  await learner.put(`${lesson}/progress`, { anchor: 12, reachedEnd: true, version: content.version });
  for (const question of content.selfCheck)
    await learner.post(`${lesson}/self-check/${question.key}`, { answer: anAnswer(question, chance) });
  const quote = 'Parole del paragrafo, come stanno nella pagina.';
  const at = `${lesson}/annotations/${content.version}`;
  await learner.put(`${at}/2`, { quote, highlighted: true, note: null, rev: 0 });
  await learner.put(`${at}/3`, { quote, highlighted: false, note, rev: 0 });
  await learner.put(`${at}/3`, { quote, highlighted: true, note: `${note} (riletta)`, rev: 1 });
  await learner.put(`${lesson}/bookmark`, { bookmarked: true });
}

/** Begins a test and saves `count` answers; the first one twice. Returns the attempt and what stands on its screen. */
async function answer(learner: DemoCaller, edition: string, quiz: string, count: number) {
  const { id } = await learner.post<{ id: string }>(`${edition}/quizzes/${quiz}/attempts`);
  const { questions } = await learner.get<{ questions: Question[] }>(`/api/attempts/${id}`);
  const answers = [];
  for (const [place, question] of questions.slice(0, count).entries()) {
    const rev = place === 0 ? 2 : 1;
    const value = anAnswer(question, chance);
    if (place === 0) await learner.put(`/api/attempts/${id}/answers/${question.key}`, { rev: 1, value });
    await learner.put(`/api/attempts/${id}/answers/${question.key}`, { rev, value });
    answers.push({ questionKey: question.key, rev, value });
  }
  return { id, answers };
}

async function learn(): Promise<void> {
  const anna = await DemoCaller.signIn(server, 'anna.bianchi');
  const edition = await editionOf(anna, 'lumit-2026-27');
  await study(anna, `${edition}/lessons/1.1`, 'Da chiedere in aula: chi decide in Regione?');
  await study(anna, `${edition}/lessons/3.2`, '«Perché no?» – Łukasz, §2 🙂');
  const report = { version: 1, block: 2, quote: 'Testo letto.', text: 'Il rinvio all’articolo non torna.' };
  await anna.post(`${edition}/lessons/1.1/reports`, report);
  await anna.post(`${edition}/lessons/3.2/reports`, { ...report, text: 'Manca un accento.' });
  const done = await answer(anna, edition, 'test-m1', 10);
  await anna.post(`/api/attempts/${done.id}/submit`, { answers: done.answers });
  await answer(anna, edition, 'test-m2', 4);
  await answer(anna, edition, 'test-ingresso', 7);
  const elisa = await DemoCaller.signIn(server, 'elisa.fontana');
  await study(elisa, `${await editionOf(elisa, 'prisma-2026-27')}/lessons/P1.1`, 'Nota di Elisa');
  for (const caller of [anna, elisa]) caller.signOff();
}

interface Roll {
  readonly people: ReadonlyArray<{ enrolmentId: string; version: number }>;
}
interface ClassSession {
  readonly id: string;
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The roll of the class going on, closed; a closed register opened again; an entry corrected; a report closed. */
async function teach(): Promise<void> {
  const marco = await DemoCaller.signIn(server, 'marco.conti');
  const lucia = await DemoCaller.signIn(server, 'lucia.ferrari');
  const edition = await editionOf(marco, 'lumit-2026-27');
  const { classSessions } = await marco.get<{ classSessions: ClassSession[] }>(`${edition}/class-sessions`);
  const of = (number: number) => classSessions.find((one) => one.number === number) as ClassSession;
  const now = of(9);
  const { people } = await marco.get<Roll>(`/api/class-sessions/${now.id}/roll`);
  const marks = [
    { kind: 'present', intervals: [{ from: now.startsAt, to: now.endsAt }], note: 'Con il tesserino' },
    { kind: 'absent' },
    { kind: 'excused', note: 'Certificato medico consegnato' },
    { kind: 'exempt' },
  ];
  for (const [place, mark] of marks.entries())
    await marco.put(`/api/class-sessions/${now.id}/roll/${people[place]?.enrolmentId}`, mark);
  await marco.post(`/api/class-sessions/${now.id}/mark-remaining-present`);
  await marco.post(`/api/class-sessions/${now.id}/close`);
  const third = `/api/class-sessions/${of(3).id}`;
  const [person] = (await lucia.get<Roll>(`${third}/roll`)).people;
  const correction = {
    kind: 'excused',
    reason: 'Giustificazione arrivata dopo',
    expectedVersion: person?.version,
  };
  await lucia.put(`${third}/roll/${person?.enrolmentId}`, correction);
  await lucia.post(`/api/class-sessions/${of(8).id}/reopen`, { reason: 'Manca una firma sul foglio' });
  const { items } = await marco.get<{ items: Array<{ id: string }> }>(`${edition}/lesson-reports`);
  await marco.post(`/api/lesson-reports/${items[0]?.id}/close`);
  for (const caller of [marco, lucia]) caller.signOff();
}

/** Issues certificates to the first `count` people who may have one; returns when the run is over. */
async function issue(admin: DemoCaller, edition: string, count: number): Promise<void> {
  const { rulesVersion, candidates } = await admin.get<Candidates>(`${edition}/certificates/candidates`);
  const items = candidates
    .filter(({ outcome }) => outcome === 'ready')
    .slice(0, count)
    .map(({ enrolmentId, kind }) => ({ enrolmentId, kind }));
  const { runId } = await admin.post<{ runId: string }>(`${edition}/certificates/issue-runs`, {
    rulesVersion,
    items,
  });
  const over = async () =>
    (await admin.get<{ finishedAt: string | null }>(`${edition}/certificates/issue-runs/${runId}`))
      .finishedAt;
  while (!(await over())) await sleep(200);
}

/** A sign-off, certificates of both kinds, one of them revoked; waits until their mails have left. */
async function certify(): Promise<void> {
  const lucia = await DemoCaller.signIn(server, 'lucia.ferrari');
  const edition = await editionOf(lucia, 'lumit-2026-27');
  const { candidates } = await lucia.get<Candidates>(`${edition}/certificates/candidates`);
  await lucia.put(`${edition}/eligibility/${candidates[0]?.enrolmentId}/sign-off`, {});
  await issue(lucia, edition, 3);
  const { entries } = await lucia.get<{ entries: Array<{ id: string }> }>(`${edition}/certificates`);
  const reason = { class: 'data_error', reason: 'Cognome scritto male' };
  await lucia.post(`/api/certificates/${entries[0]?.id}/revoke`, reason);
  const left = async () =>
    (await lucia.get<{ items: Array<{ state: string }> }>('/api/admin/mails')).items.every(
      ({ state }) => state === 'sent',
    );
  while (!(await left())) await sleep(200);
  lucia.signOff();
}

/** One certificate more, whose mail cannot leave. */
async function wait(): Promise<void> {
  const lucia = await DemoCaller.signIn(server, 'lucia.ferrari');
  await issue(lucia, await editionOf(lucia, 'lumit-2026-27'), 1);
  lucia.signOff();
}

/** What has no page: an edition with a rule of its own, a test that is stricter in it, groups. */
async function set(): Promise<void> {
  const client = new Client({ connectionString: findRunningCluster(dataDir) });
  await client.connect();
  await client.query(`UPDATE edition SET settings = '{"graceMinutes": 20}' WHERE slug = 'lumit-2026-27'`);
  await client.query(
    `INSERT INTO quiz_setting (edition_id, quiz_id, pass_mark, attempts_allowed, limit_seconds)
     SELECT e.id, q.id, 70, 5, 1200 FROM edition e JOIN quiz q USING (programme_id)
     WHERE e.slug = 'lumit-2026-27' AND q.code = 'test-m1'`,
  );
  await client.query(GROUPS);
  await client.end();
}

/** Two groups of learners, one with a class session of its own. */
const GROUPS = `
  UPDATE enrolment n SET group_name = CASE WHEN p.email < 'f' THEN 'Gruppo A' ELSE 'Gruppo B' END
    FROM person p, edition e
   WHERE p.id = n.person_id AND e.id = n.edition_id AND e.slug = 'lumit-2026-27' AND p.email < 'm';
  UPDATE class_session c SET group_name = 'Gruppo A'
    FROM edition e WHERE e.id = c.edition_id AND e.slug = 'lumit-2026-27' AND c.number = 10`;

if (step === 'live') {
  await set();
  await learn();
  await teach();
  await certify();
} else if (step === 'wait') await wait();
else throw new Error('live-in-demo.ts live|wait http://127.0.0.1:PORT DATA_DIR');
