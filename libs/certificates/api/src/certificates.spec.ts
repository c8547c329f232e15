import { createHash } from 'node:crypto';
import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { CertificateSnapshot } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { Certificate } from './certificate.entity';
import { CertificatesApiModule } from './certificates-api.module';
import { IssueRunWorker } from './issue-run.worker';
import { renderCertificate } from './pdf/render-certificate';
import { aLearner, aWorld, correctToAbsent, type Learner, type World } from './testing/a-world';

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

const base = () => `/api/editions/${world.editionId}/certificates`;
const admin = () => test.as(world.admin);

async function issue(learners: readonly Learner[], kind = 'achievement', rulesVersion = 1) {
  const items = learners.map(({ enrolmentId }) => ({ enrolmentId, kind }));
  const started = await admin().post(`${base()}/issue-runs`, { rulesVersion, items });
  await test.runJobs();
  return admin().get(`${base()}/issue-runs/${started.body.runId}`);
}

async function issueOne(learner: Learner, kind = 'achievement'): Promise<Certificate> {
  await issue([learner], kind);
  return test.dataSource
    .getRepository(Certificate)
    .findOneByOrFail({ enrolmentId: learner.enrolmentId, kind: kind as 'achievement' });
}

describe('the issue', () => {
  it('gives each person an own number, a frozen file and a notice, and tells what became of each', async () => {
    const [anna, luca, late] = [
      await aLearner(world),
      await aLearner(world, { givenName: 'Luca' }),
      await aLearner(world, { attended: 3 }),
    ];
    const { body } = await issue([anna, luca, late]);
    expect([body.total, body.done, body.issued, body.finishedAt]).toEqual([
      3,
      3,
      2,
      '2026-11-22T09:00:00.000Z',
    ]);
    expect(
      body.items.map((item: { state: string; number: string | null }) => [item.state, item.number]),
    ).toEqual([
      ['issued', '1/2026'],
      ['issued', '2/2026'],
      ['refused', null],
    ]);
    expect(body.items[2].refusals).toEqual([{ code: 'certificate.not_eligible', params: { missing: 1 } }]);
    const mails = await test.dataSource.query(
      'SELECT subject, to_name FROM outgoing_mail WHERE organisation_id = $1 ORDER BY to_name',
      [world.organisationId],
    );
    expect(mails).toEqual([
      { subject: 'Il tuo attestato è pronto', to_name: 'Anna Bianchi' },
      { subject: 'Il tuo attestato è pronto', to_name: 'Luca Bianchi' },
    ]);
    const actions = await test.dataSource.query(
      'SELECT action, count(*)::int AS n FROM audit_entry WHERE organisation_id = $1 GROUP BY action ORDER BY action',
      [world.organisationId],
    );
    expect(actions).toEqual([
      { action: 'certificate.issued', n: 2 },
      { action: 'issue_run.started', n: 1 },
      { action: 'mail.queued', n: 2 },
    ]);
  });

  it('keeps the snapshot as it was: a later name changes neither row nor file (B-707, P-25)', async () => {
    const learner = await aLearner(world);
    const certificate = await issueOne(learner);
    await test.dataSource.query("UPDATE person SET family_name = 'Verdi' WHERE id = $1", [learner.personId]);
    const file = await test.as(learner).get(`/api/certificates/${certificate.id}/pdf`);
    expect(createHash('sha256').update(file.raw).digest()).toEqual(certificate.pdfSha256);
    const again = await renderCertificate(CertificateSnapshot.parse(certificate.snapshot));
    expect(createHash('sha256').update(again).digest()).toEqual(certificate.pdfSha256);
    expect(certificate.snapshot).toMatchObject({
      holder: 'Anna Bianchi',
      attendedSeconds: 32 * 3600,
      plannedSeconds: 40 * 3600,
      issuedOn: '2026-11-22',
    });
    expect(certificate.snapshot.modalities).toEqual([
      { modality: 'presenza', attendedSeconds: 24 * 3600 },
      { modality: 'online', attendedSeconds: 8 * 3600 },
    ]);
    expect(certificate.snapshot.modules).toEqual([
      {
        code: 'M5',
        title: 'Accoglienza',
        attendedSeconds: 32 * 3600,
        plannedSeconds: 40 * 3600,
        result: 'Superato, 10 su 12',
      },
    ]);
  });

  it('issues nothing twice: a second run, and a second kind beside the first', async () => {
    const learner = await aLearner(world);
    await issue([learner], 'attendance');
    const second = await issue([learner], 'attendance');
    expect(second.body.items[0]).toMatchObject({
      state: 'refused',
      refusals: [{ code: 'certificate.already_issued', params: { number: '1/2026' } }],
    });
    expect((await issue([learner])).body.items[0]).toMatchObject({ state: 'issued', number: '2/2026' });
  });

  it('checks the rules again when it issues, not when it was asked (P-23)', async () => {
    const learner = await aLearner(world);
    await admin().post(`${base()}/issue-runs`, {
      rulesVersion: 1,
      items: [{ enrolmentId: learner.enrolmentId, kind: 'achievement' }],
    });
    await correctToAbsent(world, learner.enrolmentId);
    await test.runJobs();
    expect(
      await test.dataSource.getRepository(Certificate).countBy({ enrolmentId: learner.enrolmentId }),
    ).toBe(0);
  });

  it('goes on with the others when one name cannot be printed (P-24)', async () => {
    const [bad, good] = [await aLearner(world, { givenName: '김민준' }), await aLearner(world)];
    const { body } = await issue([bad, good]);
    expect(body.items.map((item: { state: string }) => item.state)).toEqual(['refused', 'issued']);
    expect(body.items[0].refusals[0]).toMatchObject({
      code: 'certificate.name_not_printable',
      params: { position: 1, character: 'U+AE40' },
    });
  });

  it('opens one run at a time, by rules that the administrator has seen', async () => {
    const learner = await aLearner(world);
    const items = [{ enrolmentId: learner.enrolmentId, kind: 'achievement' }];
    expect((await admin().post(`${base()}/issue-runs`, { rulesVersion: 2, items })).body).toMatchObject({
      status: 409,
      refusals: [{ code: 'certificate.rules_changed' }],
    });
    const start = () => admin().post(`${base()}/issue-runs`, { rulesVersion: 1, items });
    const [first, second] = (await Promise.all([start(), start()])).sort((a, b) => a.status - b.status);
    expect([first?.status, second?.status]).toEqual([201, 409]);
    expect(second?.body).toMatchObject({
      refusals: [{ code: 'certificate.run_active' }],
      current: { runId: first?.body.runId },
    });
  });

  it('refuses a body that is wrong, and people of another edition', async () => {
    const learner = await aLearner(world);
    const good = { rulesVersion: 1, items: [{ enrolmentId: learner.enrolmentId, kind: 'achievement' }] };
    const url = `${base()}/issue-runs`;
    for (const bad of [
      {},
      { ...good, items: [] },
      { ...good, serial: 9 },
      { ...good, items: [{ enrolmentId: 'x', kind: 'achievement' }] },
      { ...good, items: [{ ...good.items[0], kind: 'gold' }] },
    ]) {
      expect((await admin().post(url, bad)).status).toBe(422);
    }
    const elsewhere = await aWorld(test);
    const stranger = await aLearner(elsewhere);
    expect(
      (
        await admin().post(url, {
          ...good,
          items: [{ enrolmentId: stranger.enrolmentId, kind: 'achievement' }],
        })
      ).status,
    ).toBe(404);
    expect((await test.as(elsewhere.admin).post(url, good)).status).toBe(404);
    expect((await test.as(world.tutor).post(url, good)).status).toBe(403);
    expect((await test.as(learner).post(url, good)).status).toBe(403);
    const run = await admin().post(url, good);
    expect((await test.as(elsewhere.admin).get(`${url}/${run.body.runId}`)).status).toBe(404);
    expect(
      (
        await test
          .as(elsewhere.admin)
          .get(`/api/editions/${elsewhere.editionId}/certificates/issue-runs/${run.body.runId}`)
      ).status,
    ).toBe(404);
    expect((await test.as(elsewhere.admin).post(`${url}/${run.body.runId}/resume`)).status).toBe(404);
  });

  it('resumes a run whose worker died, and one person whose issue failed by our fault', async () => {
    const [one, two] = [await aLearner(world), await aLearner(world)];
    const { body } = await issue([one, two]);
    await test.dataSource.query(
      "UPDATE issue_run_item SET state = 'failed', certificate_id = NULL WHERE run_id = $1 AND enrolment_id = $2",
      [body.id, two.enrolmentId],
    );
    const resumed = await admin().post(`${base()}/issue-runs/${body.id}/resume`);
    expect([resumed.status, resumed.body.done, resumed.body.finishedAt]).toEqual([200, 1, null]);
    await test.runJobs();
    const after = await admin().get(`${base()}/issue-runs/${body.id}`);
    expect(after.body.items[1]).toMatchObject({
      state: 'refused',
      refusals: [{ code: 'certificate.already_issued' }],
    });
    expect(await test.dataSource.getRepository(Certificate).countBy({ editionId: world.editionId })).toBe(2);
  });

  it('is taken up again when the worker died, and by two workers at once gives each person one certificate', async () => {
    const learners = [await aLearner(world), await aLearner(world), await aLearner(world)];
    const items = learners.map(({ enrolmentId }) => ({ enrolmentId, kind: 'achievement' }));
    const { body } = await admin().post(`${base()}/issue-runs`, { rulesVersion: 1, items });
    await test.dataSource.query("DELETE FROM pgboss.job WHERE name = 'certificates.issue'");
    expect(await test.runJobs()).toBe(0);
    test.clock.advance(400);
    const worker = test.app.get(IssueRunWorker);
    await worker.resumeStalled();
    await Promise.all([test.runJobs(), worker.run({ runId: body.runId })]);
    const { body: run } = await admin().get(`${base()}/issue-runs/${body.runId}`);
    expect([run.issued, run.finishedAt]).toEqual([3, '2026-11-22T09:06:40.000Z']);
    expect(run.items.map((item: { number: string }) => item.number).sort()).toEqual([
      '1/2026',
      '2/2026',
      '3/2026',
    ]);
  });

  it('bears the Italian year and day (B-747)', async () => {
    test.clock.set('2026-12-31T23:30:00Z');
    const certificate = await issueOne(await aLearner(world));
    expect([certificate.year, certificate.serial, certificate.snapshot.issuedOn]).toEqual([
      2027,
      1,
      '2027-01-01',
    ]);
  });
});

