import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import { ContentImport } from '@lumit/content/api';
import { aContentFolder, type ContentOnDisk, SOUND } from '@lumit/content/api/testing';
import { Programme } from '@lumit/courses/api';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { writeQuestion } from '@lumit/quizzes/api';
import { Question } from '@lumit/quizzes/domain';
import { FEATURES } from '../app.module';
import { runAtTerminal, type, type Typing } from '../testing/at-terminal';

const TEST = 'lumit/m3-soggiorno/test.yaml';
const AUTHOR = { by: '00000000-0000-4000-8000-000000000001', at: '2026-12-03T09:00:00.000Z' };
const EDITED = `domanda m3-q01, ${TEST}: modifica del 3 dicembre 2026; da allora il file è cambiato`;

let test: TestApp;
let folder: ContentOnDisk;
let organisation: Organisation;
let programmeId: string;

beforeAll(async () => {
  test = await startTestApp({ modules: [...FEATURES], startAt: '2026-11-24T14:00:00Z' });
});
afterAll(() => test.close());

/** A course one question of which was edited in the browser, and a file that says something else by now. */
beforeEach(async () => {
  organisation = await anOrganisation(test.dataSource);
  folder = await aContentFolder();
  const order = { contentDir: folder.dir, organisationId: organisation.id };
  await test.app.get(ContentImport).importContent(order);
  const where = { organisationId: organisation.id };
  ({ id: programmeId } = await test.dataSource.manager.findOneByOrFail(Programme, where));
  const written = {
    key: 'm3-q01',
    kind: 'true-false',
    stem: 'Mia',
    points: 1,
    answer: true,
    explanation: 'Sì.',
  };
  const question = Question.parse({ ...written, refs: [], lesson: '3.1', difficulty: 1, objective: 1 });
  const { manager } = test.dataSource;
  await writeQuestion(manager, { programmeId, question, toHtml: (text) => text, author: AUTHOR });
  await folder.write(TEST, (SOUND[TEST] ?? '').replace('Vale', 'Vale ancora'));
});
afterEach(() => folder.clear());

const importAt = (typing: Typing | null, ...options: string[]) =>
  runAtTerminal({
    args: ['content:import', '--content', folder.dir, '--organisation', organisation.slug, ...options],
    databaseUrl: test.config.databaseUrl,
    typing,
    asks: /Tieni la modifica o prendi il file\? Scrivi tieni o file \(invio: più tardi\): /,
  });
const stem = async () => {
  const [row] = await test.dataSource.query(
    `select b.body ->> 'stem' stem from quiz q join quiz_question a on a.quiz_id = q.id
       join question b on b.id = a.question_id where q.programme_id = $1`,
    [programmeId],
  );
  return row.stem.includes('Vale ancora') ? 'file' : row.stem;
};

describe('content:import at a terminal, where something was edited in the browser', () => {
  it.each([
    ['tieni\r', 'Mia'],
    [' TIENI \r', 'Mia'],
    ['file\r', 'file'],
  ])('after %j asks nothing more, this time or the next', async (answer, stands) => {
    const { code, said, asked } = await importAt(type(answer));
    expect([code, asked, await stem()]).toEqual([0, 1, stands]);
    expect(said).toContain(`≠ ${EDITED}`);
    const again = await importAt(type('file\r'));
    expect([again.code, again.asked, await stem()]).toEqual([0, 0, stands]);
    expect(again.said.includes('scelto di tenere la modifica')).toBe(stands === 'Mia');
  });

  it.each(['\r', 'boh\r'])(
    'after %j keeps the edit, imports the rest, and asks the next time',
    async (answer) => {
      await folder.write(
        'lumit/programme.yaml',
        (SOUND['lumit/programme.yaml'] ?? '').replace('Un corso.', 'Nuovo.'),
      );
      const { code, said } = await importAt(type(answer));
      expect([code, await stem()]).toEqual([0, 'Mia']);
      expect(said).toContain('~ programma lumit');
      expect((await importAt(type(answer))).asked).toBe(1);
    },
  );

  it('after Ctrl-C imports nothing and says so', async () => {
    await folder.write(
      'lumit/programme.yaml',
      (SOUND['lumit/programme.yaml'] ?? '').replace('Un corso.', 'Nuovo.'),
    );
    const { code, said } = await importAt(type('\u0003'));
    expect([code, await stem()]).toEqual([3, 'Mia']);
    expect(said).toContain('Nulla è stato importato: i corsi restano come sono.');
    expect((await importAt(null)).said).toContain('~ programma lumit');
  });
});

describe('content:import where nobody can be asked', () => {
  it.each([
    ['--take-file', 'file'],
    ['--keep-edit', 'Mia'],
  ])('keeps the edit and prints both ways; %s then goes one of them', async (option, stands) => {
    const { code, said, asked } = await importAt(null);
    expect([code, asked, await stem()]).toEqual([0, 0, 'Mia']);
    expect(said).toContain(`  ≠ ${EDITED}`);
    const [, choice = ''] = new RegExp(`${option} ([0-9a-f]{8})`).exec(said) ?? [];
    expect([(await importAt(null, option, choice)).code, await stem()]).toEqual([0, stands]);
    expect((await importAt(null)).said).not.toContain('--take-file');
    const late = await importAt(null, option, choice === '' ? '' : 'ffffffff');
    expect(late.said).toContain('Nessuna modifica ha il codice ffffffff');
  });

  it('takes no code that cannot be one', async () => {
    const { code, said } = await importAt(null, '--take-file', 'tutto');
    expect(code).toBe(2);
    expect(said).toContain('serve un codice dell’elenco');
  });

  it('in a start asks nobody though there is a terminal, and tells the program', async () => {
    const { code, said, asked } = await importAt(type('file\r'), '--unattended', '--json');
    expect([code, asked, await stem()]).toEqual([0, 0, 'Mia']);
    expect(JSON.parse(said)).toMatchObject({ ok: true, edits: [{ what: 'domanda m3-q01', asks: true }] });
  });
});
