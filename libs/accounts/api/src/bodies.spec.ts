import { type BodyDetails, type BodyView } from '@lumit/accounts/domain';
import { AuditEntry } from '@lumit/platform';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { aBody, aGrant, anOrganisation, aPerson } from './testing';

describe('the register of bodies', () => {
  let test: TestApp;
  let organisationId: string;
  let elsewhereId: string;
  let office: Caller;
  let stranger: Caller;
  let path: string;

  const admin = async (...organisations: string[]) => {
    const { id: personId } = await aPerson(test.dataSource);
    for (const one of organisations)
      await aGrant(test.dataSource, { personId, role: 'admin', organisationId: one });
    return test.as({ personId });
  };
  const details = (change: Partial<BodyDetails> = {}): BodyDetails => ({
    name: 'Comune di Lucca',
    kind: 'comune',
    municipality: 'Lucca',
    province: 'LU',
    emailDomains: ['comune.lucca.it'],
    ipaCode: 'c_e715',
    ...change,
  });
  const create = async (change: Partial<BodyDetails> = {}): Promise<BodyView> =>
    (await office.post(path, details(change))).body as BodyView;
  const names = (body: { items: BodyView[] }) => body.items.map(({ name }) => name);

  beforeEach(async () => {
    test = await startTestApp({ modules: [AccountsApiModule] });
    organisationId = (await anOrganisation(test.dataSource)).id;
    elsewhereId = (await anOrganisation(test.dataSource)).id;
    path = `/api/organisations/${organisationId}/bodies`;
    office = await admin(organisationId);
    stranger = await admin(elsewhereId);
  });
  afterEach(() => test.close());

  it('takes a body as registers write it, and tells the log', async () => {
    const made = await create({
      province: 'lu' as 'LU',
      emailDomains: ['@Università.it'],
      ipaCode: 'C_E715',
    });
    expect(made).toMatchObject({
      version: 1,
      province: 'LU',
      emailDomains: ['xn--universit-y1a.it'],
      ipaCode: 'c_e715',
      people: 0,
    });
    const entry = await test.dataSource.getRepository(AuditEntry).findOneByOrFail({ action: 'body.created' });
    expect(entry).toMatchObject({ objectId: made.id, organisationId, details: { before: null } });
  });

  it('finds by type, territory, part of the name as typed, and by an address', async () => {
    await create();
    await create({
      name: 'Questura di Pisa',
      kind: 'questura',
      municipality: 'Pisa',
      province: 'PI',
      emailDomains: [],
      ipaCode: null,
    });
    await create({
      name: '100% Coop_Sociale',
      kind: 'cooperativa',
      municipality: null,
      province: null,
      emailDomains: [],
      ipaCode: null,
    });
    const ask = async (query: string) => names((await office.get(`${path}${query}`)).body);
    expect(await ask('')).toEqual(['100% Coop_Sociale', 'Comune di Lucca', 'Questura di Pisa']);
    expect(await ask('?kind=questura')).toEqual(['Questura di Pisa']);
    expect(await ask('?province=LU')).toEqual(['Comune di Lucca']);
    expect(await ask('?q=pisa')).toEqual(['Questura di Pisa']);
    expect(await ask('?q=%25')).toEqual(['100% Coop_Sociale']);
    expect(await ask('?q=_')).toEqual(['100% Coop_Sociale']);
    expect(await ask('?q=anna@polizia.comune.lucca.it')).toEqual(['Comune di Lucca']);
    expect(await ask('?q=anna@gmail.com')).toEqual([]);
    expect((await office.get(path)).body.provinces).toEqual(['LU', 'PI']);
  });

  it('refuses a second of the same name or IPA code, and what is no domain, in words', async () => {
    await create();
    const twice = await office.post(path, details({ name: 'comune di LUCCA' }));
    expect([twice.status, twice.body.refusals.map(({ code }: { code: string }) => code)]).toEqual([
      422,
      ['body.name_taken', 'body.ipa_taken'],
    ]);
    const wrong = await office.post(
      path,
      details({ name: 'Altro', ipaCode: null, emailDomains: ['gmail.com'] }),
    );
    expect(wrong.body.detail).toContain('domini email 1: è di un fornitore a cui chiunque può iscriversi');
  });

  it('two who change one body: the second is told what stands there', async () => {
    const { id } = await create();
    const first = await office.put(`${path}/${id}`, {
      version: 1,
      body: details({ municipality: 'Capannori' }),
    });
    expect(first.body).toMatchObject({ version: 2, municipality: 'Capannori' });
    const second = await office.put(`${path}/${id}`, { version: 1, body: details({ province: 'PI' }) });
    expect([second.status, second.body.current]).toEqual([409, first.body]);
    const entry = await test.dataSource.getRepository(AuditEntry).findOneByOrFail({ action: 'body.changed' });
    expect(entry.details).toMatchObject({
      before: { municipality: 'Lucca' },
      after: { municipality: 'Capannori' },
    });
  });

  it('for the administrator of another organisation none of it is there', async () => {
    const { id } = await create();
    const other = await create({ name: 'Doppione', ipaCode: null });
    const asked = [
      await stranger.get(path),
      await stranger.post(path, details()),
      await stranger.get(`${path}/${id}`),
      await stranger.put(`${path}/${id}`, { version: 1, body: details() }),
      await stranger.get(`${path}/${id}/merge/${other.id}`),
      await stranger.post(`${path}/${id}/merge`, { otherId: other.id, version: 1, otherVersion: 1 }),
      // A body of this register under the address of the stranger's own.
      await stranger.get(`/api/organisations/${elsewhereId}/bodies/${id}`),
    ];
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 404));
  });

  describe('of two that are one', () => {
    let kept: BodyView;
    let other: BodyView;
    beforeEach(async () => {
      kept = await create({ municipality: null });
      other = await create({ name: 'Comune Lucca', emailDomains: ['lucca.example'], ipaCode: null });
      for (const bodyId of [kept.id, other.id, other.id]) await aPerson(test.dataSource, { bodyId });
    });
    const merge = (caller = office) =>
      caller.post(`${path}/${kept.id}/merge`, { otherId: other.id, version: 1, otherVersion: 1 });

    it('first says what would move, then moves it and tells the log, and nobody is left of the other', async () => {
      const preview = await office.get(`${path}/${kept.id}/merge/${other.id}`);
      expect(preview.body).toMatchObject({
        moves: { person: 2, role_grant: 0, teacher: 0 },
        after: {
          name: 'Comune di Lucca',
          municipality: 'Lucca',
          people: 3,
          emailDomains: ['comune.lucca.it', 'lucca.example'],
        },
      });
      const merged = await merge();
      expect(merged.body).toEqual({ ...preview.body.after, version: 2 });
      expect((await office.get(`${path}/${other.id}`)).status).toBe(404);
      const { details: told } = await test.dataSource
        .getRepository(AuditEntry)
        .findOneByOrFail({ action: 'body.merged' });
      expect(told).toMatchObject({
        merged: { id: other.id, name: 'Comune Lucca' },
        moved: { rows: { person: 2 } },
      });
    });

    it('moves every column that points to a body, as the database knows them', async () => {
      await test.dataSource.query(
        'CREATE TABLE later (id int PRIMARY KEY, of_body uuid REFERENCES body (id))',
      );
      await test.dataSource.query('INSERT INTO later VALUES (1, $1)', [other.id]);
      expect((await merge()).status).toBe(200);
      expect(await test.dataSource.query('SELECT of_body FROM later')).toEqual([{ of_body: kept.id }]);
    });

    it('is refused when one of them changed since the preview, and nothing moved', async () => {
      await office.put(`${path}/${other.id}`, {
        version: 1,
        body: details({ name: 'Altro nome', ipaCode: null }),
      });
      expect((await merge()).status).toBe(409);
      expect((await office.get(`${path}/${other.id}`)).body.people).toBe(2);
    });

    it('asked for twice at once happens once', async () => {
      const replies = await Promise.all([merge(), merge()]);
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404]);
      expect((await office.get(`${path}/${kept.id}`)).body.people).toBe(3);
    });

    it('never joins a body of another organisation, nor one with itself', async () => {
      const foreign = await aBody(test.dataSource, { organisationId: elsewhereId });
      const ask = (caller: Caller, otherId: string) =>
        caller.post(`${path}/${kept.id}/merge`, { otherId, version: 1, otherVersion: 1 });
      expect((await ask(office, foreign.id)).status).toBe(404);
      const both = await admin(organisationId, elsewhereId);
      expect((await ask(both, foreign.id)).body.refusals).toEqual([{ code: 'body.of_another_organisation' }]);
      expect((await ask(office, kept.id)).body.refusals).toEqual([{ code: 'body.merge_with_itself' }]);
      expect(await test.dataSource.query('SELECT 1 FROM body WHERE id = $1', [foreign.id])).toHaveLength(1);
    });
  });
});