describe('an issued certificate', () => {
  it('is listed to its holder and can be downloaded by holder and secretariat only', async () => {
    const [learner, other] = [await aLearner(world), await aLearner(world)];
    const { id } = await issueOne(learner);
    const mine = await test.as(learner).get('/api/certificates');
    expect(mine.body.certificates).toMatchObject([
      { id, title: 'Attestato di frequenza con profitto', serial: 1, year: 2026, revokedAt: null },
    ]);
    expect((await test.as(other).get('/api/certificates')).body.certificates).toEqual([]);
    const file = await test.as(learner).get(`/api/certificates/${id}/pdf`);
    expect([file.headers['content-disposition'], file.headers['cache-control']]).toEqual([
      'attachment; filename="attestato-1-2026.pdf"',
      'private, no-store',
    ]);
    expect((await admin().get(`/api/certificates/${id}/pdf`)).status).toBe(200);
    for (const stranger of [other, world.tutor, (await aWorld(test)).admin])
      expect((await test.as(stranger).get(`/api/certificates/${id}/pdf`)).status).toBe(404);
    expect((await test.anonymous().get(`/api/certificates/${id}/pdf`)).status).toBe(401);
  });

  it('stands in the register of its edition', async () => {
    await issue([await aLearner(world, { familyName: 'Rossi' })]);
    const { body } = await admin().get(base());
    expect(body.entries).toMatchObject([{ name: 'Rossi Anna', serial: 1, kind: 'achievement' }]);
    expect((await test.as((await aWorld(test)).admin).get(base())).status).toBe(404);
    expect((await test.as(world.tutor).get(base())).status).toBe(403);
  });

  it('is revoked once, with class and reason; number and file stay, and the next one gets a new number', async () => {
    const learner = await aLearner(world);
    const { id } = await issueOne(learner);
    const url = `/api/certificates/${id}/revoke`;
    const request = { class: 'data_error', reason: 'Cognome sbagliato' };
    for (const bad of [
      {},
      { ...request, reason: '   ' },
      { ...request, class: 'x' },
      { ...request, at: '2020-01-01' },
    ])
      expect((await admin().post(url, bad)).status).toBe(422);
    expect((await test.as(learner).post(url, request)).status).toBe(403);
    expect((await test.as((await aWorld(test)).admin).post(url, request)).status).toBe(404);
    expect((await admin().post(url, request)).body).toMatchObject({
      revokedAt: '2026-11-22T09:00:00.000Z',
      revocationClass: 'data_error',
      revocationReason: 'Cognome sbagliato',
    });
    expect((await admin().post(url, request)).body).toMatchObject({
      status: 422,
      refusals: [{ code: 'certificate.already_revoked' }],
    });
    expect((await test.as(learner).get(`/api/certificates/${id}/pdf`)).status).toBe(200);
    expect((await issue([learner])).body.items[0].number).toBe('2/2026');
    const mine = await test.as(learner).get('/api/certificates');
    expect(JSON.stringify(mine.body)).not.toContain('Cognome sbagliato');
  });

  it('tells its holder of a revocation and of a replacement, once each, with the class of the reason only', async () => {
    const learner = await aLearner(world);
    const why = { class: 'data_error', reason: 'Cognome sbagliato' };
    const first = await issueOne(learner);
    await admin().post(`/api/certificates/${first.id}/revoke`, why);
    const second = (await issue([learner])).body.items[0].certificateId;
    await admin().post(`/api/certificates/${second}/replace`, why);
    const mails = await test.dataSource.query(
      `SELECT kind, dedupe_key AS key, subject, text_body AS text FROM outgoing_mail
        WHERE organisation_id = $1 ORDER BY created_at, subject, text_body`,
      [world.organisationId],
    );
    expect(mails.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'certificate.issued',
      'certificate.replaced',
      'certificate.replaced',
      'certificate.revoked',
    ]);
    const told = (kind: string, number: string): { key: string; text: string } =>
      mails.find((mail: { kind: string; text: string }) => mail.kind === kind && mail.text.includes(number));
    const revoked = told('certificate.revoked', 'Numero: 1/2026');
    expect(revoked.key).toBe(`certificate.revoked:${first.id}`);
    expect(revoked.text).toContain('Revocato il: 22 novembre 2026');
    expect(revoked.text).toContain('Motivo: Errore nei dati');
    expect(told('certificate.replaced', 'Numero: 2/2026').text).toContain('Sostituisce il numero: 1/2026');
    expect(told('certificate.replaced', 'Numero: 3/2026').text).toContain('Sostituisce il numero: 2/2026');
    expect(JSON.stringify(mails)).not.toContain('Cognome sbagliato');
  });

  it('cannot be deleted, changed or unrevoked by anybody with the database in hand', async () => {
    const { id } = await issueOne(await aLearner(world));
    const attempt = (sql: string) =>
      test.dataSource.query(sql, [id]).then(
        () => 'done',
        (error: { message: string }) => error.message,
      );
    for (const sql of [
      'DELETE FROM certificate_pdf WHERE certificate_id = $1',
      'DELETE FROM certificate WHERE id = $1',
      'UPDATE certificate SET serial = 99 WHERE id = $1',
      "UPDATE certificate SET snapshot = '{}' WHERE id = $1",
      "UPDATE certificate_pdf SET bytes = '' WHERE certificate_id = $1",
    ]) {
      expect(await attempt(sql)).toMatch(/append-only/);
    }
    await admin().post(`/api/certificates/${id}/revoke`, { class: 'other', reason: 'Prova di revoca' });
    expect(
      await attempt(
        'UPDATE certificate SET revoked_at = NULL, revocation_class = NULL, revocation_reason = NULL WHERE id = $1',
      ),
    ).toMatch(/append-only/);
  });

  it('belongs to one who may hold more than one role', async () => {
    const learner = await aLearner(world);
    await aGrant(test.dataSource, {
      personId: learner.personId,
      role: 'tutor',
      organisationId: world.organisationId,
      editionId: world.editionId,
    });
    const { id } = await issueOne(learner);
    expect((await test.as(learner).get(`/api/certificates/${id}/pdf`)).status).toBe(200);
    const nobody = await aPerson(test.dataSource);
    expect((await test.as(nobody).get('/api/certificates')).body).toEqual({ certificates: [] });
  });
});
