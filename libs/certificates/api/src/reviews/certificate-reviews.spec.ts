import { AccountsApiModule } from '@lumit/accounts/api';
import { RegisterStates } from '@lumit/attendance/api';
import { aClassSession } from '@lumit/attendance/api/testing';
import type { CertificateReviews } from '@lumit/certificates/domain';
import { aModule } from '@lumit/courses/api/testing';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { certificatesOfModules } from '../certificates-of-modules';
import { CertificateIssuer } from '../certificate-issuer';
import { Certificate } from '../certificate.entity';
import { CertificatesApiModule } from '../certificates-api.module';
import { aLearner, aWorld, correctToAbsent, type Learner, type World } from '../testing/a-world';
import { ReviewWatch } from './review-watch.worker';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule, CertificatesApiModule] });
});
beforeEach(async () => {
  test.clock.set('2026-11-22T09:00:00Z');
  world = await aWorld(test);
});
afterAll(() => test.close());

const admin = () => test.as(world.admin);
const url = () => `/api/editions/${world.editionId}/certificates/reviews`;
const reviews = async (): Promise<CertificateReviews> => (await admin().get(url())).body;
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ');
const told = ({ waiting }: CertificateReviews) =>
  waiting.map(({ entry, changes }) => [
    entry.name,
    ...changes.map(
      ({ label, before, after }) => `${label}: ${plain(before) ?? '—'} → ${plain(after) ?? '—'}`,
    ),
  ]);

/** Issued now, as the worker does it. */
async function issued(
  learner: Learner,
  kind: 'attendance' | 'achievement' = 'achievement',
): Promise<Certificate> {
  const request = { editionId: world.editionId, enrolmentId: learner.enrolmentId, kind, issuedBy: null };
  await test.dataSource.transaction((manager) => test.app.get(CertificateIssuer).issue(manager, request));
  return test.dataSource
    .getRepository(Certificate)
    .findOneByOrFail({ enrolmentId: learner.enrolmentId, kind });
}
const confirm = async (reason = 'Firma ritrovata sul foglio') =>
  admin().post(`${url()}/confirm`, {
    reason,
    items: (await reviews()).waiting.map(({ entry, fingerprint }) => ({
      certificateId: entry.id,
      fingerprint,
    })),
  });

