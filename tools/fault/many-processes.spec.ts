import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ClassAtWork } from './class-at-work.ts';
import { Fleet } from './fleet.ts';
import { bodyOf } from './http-client.ts';
import { brokenInvariants } from './invariants.ts';
import { anEditionToIssue, oneTo, serials, startRun, theAdministrator } from './issuing.ts';
import { anAnswer, QUIZ } from './learner.ts';
import { chance } from './random.ts';
import { eventually, World } from './world.ts';

let world: World;
let fleet: Fleet;
beforeAll(async () => {
  world = await World.open();
  fleet = new Fleet(...(await Promise.all([world.api(), world.api()])));
  await Promise.all([world.worker(), world.worker()]);
});
afterAll(() => world?.close());

describe('two API processes and two workers on one database', () => {
  it('serve one learner whose requests alternate between them, from the home to the receipt', async () => {
    const learners = await ClassAtWork.gather(world, fleet, 4, fleet.sendPatiently);
    for (const learner of learners.learners) {
      for (let n = 0; n < 10; n++) expect((await learner.change()).status).toBe(200);
      const receipt = await learner.submit(await learner.screen());
      expect(receipt.status).toBe(200);
      for (let n = 0; n < 2; n++) {
        const again = await learner.request('GET', `/api/attempts/${learner.attempt.id}/receipt`);
        expect(bodyOf(again)).toEqual(bodyOf(receipt));
      }
      const [first, second] = [
        await learner.request('GET', '/api/me'),
        await learner.request('GET', '/api/me'),
      ];
      expect(second.text).toBe(first.text);
    }
    expect(await learners.lost()).toEqual([]);
  });

  it('P-03: an older revision is refused by whichever process it reaches', async () => {
    const [learner] = (await ClassAtWork.gather(world, fleet, 1, fleet.sendPatiently)).learners;
    const question = learner?.attempt.questions.find((one) => one.kind !== 'numerical');
    if (!learner || !question) throw new Error('nothing to answer');
    const value = anAnswer(question, chance(3));
    expect((await learner.save(question.key, 2, value)).status).toBe(200);
    for (let n = 0; n < 2; n++) expect((await learner.save(question.key, 1, [])).status).toBe(409);
    expect((await learner.stored())[0]).toMatchObject({ rev: 2, value });
  });

  it('let a sign-out at one end the session at the other at once', async () => {
    const [learner] = (await ClassAtWork.gather(world, fleet, 1, fleet.sendPatiently)).learners;
    expect((await learner?.request('POST', '/api/sign-out'))?.status).toBe(200);
    for (let n = 0; n < 2; n++) expect((await learner?.request('GET', '/api/me'))?.status).toBe(401);
  });

  it('begin one attempt for a learner who starts it in two pages at once', async () => {
    const [learner] = (await ClassAtWork.gather(world, fleet, 1, fleet.sendPatiently)).learners;
    const [row] = await world.sql<{ id: string }>(
      'SELECT edition_id AS id FROM enrolment n JOIN attempt a ON a.enrolment_id = n.id WHERE a.id = $1',
      [learner?.attempt.id],
    );
    const begun = await Promise.all(
      Array.from({ length: 8 }, () =>
        learner?.request('POST', `/api/editions/${row?.id}/quizzes/test-m5/attempts`, {}),
      ),
    );
    expect(new Set(begun.map((one) => one?.text)).size).toBe(1);
    expect(QUIZ).not.toBe('test-m5');
  });

  it('share the work: every certificate once, every mail once', async () => {
    const admin = await theAdministrator(world);
    const before = (await serials(world)).length;
    const editions = [await anEditionToIssue(world, 6), await anEditionToIssue(world, 6)];
    await Promise.all(editions.map((edition) => startRun(admin, fleet.send, edition)));
    await eventually('issued', async () => (await serials(world)).length === before + 12);
    expect(await serials(world)).toEqual(oneTo(before + 12));
    const folder = join(world.dataDir, 'mail');
    const mails = await world.sql(`SELECT id FROM outgoing_mail WHERE kind = 'certificate.issued'`);
    expect(mails).toHaveLength(before + 12);
    const isWritten = (names: string[], id: unknown) =>
      names.some((name) => name.endsWith(`-${String(id)}.eml`));
    await eventually('mailed', () => {
      const names = existsSync(folder) ? readdirSync(folder) : [];
      return mails.every(({ id }) => isWritten(names, id));
    });
    expect(await brokenInvariants(world)).toEqual([]);
  });
});
