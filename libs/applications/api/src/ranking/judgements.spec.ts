import { AuditEntry } from '@lumit/platform';
import type { TestApp } from '@lumit/platform/testing';
import { aRankingWorld, codeOf, inWords, type RankingWorld, startRanking } from './ranking.testing';

let test: TestApp;
let world: RankingWorld;
beforeAll(async () => {
  test = await startRanking();
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await aRankingWorld(test);
});

const put = (id: string, what: string, body: unknown, who = world.office) =>
  who.put(`${world.url}/applications/${id}/${what}`, body);
const list = async (query = '') => (await world.office.get(`${world.url}/applications${query}`)).body;

describe('the applications of an edition', () => {
  it('are listed by number and never drafts, and found by name, address, body and number', async () => {
    const rossi = await world.applicant('Rossi', [9, 8]);
    await world.applicant('Verdi', null, { email: 'v@questura.example.it' });
    await world.applicant('Neri', null, { state: 'draft' });
    expect(await list()).toMatchObject({
      total: 2,
      drafts: 1,
      counts: { to_evaluate: 1, evaluated: 1, admitted: 0, waiting: 0, rejected: 0, withdrawn: 0 },
      items: [
        { number: 1, familyName: 'Rossi', sum: 17, outcome: 'admitted', isPublished: false },
        { number: 2, familyName: 'Verdi', sum: null, outcome: 'unevaluated' },
      ],
    });
    const found = async (q: string) =>
      (await list(`?q=${encodeURIComponent(q)}`)).items.map(
        ({ familyName }: { familyName: string }) => familyName,
      );
    expect(await found('anna ROSSI')).toEqual(['Rossi']);
    expect(await found('v@questura')).toEqual(['Verdi']);
    expect(await found('comune di lucca')).toEqual(['Rossi', 'Verdi']);
    expect(await found('Livorno')).toEqual([]);
    expect((await list('?is=to_evaluate')).items).toMatchObject([{ familyName: 'Verdi' }]);
    expect((await world.office.get(`${world.url}/applications/${rossi.id}`)).body).toMatchObject({
      email: rossi.email,
      answers: { familyName: 'Rossi' },
      form: { criteria: [{ code: 'ruolo' }, { code: 'anni' }] },
    });
  });

  it('say which others have the same codice fiscale: one person may have written from two mailboxes', async () => {
    const answers = { givenName: 'Anna', familyName: 'Rossi', codiceFiscale: 'RSSNNA85M52E715X' };
    const one = await world.applicant('Rossi', null, { answers });
    const other = await world.applicant('Rossi', null, { answers });
    await world.applicant('Rossi', null, { answers, state: 'withdrawn' });
    await world.applicant('Rossi', null, { answers, state: 'draft' });
    await (await aRankingWorld(test)).applicant('Rossi', null, { answers });
    const without = await world.applicant('Verdi');
    const same = async (id: string) =>
      (await world.office.get(`${world.url}/applications/${id}`)).body.sameCodiceFiscale;
    expect(await same(one.id)).toEqual([{ id: other.id, number: other.number }]);
    expect(await same(other.id)).toEqual([{ id: one.id, number: one.number }]);
    expect(await same(without.id)).toEqual([]);
  });

  it('hold a codice fiscale that is masked until somebody asks, and who asked is on record', async () => {
    const answers = { givenName: 'Anna', familyName: 'Rossi', codiceFiscale: 'RSSNNA85M52E715X' };
    const { id } = await world.applicant('Rossi', null, { answers });
    const shown = await world.office.get(`${world.url}/applications/${id}`);
    expect(shown.body.answers.codiceFiscale).toBe('RSS••••••••••••X');
    expect(JSON.stringify(await list())).not.toContain('RSSNNA85M52E715X');
    expect(await test.dataSource.manager.countBy(AuditEntry, { objectId: id })).toBe(0);
    const full = await world.office.post(`${world.url}/applications/${id}/codice-fiscale`);
    expect(full.body).toEqual({ codiceFiscale: 'RSSNNA85M52E715X' });
    expect(await test.dataSource.manager.findBy(AuditEntry, { objectId: id })).toMatchObject([
      { action: 'application.codice_fiscale_shown', actorId: world.officeId, details: {} },
    ]);
    const without = await world.applicant('Verdi');
    expect((await world.office.post(`${world.url}/applications/${without.id}/codice-fiscale`)).status).toBe(
      404,
    );
  });

  it('P-31 are of the edition’s own office alone', async () => {
    const { id } = await world.applicant('Rossi');
    const other = await (await aRankingWorld(test)).applicant('Verdi');
    const draft = await world.applicant('Neri', null, { state: 'draft' });
    expect((await world.stranger.get(`${world.url}/applications`)).status).toBe(404);
    expect((await put(id, 'points', { version: 1, points: {} }, world.stranger)).status).toBe(404);
    for (const unknown of [other.id, draft.id]) {
      expect((await world.office.get(`${world.url}/applications/${unknown}`)).status).toBe(404);
      expect((await put(unknown, 'points', { version: 1, points: {} })).status).toBe(404);
      expect((await put(unknown, 'rejection', { version: 1, reason: 'ente non destinatario' })).status).toBe(
        404,
      );
    }
    expect(await world.application(other.id)).toMatchObject({ points: { ruolo: 0, anni: 0 }, version: 1 });
  });
});

