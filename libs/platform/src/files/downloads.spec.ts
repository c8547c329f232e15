import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type Actor, FileReader } from '../index';
import { startTestApp, type TestApp } from '../testing/index';
import { aPdf, PeopleByName, sendFile } from './files.testing';

/** A feature of which tutors read what was handed in. */
@Injectable()
class Homework {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}
  @FileReader()
  async mayRead(actor: Actor, fileId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM homework WHERE file_id = $1 AND tutor_id = $2';
    return (await this.dataSource.query<unknown[]>(sql, [fileId, actor.personId])).length > 0;
  }
}
@Module({ providers: [Homework] })
class HomeworkModule {}

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [PeopleByName, HomeworkModule] });
  await test.dataSource.query(
    'CREATE TABLE homework (file_id uuid REFERENCES stored_file (id), tutor_id uuid)',
  );
});
afterAll(() => test.close());

const somebody = () => test.withCookie(randomUUID());

describe('a file that is read', () => {
  it('P-45: is saved and never runs: attachment, nosniff, sandbox, of this site only, in no cache', async () => {
    const caller = somebody();
    const { body } = await sendFile(caller, 'Perché "no"; x=1.pdf', aPdf());
    const { status, headers, raw } = await caller.get(`/api/files/${body.file.id}`);
    expect([status, raw.length]).toEqual([200, body.file.size]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(body.file.size),
      'content-disposition':
        'attachment; filename="Perche _no_; x=1.pdf"; filename*=UTF-8\'\'Perch%C3%A9%20%22no%22%3B%20x%3D1.pdf',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is its owner’s, and theirs whom a feature lets in: for all others it is not there', async () => {
    const tutorId = randomUUID();
    const { body } = await sendFile(somebody(), 'a.pdf', aPdf());
    const url = `/api/files/${body.file.id}`;
    expect((await test.withCookie(tutorId).get(url)).status).toBe(404);
    await test.dataSource.query('INSERT INTO homework VALUES ($1, $2)', [body.file.id, tutorId]);
    expect((await test.withCookie(tutorId).get(url)).status).toBe(200);
    expect((await somebody().get(url)).status).toBe(404);
    expect((await test.anonymous().get(url)).status).toBe(401);
    expect((await somebody().get(`/api/files/${randomUUID()}`)).status).toBe(404);
    for (const wild of ['..%2f..%2fetc%2fpasswd', '%2e%2e', 'a'.repeat(64)])
      expect([404, 422]).toContain((await somebody().get(`/api/files/${wild}`)).status);
  });
});
