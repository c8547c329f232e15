import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { AuditEntry } from '@lumit/platform';
import type { TestApp } from '@lumit/platform/testing';
import { startContentApp } from '../content-app.testing';
import { aContentFolder, type ContentOnDisk, SOUND } from '../content-folder.testing';
import { ContentImport } from './content-import';
import type { ImportOrder } from './import-order';

const LESSON = 'lumit/m3-soggiorno/3.1-permesso.md';

describe('an import in the audit log', () => {
  let test: TestApp;
  let folder: ContentOnDisk;
  let organisation: Organisation;
  beforeAll(async () => {
    test = await startContentApp('2026-11-22T09:00:00Z');
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    organisation = await anOrganisation(test.dataSource);
    folder = await aContentFolder();
  });
  afterEach(() => folder.clear());

  const importNow = (more: Partial<ImportOrder> = {}) =>
    test.app
      .get(ContentImport)
      .importContent({ contentDir: folder.dir, organisationId: organisation.id, ...more });
  const entries = () =>
    test.dataSource.getRepository(AuditEntry).find({
      where: { organisationId: organisation.id, action: 'content.imported' },
      order: { seq: 'ASC' },
    });

  it('tells who ordered it, from where, and what it changed, with the counts of the report', async () => {
    const person = await aPerson(test.dataSource);
    const { report } = await importNow({ orderedBy: person.id });
    await importNow();
    const [first, again] = await entries();
    expect(first).toMatchObject({
      actorId: person.id,
      objectKind: 'organisation',
      objectId: organisation.id,
      details: {
        from: folder.dir,
        programmes: ['lumit'],
        counts: { added: report?.added.length, changed: 0, withdrawn: 0, unchanged: 0 },
        added: report?.added,
      },
    });
    expect(again).toMatchObject({ actorId: null, details: { counts: { added: 0, changed: 0 }, added: [] } });
  });

  it('names a lesson that changed and holds nothing of its text', async () => {
    await importNow();
    await folder.write(LESSON, `${SOUND[LESSON]}\n\nUn paragrafo nuovo di zecca.\n`);
    await importNow();
    const changed = (await entries()).at(-1);
    expect(changed?.details['changed']).toContain('lezione 3.1');
    expect(JSON.stringify(changed)).not.toContain('nuovo di zecca');
  });

  it('tells nothing of what was only tried or refused', async () => {
    await importNow({ dryRun: true });
    await folder.write(LESSON, 'senza intestazione');
    expect((await importNow()).report).toBeNull();
    expect(await entries()).toEqual([]);
  });
});
