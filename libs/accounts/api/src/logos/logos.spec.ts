import { randomUUID } from 'node:crypto';
import { settingsOf } from '@lumit/accounts/domain';
import { AuditEntry, Jobs, StoredFile } from '@lumit/platform';
import { type Caller, sendFile, startTestApp, type TestApp } from '@lumit/platform/testing';
import type { SiteLogo } from '@lumit/shared';
import sharp from 'sharp';
import { AccountsApiModule } from '../accounts-api.module';
import { aGrant, anOrganisation, aPerson } from '../testing';

let test: TestApp;
let organisationId: string;
let office: Caller;
let stranger: Caller;

const admin = async (of: string) => {
  const person = await aPerson(test.dataSource);
  await aGrant(test.dataSource, { personId: person.id, role: 'admin', organisationId: of });
  return test.as({ personId: person.id });
};
beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule] });
  organisationId = (await anOrganisation(test.dataSource, { runsSite: true })).id;
  office = await admin(organisationId);
  stranger = await admin((await anOrganisation(test.dataSource)).id);
});
afterAll(() => test.close());

const RED = { r: 204, g: 0, b: 20 };
/** Red in the left half, nothing in the right. */
async function aPicture(width: number, height: number, format: 'png' | 'jpeg' | 'webp' = 'png') {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 4 as const, background: RED } };
  const red = await sharp(half).png().toBuffer();
  const empty = { width, height, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
  return sharp({ create: empty })
    .composite([{ input: red, left: 0, top: 0 }])
    .toFormat(format)
    .toBuffer();
}
/** Every pixel another colour, so that nothing makes it small. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: RED,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();

async function upload(caller: Caller, name: string, bytes: Buffer): Promise<string> {
  const { body } = await sendFile(caller, name, bytes);
  return body.file.id;
}
const logosPath = () => `/api/organisations/${organisationId}/logos`;
const add = async (caller: Caller, bytes: Buffer, name = 'logo.png') =>
  caller.post(logosPath(), { fileId: await upload(caller, name, bytes) });

describe('the logo of an organisation', () => {
  it('becomes a small picture on white, in its own colours, that anybody gets and may keep for ever', async () => {
    const { status, body } = await add(office, await aPicture(900, 300));
    expect([status, body.width, body.height]).toEqual([201, 450, 150]);
    const shown = await test.anonymous().get(`/api/site/logos/${body.id}`);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const { data, info } = await sharp(shown.raw).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([450, 150, 3]);
    expect([...data.subarray(0, 3)]).toEqual([RED.r, RED.g, RED.b]);
    expect([...data.subarray(449 * 3, 450 * 3)]).toEqual([255, 255, 255]);
  });

  it.each(['jpeg', 'webp'] as const)('may come as %s', async (format) => {
    const { status, body } = await add(office, await aPicture(300, 200, format), `logo.${format}`);
    expect([status, body.width, body.height]).toEqual([201, 300, 200]);
  });

  it('weighs little whatever it shows', async () => {
    const { body } = await add(office, await noise(1200, 800));
    const { raw } = await test.anonymous().get(`/api/site/logos/${body.id}`);
    expect(raw.length).toBeLessThan(60_000);
    expect(body.width).toBeGreaterThanOrEqual(200);
  });

  it('sent twice is one', async () => {
    const bytes = await aPicture(440, 220);
    const [one, other] = [await add(office, bytes), await add(office, bytes, 'altro-nome.png')];
    expect(other.body).toEqual(one.body);
  });

  it('too small to be printed is refused with the size that it has and the least', async () => {
    const { status, body } = await add(office, await aPicture(120, 60));
    expect([status, body.refusals]).toEqual([
      422,
      [
        {
          code: 'organisation.logo_small',
          params: { width: 120, height: 60, leastWidth: 200, leastHeight: 130 },
        },
      ],
    ]);
  });

  it('is a picture that the caller has uploaded, of an organisation that they manage', async () => {
    const pdf = await upload(office, 'logo.pdf', Buffer.from(`%PDF-1.7\n${'x'.repeat(300)}\n%%EOF`));
    const reply = await office.post(logosPath(), { fileId: pdf });
    expect([reply.status, reply.body.refusals]).toEqual([415, [{ code: 'organisation.logo_no_picture' }]]);
    const theirs = await upload(stranger, 'logo.png', await aPicture(300, 200));
    const notMine = await office.post(logosPath(), { fileId: theirs });
    expect([notMine.status, notMine.body.refusals]).toEqual([422, [{ code: 'organisation.logo_no_file' }]]);
    expect((await stranger.post(logosPath(), { fileId: theirs })).status).toBe(404);
    expect((await test.anonymous().get(`/api/site/logos/${randomUUID()}`)).status).toBe(404);
  });
});

describe('logos in the settings', () => {
  const path = () => `/api/organisations/${organisationId}/settings`;
  const save = async (change: Parameters<typeof settingsOf>[1]) => {
    const { body } = await office.get(path());
    return office.put(path(), { version: body.version, settings: settingsOf('Scuola di prova', change) });
  };
  const aLogo = async (width: number): Promise<SiteLogo> =>
    (await add(office, await aPicture(width, 200))).body;

  it('stand in every page, with the size of the picture, and are taken away with a version of their own', async () => {
    const [own, theirs] = [await aLogo(301), await aLogo(302)];
    const logos = [
      { ...theirs, of: 'Comune', width: 7 },
      { ...own, of: 'Nessuno' },
    ];
    const saved = await save({ partners: ['Ministero', 'Comune'], logo: { ...own, height: 9 }, logos });
    const kept = { logo: own, logos: [{ ...theirs, of: 'Comune' }] };
    expect(saved.body.settings).toMatchObject(kept);
    expect((await test.anonymous().get('/api/site')).body).toMatchObject(kept);
    const without = await save({ partners: ['Ministero', 'Comune'] });
    expect(without.body).toMatchObject({
      version: saved.body.version + 1,
      settings: { logo: null, logos: [] },
      changes: { logo: {}, logos: {} },
    });
    const last = await test.dataSource
      .getRepository(AuditEntry)
      .findOneOrFail({ where: { action: 'organisation.settings_changed' }, order: { seq: 'DESC' } });
    expect(last.details).toMatchObject({ changes: { logo: { before: own, after: null } } });
    // Removed from the settings it is still there for whoever printed it.
    expect((await test.anonymous().get(`/api/site/logos/${own.id}`)).status).toBe(200);
  });

  it('of another organisation are refused, and nothing is saved', async () => {
    const before = (await office.get(path())).body;
    const logo = { id: randomUUID(), width: 300, height: 200 };
    const reply = await save({ logo });
    expect([reply.status, reply.body.refusals]).toEqual([422, [{ code: 'organisation.logo_unknown' }]]);
    expect((await office.get(path())).body).toEqual(before);
  });

  it('P-09: are never collected, and the database refuses that one changes or goes', async () => {
    const { id } = await aLogo(303);
    const unused = await upload(office, 'altro.png', await aPicture(250, 200));
    test.clock.advance(72 * 3_600);
    await test.dataSource.transaction((manager) =>
      test.app.get(Jobs).send(manager, 'files.collect-orphans', {}),
    );
    await test.runJobs();
    const [row] = await test.dataSource.query('SELECT file_id FROM logo WHERE id = $1', [id]);
    const files = test.dataSource.getRepository(StoredFile);
    expect(await files.existsBy({ id: unused })).toBe(false);
    expect(await files.existsBy({ id: row.file_id })).toBe(true);
    expect((await test.anonymous().get(`/api/site/logos/${id}`)).status).toBe(200);
    for (const change of ['DELETE FROM logo', 'UPDATE logo SET width = 1', 'TRUNCATE logo CASCADE'])
      await expect(test.dataSource.query(change)).rejects.toThrow('never changed or deleted');
  });
});