describe('certificates to look at again', () => {
  it('are those whose register was corrected after the issue, with before and after', async () => {
    const [anna] = [await aLearner(world), await issued(await aLearner(world, { familyName: 'Verdi' }))];
    await issued(anna);
    expect((await reviews()).waiting).toEqual([]);
    await correctToAbsent(world, anna.enrolmentId, world.classSessionIds[1]);
    const now = await reviews();
    expect(told(now)).toEqual([
      [
        'Bianchi Anna',
        'Ore frequentate: 32 h → 24 h',
        'Ore frequentate, in presenza: 24 h → 16 h',
        'Ore frequentate, modulo M5: 32 h → 24 h',
        'Requisito: 80% delle ore: raggiunto → non raggiunto',
      ],
    ]);
    expect(now.waiting[0]).toMatchObject({ stillMet: false, since: null });
  });

  const anAdmin = () => {
    const { organisationId } = world;
    const grants = [{ role: 'admin', scope: 'organisation', organisationId }] as const;
    return { personId: world.admin.personId, grants };
  };

  it('are all of a register that is opened again, and none once it is closed as it was', async () => {
    const anna = await aLearner(world);
    await issued(anna);
    const registers = test.app.get(RegisterStates);
    const actor = anAdmin();
    const [first = ''] = world.classSessionIds;
    expect((await admin().get(`/api/class-sessions/${first}/certificates`)).body).toEqual({ valid: 1 });
    await registers.reopen(actor, test.clock.now(), first, { reason: 'Manca una firma' });
    expect(told(await reviews())[0]).toContain('Ore frequentate: 32 h → 24 h');
    await registers.close(actor, test.clock.now(), first, {});
    expect((await reviews()).waiting).toEqual([]);
  });

  it('are counted for the register of a class that ended early, however often it was opened and closed', async () => {
    const anna = await aLearner(world, { passed: false });
    const registers = test.app.get(RegisterStates);
    const actor = anAdmin();
    const last = world.classSessionIds[4] ?? '';
    const at = (time: string) => {
      test.clock.set(`2026-11-06T${time}:00Z`);
      return test.clock.now();
    };
    await registers.close(actor, at('11:00'), last, { reason: 'Allarme antincendio' });
    at('12:00');
    await issued(anna, 'attendance');
    await registers.reopen(actor, at('17:00'), last, { reason: 'Manca una firma' });
    expect((await admin().get(`/api/class-sessions/${last}/certificates`)).body).toEqual({ valid: 1 });
    await registers.close(actor, at('18:00'), last, { reason: 'Nessuno da segnare' });
    expect((await admin().get(`/api/class-sessions/${last}/certificates`)).body).toEqual({ valid: 1 });
    expect((await reviews()).waiting).toEqual([]);
  });

  it('are not those of people who only went on: later class sessions and later tests', async () => {
    const anna = await aLearner(world, { passed: false });
    await issued(anna, 'attendance');
    const later = await aClassSession(test.dataSource, {
      editionId: world.editionId,
      startsAt: new Date('2026-11-24T14:00:00Z'),
      endsAt: new Date('2026-11-24T16:00:00Z'),
      state: 'closed',
    });
    expect(told(await reviews())[0]?.slice(1)).toEqual([
      'Ore previste: 40 h → 42 h',
      'Ore previste, modulo M5: 40 h → 42 h',
      'Requisito: 80% delle ore: raggiunto → non raggiunto',
    ]);
    expect((await admin().get(`/api/class-sessions/${later.id}/certificates`)).body).toEqual({ valid: 0 });
    await test.dataSource.query('DELETE FROM class_session WHERE id = $1', [later.id]);
    await test.dataSource.query(
      `INSERT INTO attempt (enrolment_id, quiz_id, number, state, seed, questions, key, started_at, finished_at, earned, possible, answered, receipt_hash,
         pass_mark, keep, review)
       SELECT $1, id, 1, 'finished', '\\x00', '[]', '{}', '2026-11-23T10:00:00Z', '2026-11-23T10:30:00Z', 12000, 12000, 12, 'x',
         pass_mark, keep, review FROM quiz WHERE id = $2`,
      [anna.enrolmentId, world.quizId],
    );
    await test.dataSource.query("UPDATE enrolment SET state = 'completed' WHERE id = $1", [anna.enrolmentId]);
    expect((await reviews()).waiting).toEqual([]);
  });

  it('are not those whose course got one more module, unless it takes hours that the certificate gives to another', async () => {
    await issued(await aLearner(world));
    await aModule(test.dataSource, { programmeId: world.programmeId, code: 'M6', title: 'Lavoro' });
    expect(told(await reviews())).toEqual([]);
    await test.dataSource.query("UPDATE class_session SET module_code = 'M6' WHERE id = $1", [
      world.classSessionIds[1],
    ]);
    expect(told(await reviews())[0]).toEqual([
      'Bianchi Anna',
      'Ore frequentate, modulo M5: 32 h → 24 h',
      'Ore previste, modulo M5: 40 h → 32 h',
      'Modulo M6: — → Lavoro',
      'Ore frequentate, modulo M6: — → 8 h',
      'Ore previste, modulo M6: — → 8 h',
    ]);
  });

  it('are not those whose module got one more test, unless the mark that they print changes', async () => {
    const { enrolmentId } = await aLearner(world);
    await issued({ enrolmentId, personId: '' });
    await test.dataSource.query(
      `INSERT INTO quiz (id, programme_id, kind, module_code, code, title, pass_mark, attempts_allowed, pause_seconds, keep, review, question_count, possible, origin)
       SELECT gen_random_uuid(), programme_id, kind, module_code, 'a-second', 'Secondo', pass_mark, 3, 0, keep, review, 0, 0, origin FROM quiz WHERE id = $1`,
      [world.quizId],
    );
    expect(told(await reviews())).toEqual([]);
    await test.dataSource.query('UPDATE attempt SET earned = 9000 WHERE enrolment_id = $1', [enrolmentId]);
    expect(told(await reviews())[0]).toContain(
      'Esito del test, modulo M5: Superato, 10 su 12 → Superato, 9 su 12',
    );
  });

  it('are announced to an import that takes their module, and revoked ones are not', async () => {
    const [anna, luca] = [await aLearner(world), await aLearner(world, { givenName: 'Luca' })];
    await issued(anna, 'attendance');
    await issued(anna);
    const { id } = await issued(luca);
    const asked = { programmeId: world.programmeId, codes: ['M5', 'M6'] };
    const people = async () =>
      (await certificatesOfModules(test.dataSource.manager, asked)).map((use) => [use.code, use.people]);
    expect(await people()).toEqual([['M5', 2]]);
    await admin().post(`/api/certificates/${id}/revoke`, {
      class: 'data_error',
      reason: 'Cognome sbagliato',
    });
    expect(await people()).toEqual([['M5', 1]]);
  });

  it('go when the office confirms with a reason, which stays; one more change asks again', async () => {
    const anna = await aLearner(world);
    const { id } = await issued(anna);
    await correctToAbsent(world, anna.enrolmentId);
    for (const bad of [
      {},
      { reason: '    ', items: [{ certificateId: id, fingerprint: '0'.repeat(64) }] },
      { reason: 'Va bene così', items: [] },
      { reason: 'Va bene così', items: [{ certificateId: id, fingerprint: 'x' }] },
    ])
      expect((await admin().post(`${url()}/confirm`, bad)).status).toBe(422);
    const { body } = await confirm();
    expect([body.waiting, body.confirmed.length]).toEqual([[], 1]);
    expect(body.confirmed[0]).toMatchObject({
      certificateId: id,
      number: '1/2026',
      reason: 'Firma ritrovata sul foglio',
      at: '2026-11-22T09:00:00.000Z',
    });
    await test.dataSource.query("UPDATE enrolment SET state = 'withdrawn' WHERE id = $1", [anna.enrolmentId]);
    expect(told(await reviews())[0]).toContain('Requisito: iscrizione attiva: raggiunto → non raggiunto');
    await test.dataSource.query("UPDATE enrolment SET state = 'confirmed' WHERE id = $1", [anna.enrolmentId]);
    expect((await reviews()).waiting).toEqual([]);
  });

  it('are confirmed as seen or not at all', async () => {
    const [anna, luca] = [await aLearner(world), await aLearner(world, { givenName: 'Luca' })];
    for (const learner of [anna, luca]) {
      await issued(learner);
      await correctToAbsent(world, learner.enrolmentId);
    }
    const seen = (await reviews()).waiting.map(({ entry, fingerprint }) => ({
      certificateId: entry.id,
      fingerprint,
    }));
    await test.dataSource.query("UPDATE enrolment SET state = 'withdrawn' WHERE id = $1", [luca.enrolmentId]);
    const request = { reason: 'Va bene così', items: seen };
    expect((await admin().post(`${url()}/confirm`, request)).body).toMatchObject({
      status: 409,
      refusals: [{ code: 'certificate.facts_changed' }],
    });
    expect((await reviews()).waiting).toHaveLength(2);
    const elsewhere = await aWorld(test);
    const foreign = `/api/editions/${elsewhere.editionId}/certificates/reviews/confirm`;
    expect((await test.as(elsewhere.admin).post(foreign, request)).status).toBe(404);
    expect((await test.as(world.tutor).post(`${url()}/confirm`, request)).status).toBe(403);
    expect((await test.as(elsewhere.admin).get(url())).status).toBe(404);
  });

  it('go with a revocation, and with a replacement that says the facts of today', async () => {
    const [anna, luca] = [await aLearner(world), await aLearner(world, { givenName: 'Luca' })];
    const [first, second] = [await issued(anna), await issued(luca)];
    await test.dataSource.query("UPDATE person SET family_name = 'Neri' WHERE id = $1", [anna.personId]);
    await correctToAbsent(world, luca.enrolmentId);
    expect((await reviews()).waiting).toHaveLength(2);
    const why = { class: 'data_error', reason: 'Cognome sbagliato' };
    const refusedReply = await admin().post(`/api/certificates/${second.id}/replace`, why);
    expect(refusedReply.body).toMatchObject({
      status: 422,
      refusals: [{ code: 'certificate.not_eligible' }],
    });
    const replaced = await admin().post(`/api/certificates/${first.id}/replace`, why);
    expect([replaced.status, replaced.body.holder, replaced.body.serial]).toEqual([200, 'Anna Neri', 3]);
    expect((await admin().post(`/api/certificates/${first.id}/replace`, why)).body).toMatchObject({
      refusals: [{ code: 'certificate.already_revoked' }],
    });
    await admin().post(`/api/certificates/${second.id}/revoke`, { ...why, class: 'requirements_not_met' });
    expect((await reviews()).waiting).toEqual([]);
    expect((await test.as(world.tutor).post(`/api/certificates/${first.id}/replace`, why)).status).toBe(403);
    const stranger = await aWorld(test);
    expect((await test.as(stranger.admin).post(`/api/certificates/${first.id}/replace`, why)).status).toBe(
      404,
    );
  });
});

