import { AccountsApiModule, RoleGrant } from '@lumit/accounts/api';
import { aPerson } from '@lumit/accounts/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import { AuditEntry, type Actor } from '@lumit/platform';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { IsNull } from 'typeorm';
import { Admission } from './admission';
import { EnrolmentScope } from './enrolment-scope';
import { Enrolment } from './enrolment.entity';
import { EnrolmentsApiModule } from './enrolments-api.module';
import { aGroup } from './testing';

describe('admission', () => {
  let test: TestApp;
  let personId: string;
  let editionId: string;
  let groupId: string;

  beforeAll(async () => {
    test = await startTestApp({
      modules: [AccountsApiModule, EnrolmentsApiModule],
      startAt: '2026-09-15T08:00:00Z',
    });
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    personId = (await aPerson(test.dataSource)).personId;
    editionId = (await anEdition(test.dataSource)).id;
    groupId = await aGroup(test.dataSource, editionId, 'A');
  });

  const admit = () =>
    test.dataSource.transaction((manager) =>
      test.app.get(Admission).admit(manager, { personId, editionId, groupId, actorId: null }),
    );
  const actor = (): Actor => ({
    personId,
    sessionId: '',
    grants: [{ role: 'learner', scope: 'edition', organisationId: personId, editionId }],
  });

  it('opens the course to a person, and tells the audit log', async () => {
    expect((await test.as({ personId }).get(`/api/editions/${editionId}/course`)).status).toBe(403);
    const { enrolmentId } = await admit();
    expect((await test.as({ personId }).get(`/api/editions/${editionId}/course`)).status).toBe(200);
    expect(await test.dataSource.manager.findOneByOrFail(Enrolment, { id: enrolmentId })).toMatchObject({
      state: 'confirmed',
      groupId,
      createdAt: new Date('2026-09-15T08:00:00Z'),
    });
    expect(
      await test.dataSource.manager.countBy(AuditEntry, {
        action: 'enrolment.admitted',
        objectId: enrolmentId,
      }),
    ).toBe(1);
  });

  it('changes nothing the second time, nor when twenty arrive together', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, admit));
    expect(new Set(all.map(({ enrolmentId }) => enrolmentId)).size).toBe(1);
    expect(await test.dataSource.manager.countBy(Enrolment, { personId })).toBe(1);
    expect(await test.dataSource.manager.countBy(RoleGrant, { personId })).toBe(1);
    expect(await test.dataSource.manager.countBy(AuditEntry, { objectId: all[0]?.enrolmentId ?? '' })).toBe(
      1,
    );
  });

  it('lets somebody out, with their pages closed, and in again into the same enrolment', async () => {
    const { enrolmentId } = await admit();
    const leave = () =>
      test.dataSource.transaction((manager) =>
        test.app.get(Admission).withdraw(manager, { enrolmentId, actorId: null }),
      );
    await leave();
    await leave();
    const states = async () => [
      (await test.dataSource.manager.findOneByOrFail(Enrolment, { id: enrolmentId })).state,
      await test.dataSource.manager.countBy(RoleGrant, { personId, endsAt: IsNull() }),
    ];
    expect(await states()).toEqual(['withdrawn', 0]);
    const where = { objectId: enrolmentId, action: 'enrolment.withdrawn' };
    expect(await test.dataSource.manager.countBy(AuditEntry, where)).toBe(1);
    expect((await admit()).enrolmentId).toBe(enrolmentId);
    expect(await states()).toEqual(['confirmed', 1]);
  });

  it('has no edition to offer that is not there', async () => {
    editionId = personId;
    await expect(admit()).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('gives later features the enrolment of a person who may attend, and of nobody else', async () => {
    const { enrolmentId } = await admit();
    const scope = test.app.get(EnrolmentScope);
    expect(await scope.find(actor(), editionId)).toMatchObject({
      enrolmentId,
      editionId,
      state: 'confirmed',
    });
    await expect(scope.find({ ...actor(), grants: [] }, editionId)).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(scope.find({ ...actor(), personId: enrolmentId }, editionId)).rejects.toMatchObject({
      kind: 'not_found',
    });
    await test.dataSource.manager.update(Enrolment, enrolmentId, { state: 'withdrawn' });
    await expect(scope.find(actor(), editionId)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
