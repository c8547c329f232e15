import { aBody, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { ClassSession } from './class-session.entity';
import { ClassSessions } from './class-sessions.service';
import { keepTeacher } from './keep-teacher';
import { aClassSession } from './testing';
import { startAttendance } from './testing/class-world';

let test: TestApp;
beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());

describe('who teaches', () => {
  it('stands in the order in which the class session was planned, a name that two people have twice', async () => {
    const { manager } = test.dataSource;
    const edition = await anEdition(test.dataSource);
    const { organisationId } = edition;
    const { personId } = await aPerson(test.dataSource);
    const guest = await keepTeacher(manager, { organisationId, name: 'Ada Neri' });
    const tutor = await keepTeacher(manager, { organisationId, name: 'Ada Neri', personId });
    const other = await keepTeacher(manager, { organisationId, name: 'Bo Verdi' });
    const { id: _, teachers: __, ...like } = await aClassSession(test.dataSource, { editionId: edition.id });
    const planned = { ...like, number: 7, teacherIds: [other, tutor, guest] };
    await test.app.get(ClassSessions).plan(manager, planned, null);
    const row = await manager.findOneByOrFail(ClassSession, { editionId: edition.id, number: 7 });
    expect(row.teachers).toEqual(['Bo Verdi', 'Ada Neri', 'Ada Neri']);
  });

  it('is the same person for the same account, whatever the name, and the same guest for the same name and body', async () => {
    const { manager } = test.dataSource;
    const { id: organisationId } = await anOrganisation(test.dataSource);
    const { personId } = await aPerson(test.dataSource);
    const { id: bodyId } = await aBody(test.dataSource);
    const keep = (teacher: { name: string; personId?: string; bodyId?: string }) =>
      keepTeacher(manager, { organisationId, ...teacher });
    const account = await keep({ name: 'Ada Neri', personId });
    expect(await keep({ name: 'Ada Neri Bassi', personId })).toBe(account);
    const guest = await keep({ name: 'Ada Neri' });
    const fromBody = await keep({ name: 'Ada Neri', bodyId });
    expect(await keep({ name: 'Ada Neri' })).toBe(guest);
    expect(await keep({ name: 'Ada Neri', bodyId })).toBe(fromBody);
    const elsewhere = await anOrganisation(test.dataSource);
    const theirs = await keepTeacher(manager, { organisationId: elsewhere.id, name: 'Ada Neri' });
    expect(new Set([account, guest, fromBody, theirs]).size).toBe(4);
  });
});