describe('the watch', () => {
  it('puts on record what waits, once, and what agrees again; nobody can change the record', async () => {
    const anna = await aLearner(world);
    const { id } = await issued(anna);
    const watch = test.app.get(ReviewWatch);
    await watch.watch();
    await correctToAbsent(world, anna.enrolmentId);
    await watch.watch();
    test.clock.advance(900);
    await Promise.all([watch.watch(), watch.watch()]);
    expect((await reviews()).waiting[0]?.since).toBe('2026-11-22T09:00:00.000Z');
    await confirm();
    await watch.watch();
    await test.dataSource.query("UPDATE person SET family_name = 'Neri' WHERE id = $1", [anna.personId]);
    await watch.watch();
    await test.dataSource.query("UPDATE person SET family_name = 'Bianchi' WHERE id = $1", [anna.personId]);
    await watch.watch();
    const rows = await test.dataSource.query(
      'SELECT said FROM certificate_review WHERE certificate_id = $1 ORDER BY seq',
      [id],
    );
    const said = ['noticed', 'confirmed', 'noticed', 'settled'];
    expect(rows.map((row: { said: string }) => row.said)).toEqual(said);
    const audit = await test.dataSource.query(
      "SELECT action FROM audit_entry WHERE object_id = $1 AND action LIKE 'certificate.%' ORDER BY seq",
      [id],
    );
    expect(audit.map((row: { action: string }) => row.action)).toEqual([
      'certificate.issued',
      'certificate.facts_changed',
      'certificate.confirmed',
      'certificate.facts_changed',
      'certificate.facts_agree',
    ]);
    for (const sql of [
      "UPDATE certificate_review SET reason = 'x'",
      'DELETE FROM certificate_review',
      'TRUNCATE certificate_review',
    ])
      await expect(test.dataSource.query(sql)).rejects.toThrow(/append-only/);
  });
});
