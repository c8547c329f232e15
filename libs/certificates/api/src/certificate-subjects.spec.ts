import { randomUUID } from 'node:crypto';
import { AccountsApiModule } from '@lumit/accounts/api';
import { storeSubject, toCertificateCode, type CertificateSubject } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { Certificate } from './certificate.entity';
import { CertificatesApiModule } from './certificates-api.module';
import { ReviewWatch } from './reviews/review-watch.worker';
import { SerialCounter } from './serial-counter.entity';
import { aSnapshot } from './testing/a-snapshot';
import { aLearner, aWorld, type Learner, type World } from './testing/a-world';

let test: TestApp;
let world: World;
let serial = 0;
beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule, CertificatesApiModule] });
  test.clock.set('2026-11-22T09:00:00Z');
  world = await aWorld(test);
});
afterAll(() => test.close());

const base = () => `/api/editions/${world.editionId}/certificates`;
const admin = () => test.as(world.admin);

/** A document of another subject, as what issues it will write it; its rules and its page are not of this lib yet. */
async function aDocument(learner: Learner, subject: CertificateSubject): Promise<Certificate> {
  serial += 1;
  const code = toCertificateCode(Uint8Array.from({ length: 17 }, (_, at) => (at * 31 + serial) % 256));
  const row = {
    id: randomUUID(),
    organisationId: world.organisationId,
    editionId: subject.kind === 'event' ? null : world.editionId,
    personId: learner.personId,
    ...storeSubject(subject),
    kind: 'attendance' as const,
    year: 2026,
    serial,
    code,
    snapshot: aSnapshot({ code, kind: 'attendance' }),
    evidence: [],
    pdfSha256: Buffer.alloc(32),
    issuedAt: test.clock.now(),
    issuedBy: null,
  };
  const { organisationId } = world;
  await test.dataSource.manager.upsert(SerialCounter, { organisationId, year: 2026, last: serial }, [
    'organisationId',
    'year',
  ]);
  await test.dataSource.manager.insert(Certificate, row as object);
  return test.dataSource.manager.findOneByOrFail(Certificate, { id: row.id });
}

describe('documents that speak of an event or of a period', () => {
  let learner: Learner;
  let ofEvent: Certificate;
  let ofPeriod: Certificate;
  beforeAll(async () => {
    learner = await aLearner(world, { familyName: 'Rossi' });
    ofEvent = await aDocument(learner, { kind: 'event', eventId: randomUUID() });
    const { enrolmentId } = learner;
    ofPeriod = await aDocument(learner, {
      kind: 'period',
      enrolmentId,
      from: '2026-11-02',
      to: '2026-11-05',
    });
  });

  it('are verified by their code', async () => {
    for (const { code } of [ofEvent, ofPeriod]) {
      const { status, body } = await test.anonymous().get(`/verifica/${code}`);
      expect([status, body.includes('Valido')]).toEqual([200, true]);
    }
  });

  it('are among their holder’s own', async () => {
    const { body } = await test.as(learner).get('/api/certificates');
    const ids = body.certificates.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual([ofEvent.id, ofPeriod.id].sort());
  });

  it('stand in the register of their edition, where they have one', async () => {
    const { body } = await admin().get(base());
    expect(body.entries).toMatchObject([
      { id: ofPeriod.id, enrolmentId: learner.enrolmentId, name: 'Rossi Anna' },
    ]);
  });

  it('keep nobody from the certificate of the course', async () => {
    const { body } = await admin().get(`${base()}/candidates`);
    expect(body.candidates).toMatchObject([{ enrolmentId: learner.enrolmentId, outcome: 'ready' }]);
    const mine = await test.as(learner).get(`/api/editions/${world.editionId}/eligibility`);
    expect(mine.body.kinds.map(({ issued }: { issued: string | null }) => issued)).toEqual([null, null]);
  });

  it('are not held against the facts of the course, by the office neither by the watch', async () => {
    await test.app.get(ReviewWatch).watch();
    expect((await admin().get(`${base()}/reviews`)).body).toEqual({ waiting: [], confirmed: [] });
    expect(await test.dataSource.query('select 1 from certificate_review')).toEqual([]);
  });

  it('are revoked, and not replaced by a certificate of the course', async () => {
    const why = { class: 'data_error', reason: 'Data sbagliata' };
    for (const { id } of [ofEvent, ofPeriod]) {
      const replaced = await admin().post(`/api/certificates/${id}/replace`, why);
      expect(replaced.body).toMatchObject({
        status: 422,
        refusals: [{ code: 'certificate.not_replaceable' }],
      });
    }
    const revoked = await admin().post(`/api/certificates/${ofEvent.id}/revoke`, why);
    expect(revoked.body).toMatchObject({ enrolmentId: null, revocationClass: 'data_error' });
  });
});
