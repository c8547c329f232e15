import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../testing/index';
import { CollectOrphans } from './collect-orphans';
import { aPdf, BYTES, PeopleByName, sendFile, sha256Of } from './files.testing';
import { S3StandIn } from './store/s3-stand-in.testing';

const bucket = new S3StandIn();
let test: TestApp;
beforeAll(async () => {
  const FILES_URL = await bucket.open();
  test = await startTestApp({
    modules: [PeopleByName],
    env: { FILES_URL },
    startAt: new Date().toISOString(),
  });
});
afterAll(async () => {
  await test.close();
  await bucket.close();
});

describe('files in a bucket', () => {
  it('come, lie and are read as in a folder', async () => {
    const caller = test.withCookie(randomUUID());
    const bytes = aPdf(150_000);
    const { body } = await sendFile(caller, 'a.pdf', bytes, 70_000);
    const sha256 = sha256Of(bytes);
    expect([...bucket.objects.keys()]).toEqual([`blobs/${sha256.slice(0, 2)}/${sha256}`]);
    expect((await caller.get(`/api/files/${body.file.id}`)).raw.equals(bytes)).toBe(true);
  });

  it('what nobody needs goes, and what is used stays', async () => {
    const caller = test.withCookie(randomUUID());
    const left = (await caller.post('/api/uploads', { name: 'a.pdf', size: 500 })).body as { id: string };
    await caller.put(`/api/uploads/${left.id}/parts/0`, aPdf(500), BYTES);
    await test.dataSource.query('CREATE TABLE homework (file_id uuid REFERENCES stored_file (id))');
    await test.dataSource.query('INSERT INTO homework SELECT id FROM stored_file');
    expect(bucket.objects.size).toBe(2);
    test.clock.advance(25 * 3600);
    expect(await test.app.get(CollectOrphans).collect()).toMatchObject({ uploads: 2, files: 0, objects: 1 });
    expect([...bucket.objects.keys()]).toEqual([expect.stringMatching(/^blobs/)]);
  });

  it('a bucket that is busy answers 503, and what was safe goes on', async () => {
    const caller = test.withCookie(randomUUID());
    const bytes = aPdf(500);
    const { id } = (await caller.post('/api/uploads', { name: 'a.pdf', size: 500 })).body as { id: string };
    bucket.troubles.push(503, 503, 503, 503);
    const refused = await caller.put(`/api/uploads/${id}/parts/0`, bytes, BYTES);
    expect([refused.status, refused.body.code]).toEqual([503, 'busy']);
    expect((await caller.put(`/api/uploads/${id}/parts/0`, bytes, BYTES)).status).toBe(200);
    expect((await caller.post(`/api/uploads/${id}/finish`)).body.file.sha256).toBe(sha256Of(bytes));
  });
});
