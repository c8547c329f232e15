import { Person } from '@lumit/accounts/api';
import { aPerson } from '@lumit/accounts/api/testing';
import type { Edition } from '@lumit/courses/api';
import { sentMails, type TestApp } from '@lumit/platform/testing';
import { Application } from './application.entity';
import { anOpenEdition, Applicant, doJobs, startApplications } from './testing/applicant';

let test: TestApp;
let edition: Edition;
beforeAll(async () => {
  test = await startApplications();
});
afterAll(() => test.close());
beforeEach(async () => {
  edition = await anOpenEdition(test);
});

describe('the way back to an application', () => {
  it.each(['Anna\nBcc: other@example.it', 'A'.repeat(4000), 'Anna\u202E', '123'])(
    'calls nobody by what a draft has in the place of a name (%#)',
    async (givenName) => {
      const email = `n${edition.id}@comune.it`;
      const applicant = new Applicant(test);
      const { version } = await applicant.enter(edition, email);
      await applicant.put('/api/my-application', { version, answers: { givenName, familyName: 'Rossi' } });
      await applicant.post(`/api/public/editions/${edition.slug}/application-links`, { email });
      await doJobs(test);
      const [back, ...more] = (await sentMails(test.dataDir)).filter(
        ({ to, subject }) => to.includes(email) && subject.startsWith('Riprendi'),
      );
      expect(more).toEqual([]);
      expect(back?.to).toContain('Rossi');
      expect(back?.text).not.toContain(givenName.replaceAll('\n', ' '));
    },
  );

  it('leads an account to the same one after its address has changed, signed in or by the new mailbox', async () => {
    const { id: personId } = await aPerson(test.dataSource, { email: `before-${edition.id}@comune.it` });
    const own = () => test.as({ personId }).post(`/api/public/editions/${edition.slug}/own-application`);
    const { body: begun } = await own();
    const email = `after-${edition.id}@comune.it`;
    await test.dataSource.manager.update(Person, personId, { email });
    expect((await own()).body).toMatchObject({ id: begun.id });
    expect(await new Applicant(test).enter(edition, email)).toMatchObject({ id: begun.id });
    expect(await test.dataSource.manager.countBy(Application, { editionId: edition.id })).toBe(1);
  });
});
