import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { startTestApp, type TestApp } from '../testing/index';
import { aPdf, BYTES, PeopleByName, sendFile } from './files.testing';
import { BlobStore } from './store/blob-store';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [PeopleByName] });
});
afterAll(() => test.close());
afterEach(() => jest.restoreAllMocks());

describe('P-11: a store without space', () => {
  it('refuses with 503 and when to come back, keeps what it had, and goes on by itself', async () => {
    const caller = test.withCookie(randomUUID());
    const { body } = await sendFile(caller, 'a.pdf', aPdf());
    const bytes = aPdf();
    const { id } = (await caller.post('/api/uploads', { name: 'b.pdf', size: bytes.length })).body as {
      id: string;
    };
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    jest.spyOn(test.app.get(BlobStore), 'keep').mockRejectedValue(full);
    const refused = await caller.put(`/api/uploads/${id}/parts/0`, bytes, BYTES);
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      503,
      'storage_full',
      '30',
    ]);
    expect((await caller.get(`/api/files/${body.file.id}`)).status).toBe(200);
    jest.restoreAllMocks();
    expect((await caller.put(`/api/uploads/${id}/parts/0`, bytes, BYTES)).status).toBe(200);
    expect((await caller.post(`/api/uploads/${id}/finish`)).status).toBe(200);
  });
});