describe('judging an application', () => {
  it('keeps points within their criteria, and puts before and after on record', async () => {
    const { id } = await world.applicant('Rossi', null);
    expect((await put(id, 'points', { version: 1, points: { ruolo: 7, anni: 4 } })).body).toMatchObject({
      version: 2,
      sum: 11,
      points: { ruolo: 7, anni: 4 },
    });
    const bad = await put(id, 'points', { version: 2, points: { ruolo: 11, altro: 1 } });
    expect([bad.status, bad.body.refusals]).toEqual([
      422,
      [
        { code: 'ranking.points_out_of_range', params: { label: 'Ruolo', most: 10, field: 'ruolo' } },
        { code: 'ranking.criterion_unknown', params: { criterion: 'altro' } },
      ],
    ]);
    expect(await world.application(id)).toMatchObject({ points: { ruolo: 7, anni: 4 }, version: 2 });
    expect(await test.dataSource.manager.findBy(AuditEntry, { objectId: id })).toMatchObject([
      {
        action: 'application.evaluated',
        details: { before: { points: null }, after: { points: { ruolo: 7, anni: 4 } } },
      },
    ]);
  });

  it('of two at once tells the second what the first wrote, and loses nothing', async () => {
    const { id } = await world.applicant('Rossi', null);
    const replies = await Promise.all(
      [3, 9].map((ruolo) => put(id, 'points', { version: 1, points: { ruolo, anni: 0 } })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const won = replies.find(({ status }) => status === 200)?.body;
    const lost = replies.find(({ status }) => status === 409);
    expect(codeOf(lost ?? replies[0]!)).toBe('ranking.application_changed');
    expect(lost?.body.current).toMatchObject({ version: 2, sum: won.sum });
  });

  it('sets aside with a reason that nobody is told yet, and takes it back', async () => {
    const { id } = await world.applicant('Rossi');
    const reason = 'ente non destinatario';
    expect((await put(id, 'rejection', { version: 1, reason: '  ' })).status).toBe(422);
    expect((await put(id, 'rejection', { version: 1, reason })).body).toMatchObject({
      state: 'submitted',
      outcome: 'rejected',
      rejection: reason,
      isPublished: false,
    });
    expect(await test.runJobs()).toBe(0);
    expect((await put(id, 'rejection', { version: 2, reason: null })).body).toMatchObject({
      outcome: 'admitted',
    });
  });

  it('sets several aside at once, all of them or none', async () => {
    const [a, b] = [await world.applicant('Rossi'), await world.applicant('Verdi')];
    const send = (version: number) =>
      world.office.post(`${world.url}/applications/rejections`, {
        applications: [
          { id: a.id, version: 1 },
          { id: b.id, version },
        ],
        reason: 'ente non destinatario',
      });
    expect((await send(7)).status).toBe(409);
    expect(inWords(await world.ranking())).toEqual(['Rossi 1 admitted', 'Verdi 2 admitted']);
    expect((await send(1)).body.items).toMatchObject([{ outcome: 'rejected' }, { outcome: 'rejected' }]);
  });

  it('moves one by hand with a reason, which the ranking shows', async () => {
    await world.applicant('Rossi', [9, 0]);
    await world.applicant('Verdi', [8, 0]);
    const neri = await world.applicant('Neri', [1, 0]);
    const moved = { position: 1, reason: 'ricorso accolto' };
    await put(neri.id, 'place', { version: 1, moved });
    const ranking = await world.ranking();
    expect(inWords(ranking)).toEqual(['Neri 1 admitted', 'Rossi 2 admitted', 'Verdi 3 waiting']);
    expect(ranking.lines[0]).toMatchObject({ placeReason: 'ricorso accolto', sum: 1 });
    await put(neri.id, 'place', { version: 2, moved: null });
    expect(inWords(await world.ranking())).toEqual([
      'Rossi 1 admitted',
      'Verdi 2 admitted',
      'Neri 3 waiting',
    ]);
  });
});

describe('what an edition asks and counts', () => {
  const form = (more = {}) => ({ version: 1, form: { fields: [], criteria: [], audience: '', ...more } });
  const change = (body: unknown, who = world.office) => who.put(`${world.url}/application-form`, body);

  it('is kept, goes on record as a change of the edition, and tells a second writer of the first', async () => {
    const wanted = form({ fields: [{ code: 'role', required: true }], audience: 'Operatori dei Comuni' });
    expect((await change(wanted)).body).toMatchObject({
      version: 2,
      form: wanted.form,
      criteriaFixed: false,
    });
    const second = await change(form());
    expect([second.status, codeOf(second), second.body.current.version]).toEqual([
      409,
      'ranking.form_changed',
      2,
    ]);
    expect(
      await test.dataSource.manager.findBy(AuditEntry, {
        objectId: world.edition.id,
        action: 'edition.changed',
      }),
    ).toMatchObject([{ details: { after: { applicationForm: { audience: 'Operatori dei Comuni' } } } }]);
    expect((await change(form(), world.stranger)).status).toBe(404);
  });

  it('does not let a criterion fall below points that were given, nor change after a ranking was published', async () => {
    await world.applicant('Rossi', [9, 0]);
    const lower = form({ criteria: [{ code: 'ruolo', label: 'Ruolo', maxPoints: 8 }] });
    expect((await change(lower)).body.refusals).toEqual([
      { code: 'ranking.criterion_below_points', params: { label: 'Ruolo', most: 9 } },
    ]);
    await world.publish();
    expect(codeOf(await change(form()))).toBe('ranking.criteria_published');
  });
});
