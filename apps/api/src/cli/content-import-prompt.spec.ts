import { ContentImport } from '@lumit/content/api';
import { Module, Programme } from '@lumit/courses/api';
import { aContentFolder, type ContentOnDisk, SOUND } from '@lumit/content/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from '../app.module';
import { runAtTerminal, type, type Typing } from '../testing/at-terminal';

const FIRST = 'lumit/m3-soggiorno/3.1-permesso.md';
const SECOND = 'lumit/m3-soggiorno/3.2-lavoro.md';
const MODULE = 'lumit/m3-soggiorno/module.yaml';
const ASKS = 'Vuoi queste modifiche? Scrivi sì per importare: ';

let test: TestApp;
let folder: ContentOnDisk;
let organisation: Organisation;
let programmeId: string;
let editionId: string;

beforeAll(async () => {
  test = await startTestApp({ modules: [...FEATURES], startAt: '2026-11-24T14:00:00Z' });
});
afterAll(() => test.close());

/** A course in which somebody has read lesson 3.1, and files in which two lessons exchange their codes and the module has another title. */
beforeEach(async () => {
  organisation = await anOrganisation(test.dataSource);
  folder = await aContentFolder();
  const order = { contentDir: folder.dir, organisationId: organisation.id };
  await test.app.get(ContentImport).importContent(order);
  ({ id: programmeId } = await test.dataSource.manager.findOneByOrFail(Programme, {
    organisationId: organisation.id,
  }));
  editionId = (await anEdition(test.dataSource, { programmeId })).id;
  await somebodyReads();
  const [first = '', second = ''] = [SOUND[FIRST], SOUND[SECOND]];
  await folder.remove(FIRST);
  await folder.remove(SECOND);
  await folder.write('lumit/m3-soggiorno/3.2-permesso.md', first.replace('code: "3.1"', 'code: "3.2"'));
  await folder.write('lumit/m3-soggiorno/3.1-lavoro.md', second.replace('code: "3.2"', 'code: "3.1"'));
  await folder.write(MODULE, (SOUND[MODULE] ?? '').replace(/^title: .*$/m, 'title: Titolo nuovo'));
});
afterEach(() => folder.clear());

async function somebodyReads(): Promise<void> {
  const learner = test.as(await anEnrolment(test.dataSource, { editionId }));
  const { status } = await learner.put(`/api/editions/${editionId}/lessons/permesso/progress`, { anchor: 3 });
  expect(status).toBe(200);
}

/** All of it, or nothing: the harmless part of the files tells of the rest. */
async function isImported(): Promise<boolean> {
  const { title } = await test.dataSource.manager.findOneByOrFail(Module, { programmeId, code: 'M3' });
  const [{ code }] = await test.dataSource.query(
    "SELECT code FROM lesson WHERE programme_id = $1 AND key = 'permesso'",
    [programmeId],
  );
  const isNew = title === 'Titolo nuovo';
  expect(code).toBe(isNew ? '3.2' : '3.1');
  return isNew;
}

/** The command at a terminal whose person does `typing` each time the question stands there; without one, in a script. */
const importAt = (typing: Typing | null, ...options: string[]) =>
  runAtTerminal({
    args: ['content:import', '--content', folder.dir, '--organisation', organisation.slug, ...options],
    databaseUrl: test.config.databaseUrl,
    typing,
    asks: /Vuoi queste modifiche\? Scrivi sì per importare: /,
  });

const TOUCH = '! lezione 3.1 «Lezione 3.1»: diventa la lezione 3.2 · 1 persona';

describe('content:import at a terminal, where a change reaches people', () => {
  it.each(['sì\r', 'si\r', 'SI\r', ' s\u0069\u0300 \r'])('imports after %j', async (answer) => {
    const { code, said, asked } = await importAt(type(answer));
    expect([code, asked, await isImported()]).toEqual([0, 1, true]);
    expect(said.indexOf(TOUCH)).toBeGreaterThan(-1);
    expect(said.indexOf(TOUCH)).toBeLessThan(said.indexOf(ASKS));
    expect(said).toContain('Importati: ');
  });

  it.each<[string, Typing]>([
    ['no', type('no\r')],
    ['an empty line', type('\r')],
    ['a yes with more behind it', type('sì, ma domani\r')],
    ['Ctrl-C', type('\u0003')],
    ['Ctrl-C after a yes that was not sent', type('sì\u0003')],
    ['Ctrl-D', type('\u0004')],
    ['a terminal that is closed', (keyboard) => keyboard.end()],
  ])('imports nothing after %s, says so and how to do it later', async (_what, typing) => {
    const { code, said, asked } = await importAt(typing);
    expect([code, asked, await isImported()]).toEqual([3, 1, false]);
    expect(said).toMatch(/Nulla è stato importato: i corsi restano come sono\./);
    expect(said).toMatch(/npm run lumit -- content:import --confirm [0-9a-f]{8}/);
    expect(said).not.toMatch(/difetto del programma|\n\s+at /);
  });

  it('asks once more where the list reaches somebody else by the time of the yes', async () => {
    const { code, said, asked } = await importAt(async (keyboard, time) => {
      if (time === 1) await somebodyReads();
      keyboard.write('sì\r');
    });
    expect([code, asked, await isImported()]).toEqual([0, 2, true]);
    expect(said).toContain('diventa la lezione 3.2 · 2 persone');
  });
});

describe('content:import where nobody can be asked', () => {
  it('in a script lists what waits with its code, which then imports it', async () => {
    const { code, said, asked } = await importAt(null);
    expect([code, asked, await isImported()]).toEqual([3, 0, false]);
    expect(said).toContain(TOUCH);
    const [, confirm = ''] = /--confirm ([0-9a-f]{8})/.exec(said) ?? [];
    expect([(await importAt(null, '--confirm', confirm)).code, await isImported()]).toEqual([0, true]);
  });

  it.each([['--unattended'], ['--unattended', '--json']])(
    'in a start (%j %j) is no failure, asks nobody though there is a terminal, and imports nothing',
    async (...options) => {
      const { code, said, asked } = await importAt(type('sì\r'), ...options);
      expect([code, asked, await isImported()]).toEqual([0, 0, false]);
      if (options.includes('--json'))
        expect(JSON.parse(said)).toMatchObject({ ok: false, waitsFor: expect.any(String), report: null });
      else expect(said).toContain(TOUCH);
    },
  );

  it('with --json tells the program instead of asking the person', async () => {
    const { code, asked } = await importAt(type('sì\r'), '--json');
    expect([code, asked, await isImported()]).toEqual([3, 0, false]);
  });
});
