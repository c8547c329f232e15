import { createHash } from 'node:crypto';
import { AccountsApiModule } from '@lumit/accounts/api';
import { settingsOf } from '@lumit/accounts/domain';
import { documentFaults } from '@lumit/documents/api/testing';
import { sendFile, startTestApp, type TestApp } from '@lumit/platform/testing';
import sharp from 'sharp';
import { CertificatePdf } from './certificate-pdf.entity';
import { Certificate } from './certificate.entity';
import { CertificatesApiModule } from './certificates-api.module';
import { renderCertificate } from './pdf/render-certificate';
import { aLearner, aWorld, type Learner, type World } from './testing/a-world';

describe('an organisation that calls itself otherwise', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule, CertificatesApiModule] });
    test.clock.set('2026-11-22T09:00:00Z');
    world = await aWorld(test);
  });
  afterAll(() => test.close());

  async function issue({ enrolmentId }: Learner): Promise<Certificate> {
    await test.as(world.admin).post(`/api/editions/${world.editionId}/certificates/issue-runs`, {
      rulesVersion: 1,
      items: [{ enrolmentId, kind: 'attendance' }],
    });
    await test.runJobs();
    return test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId });
  }
  const bytesOf = async ({ id }: Certificate) =>
    (await test.dataSource.getRepository(CertificatePdf).findOneByOrFail({ certificateId: id })).bytes;

  it('P-25: prints its new name, names and project from the next certificate on; those issued keep every byte', async () => {
    const before = await issue(await aLearner(world));
    const bytes = await bytesOf(before);
    const reply = await test.as(world.admin).put(`/api/organisations/${world.organisationId}/settings`, {
      version: 1,
      settings: settingsOf('Scuola rinominata', {
        partners: ['Ministero dell’Interno', 'Prefettura'],
        euEmblem: true,
        funding: 'Fondo Asilo',
        cup: 'J61H26000010001',
      }),
    });
    expect(reply.status).toBe(200);
    const after = await issue(await aLearner(world));

    expect(before.snapshot.document.issuer).toBe("Scuola Superiore Sant'Anna");
    expect(after.snapshot.document).toMatchObject({
      issuer: 'Scuola rinominata',
      partners: ['Ministero dell’Interno', 'Prefettura'],
      project: { fund: 'Fondo Asilo' },
    });
    expect(after.snapshot.document).not.toHaveProperty('emblem');
    const kept = await test.dataSource.getRepository(Certificate).findOneByOrFail({ id: before.id });
    expect(kept.snapshot).toEqual(before.snapshot);
    expect(Buffer.compare(await bytesOf(before), bytes)).toBe(0);
    expect(createHash('sha256').update(bytes).digest()).toEqual(kept.pdfSha256);
    // Even drawn anew, from its own snapshot, it is the same file.
    expect(Buffer.compare(Buffer.from(await renderCertificate(kept.snapshot)), bytes)).toBe(0);
  });

  it('P-25: prints the logo of a partner from then on; what was issued before, and what was issued with it, stays', async () => {
    const office = test.as(world.admin);
    const picture = await sharp({ create: { width: 420, height: 210, channels: 3, background: '#a00' } })
      .png()
      .toBuffer();
    const file = (await sendFile(office, 'ministero.png', picture)).body.file.id;
    const path = `/api/organisations/${world.organisationId}`;
    const logo = (await office.post(`${path}/logos`, { fileId: file })).body;
    const { version, settings } = (await office.get(`${path}/settings`)).body;
    const plain = await issue(await aLearner(world));
    const plainBytes = await bytesOf(plain);
    const logos = [{ ...logo, of: 'Ministero dell’Interno' }];
    await office.put(`${path}/settings`, { version, settings: { ...settings, logos } });
    const marked = await issue(await aLearner(world));
    const markedBytes = await bytesOf(marked);

    expect(plain.snapshot.document).not.toHaveProperty('logos');
    expect(marked.snapshot.document.logos).toEqual([logo.id, null]);
    expect(markedBytes.includes('/Subtype /Image')).toBe(true);
    expect(markedBytes.includes('/SMask')).toBe(false);
    expect(plainBytes.includes('/Subtype /Image')).toBe(false);
    expect(documentFaults(markedBytes)).toEqual([]);

    await office.put(`${path}/settings`, { version: version + 1, settings: { ...settings, logos: [] } });
    expect(Buffer.compare(await bytesOf(plain), plainBytes)).toBe(0);
    const pictures = new Map([[logo.id as string, (await office.get(`/api/site/logos/${logo.id}`)).raw]]);
    const again = await renderCertificate(marked.snapshot, { logos: pictures });
    expect(Buffer.compare(Buffer.from(again), markedBytes)).toBe(0);
    await expect(renderCertificate(marked.snapshot)).rejects.toThrow(`logo ${logo.id}`);
  });

  it('says on the public page who issued, not who runs the site now', async () => {
    const { code } = await test.dataSource
      .getRepository(Certificate)
      .findOneOrFail({ where: { organisationId: world.organisationId }, order: { serial: 'ASC' } });
    await test.dataSource.query('UPDATE organisation SET runs_site = true WHERE id = $1', [
      world.organisationId,
    ]);
    const { body } = await test.anonymous().get(`/verifica/${code}`);
    expect(body).toContain('<h2>Scuola rinominata</h2>');
    expect(body).toMatch(/Rilasciato<\/dt>\s*<dd>[^<]*Scuola Superiore Sant&#39;Anna/);
  });

  it('nobody is asked to look again at what was issued: who signed has signed', async () => {
    const reviews = await test.as(world.admin).get(`/api/editions/${world.editionId}/certificates/reviews`);
    expect(reviews.body.waiting).toEqual([]);
  });
});
