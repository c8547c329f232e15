import { createHash } from 'node:crypto';
import { AccountsApiModule, Person } from '@lumit/accounts/api';
import { aBody, aGrant, aPerson } from '@lumit/accounts/api/testing';
import { Edition } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { AuditEntry, OutgoingMail } from '@lumit/platform';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { Enrolment } from '../enrolment.entity';
import { EnrolmentsApiModule } from '../enrolments-api.module';
import { aGroup } from '../testing';

const BYTES = { 'content-type': 'application/octet-stream' };
const HEADER = 'Cognome;Nome;E-mail;Ente;Gruppo';

let test: TestApp;
let edition: Edition;
let office: Caller;
let officeId: string;
let next = 0;
beforeAll(async () => {
  test = await startTestApp({
    modules: [AccountsApiModule, EnrolmentsApiModule],
    startAt: '2026-11-30T10:00:00Z',
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  edition = await anEdition(test.dataSource);
  ({ personId: officeId } = await aPerson(test.dataSource));
  await aGrant(test.dataSource, {
    personId: officeId,
    role: 'admin',
    organisationId: edition.organisationId,
  });
  office = test.as({ personId: officeId });
});

const listOf = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\r\n'));
/** Addresses of a test's own: accounts are of the whole installation. */
const fresh = () => `p${(next += 1)}@comune.lucca.it`;
const people = (count: number) => Array.from({ length: count }, () => `Rossi;Elena;${fresh()};;`);
const url = () => `/api/editions/${edition.id}/people-imports`;
const check = (bytes: Buffer, query = '', who = office) => who.post(`${url()}/check${query}`, bytes, BYTES);
const shaOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const order = (bytes: Buffer, ready: number, more = '', who = office) =>
  who.post(`${url()}?sha256=${shaOf(bytes)}&ready=${ready}${more}`, bytes, BYTES);
const enrolments = () =>
  test.dataSource.manager.find(Enrolment, { where: { editionId: edition.id }, relations: { person: true } });
const codeOf = (reply: { body: { refusals: Array<{ code: string }> } }) => reply.body.refusals[0]?.code;

describe('a list of people', () => {
  it('P-10 is looked at without a trace: what was read, who is ready, every fault with its line', async () => {
    const group = await aGroup(test.dataSource, edition.id, 'Versilia');
    const body = await aBody(test.dataSource, { organisationId: edition.organisationId });
    const bytes = listOf(
      `D'Angelo;Niccolò;${fresh()};${body.name.toUpperCase()};versilia`,
      `Rossi;;${fresh()};;`,
      `Verdi;Ada;${fresh()};Comune di Atlantide;`,
    );
    const before = await test.dataSource.manager.count(Person);
    const { status, body: report } = await check(bytes);
    expect(status).toBe(200);
    expect(report).toMatchObject({
      sha256: shaOf(bytes),
      source: { kind: 'csv', encoding: 'utf-8', separator: ';', certain: true },
      rows: 3,
      ready: 1,
      faulty: 2,
      imported: null,
      faults: [
        { line: 3, column: 'nome', problem: 'manca' },
        { line: 4, column: 'ente', problem: '«Comune di Atlantide» non è tra gli enti registrati' },
      ],
    });
    expect([await test.dataSource.manager.count(Person), await enrolments()]).toEqual([before, []]);

    expect((await order(bytes, 1, '&part=yes')).body).toMatchObject({ imported: 1 });
    expect(await enrolments()).toMatchObject([
      {
        state: 'confirmed',
        groupId: group,
        person: { familyName: "D'Angelo", givenName: 'Niccolò', bodyId: body.id, state: 'active' },
      },
    ]);
  });

  it('P-10 with a fault takes nobody in, unless the rest was asked for', async () => {
    const bytes = listOf(...people(2), 'Verdi;Ada;senza chiocciola;;');
    const refusal = await order(bytes, 2);
    expect([refusal.status, codeOf(refusal)]).toEqual([422, 'people_import.faulty']);
    expect(await enrolments()).toEqual([]);
    expect((await order(bytes, 2, '&part=yes')).body).toMatchObject({ imported: 2, faulty: 1 });
    expect(await enrolments()).toHaveLength(2);
  });

  it('P-10 is given out with what is wrong beside each row, runs no formula, and mended comes back whole', async () => {
    const [first, second] = [fresh(), `+${fresh()}`];
    const bytes = listOf(`Rossi;Elena;${first};;`, `=HYPERLINK("http://evil.it");Ada;${second};;Atlantide`);
    const before = await test.dataSource.manager.count(Person);
    const { body } = await office.post(`${url()}/mend`, bytes, BYTES);
    const lines = (body.text as string).split('\r\n');
    expect(body.name).toBe('elenco-da-correggere.csv');
    expect(lines[1]).toBe(`"Rossi";"Elena";"${first}";"";"";""`);
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://evil.it"")";"Ada";"'${second}"`);
    expect(lines[2]).toMatch(/gruppo: /);
    expect(await test.dataSource.manager.count(Person)).toBe(before);
    const mended = Buffer.from(
      body.text.replace('\'=HYPERLINK(""http://evil.it"")', 'Verdi').replace('Atlantide', ''),
    );
    expect((await check(mended)).body).toMatchObject({
      rows: 2,
      ready: 2,
      faulty: 0,
      left: ['Che cosa correggere'],
    });
    await order(mended, 2);
    expect((await enrolments()).map(({ person }) => person?.email).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    expect(
      (await office.post(`/api/editions/${edition.id}/people-imports/mend`, Buffer.from('x'), BYTES)).status,
    ).toBe(422);
  });

  it('P-10 taken in twice finds everybody there, and the report equals the database', async () => {
    const bytes = listOf(...people(30));
    expect((await order(bytes, 30)).body).toMatchObject({ imported: 30 });
    expect((await check(bytes)).body).toMatchObject({ ready: 0, enrolled: 30 });
    const again = await order(bytes, 30);
    expect([again.status, codeOf(again)]).toEqual([409, 'people_import.changed']);
    expect(await enrolments()).toHaveLength(30);
    const where = { action: 'enrolment.admitted', actorId: officeId };
    expect(await test.dataSource.manager.countBy(AuditEntry, where)).toBe(30);
    expect(
      await test.dataSource.manager.findBy(AuditEntry, { action: 'people.imported', objectId: edition.id }),
    ).toMatchObject([{ details: { sha256: shaOf(bytes), imported: 30, rows: 30, faulty: 0 } }]);
  });

  it('B-118 sent eight times at once enrols nobody twice, and says so to those who came second', async () => {
    const bytes = listOf(...people(60));
    const replies = await Promise.all(Array.from({ length: 8 }, () => order(bytes, 60)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 200))
      expect([reply.status, codeOf(reply)]).toEqual([
        409,
        expect.stringMatching(/^people_import\.(running|changed)$/),
      ]);
    expect(await enrolments()).toHaveLength(60);
  });

  it('is not taken in when another file is sent than was looked at, nor when accents are a guess', async () => {
    const bytes = listOf(...people(1));
    const other = await office.post(`${url()}?sha256=${shaOf(listOf())}&ready=1`, bytes, BYTES);
    expect([other.status, codeOf(other)]).toEqual([409, 'people_import.changed']);
    const old = Buffer.from(listOf(`Rossi;Niccolò;${fresh()};;`).toString(), 'latin1');
    const guess = await order(old, 1);
    expect([guess.status, codeOf(guess)]).toEqual([422, 'people_import.uncertain']);
    expect((await order(old, 1, '&encoding=windows-1252')).body).toMatchObject({ imported: 1 });
    expect((await enrolments())[0]?.person?.givenName).toBe('Niccolò');
  });

  it('P-31 finds bodies of its own organisation alone, whoever else has one of the name', async () => {
    const { organisationId } = edition;
    const own = await aBody(test.dataSource, { organisationId, name: 'Comune di Lucca' });
    await aBody(test.dataSource, { name: 'Comune di Lucca' });
    await aBody(test.dataSource, { name: 'Questura di altrove' });
    const bytes = listOf(
      `Rossi;Elena;${fresh()};Comune di Lucca;`,
      `Verdi;Ada;${fresh()};Questura di altrove;`,
    );
    expect((await check(bytes)).body.faults).toMatchObject([
      { line: 3, column: 'ente', problem: '«Questura di altrove» non è tra gli enti registrati' },
    ]);
    await order(bytes, 1, '&part=yes');
    expect((await enrolments())[0]?.person?.bodyId).toBe(own.id);
  });

  it('is not taken into an edition in the archive', async () => {
    await test.dataSource.manager.update(Edition, edition.id, { state: 'archived' });
    const reply = await order(listOf(...people(1)), 1);
    expect([reply.status, codeOf(reply)]).toEqual([422, 'people_import.archived']);
    expect(await enrolments()).toEqual([]);
  });

  it('never overwrites the name or the body of an account that is there', async () => {
    const known = await aPerson(test.dataSource, { email: fresh(), givenName: 'Ada', familyName: 'Neri' });
    const bytes = listOf(`Altra;Persona;${known.email.toUpperCase()};;`);
    expect((await order(bytes, 1)).body).toMatchObject({ imported: 1 });
    expect(await enrolments()).toMatchObject([
      { personId: known.id, person: { givenName: 'Ada', familyName: 'Neri' } },
    ]);
  });

  it('B-119 answers a file that is no table with what it is, and 413 to one that is too large', async () => {
    const pdf = await check(Buffer.from('%PDF-1.7'));
    expect([pdf.status, pdf.body.detail]).toEqual([
      422,
      'Il file è un PDF: serve un foglio XLSX o un file CSV.',
    ]);
    expect((await check(Buffer.alloc(6_000_000, 'a'))).status).toBe(413);
    expect(codeOf(await check(Buffer.alloc(0)))).toBe('table.empty');
    const nobody = await check(Buffer.from('Cognome;Nome\nRossi;Ada'));
    expect(nobody.body.detail).toBe('Mancano le colonne «email». Nel file ci sono: «Cognome», «Nome».');
  });

  it('P-31 is of the edition’s own office alone', async () => {
    const elsewhere = await anEdition(test.dataSource);
    const stranger = await aPerson(test.dataSource);
    await aGrant(test.dataSource, {
      personId: stranger.id,
      role: 'admin',
      organisationId: elsewhere.organisationId,
    });
    const bytes = listOf(...people(1));
    expect((await check(bytes, '', test.as({ personId: stranger.id }))).status).toBe(404);
    expect((await order(bytes, 1, '', test.as({ personId: stranger.id }))).status).toBe(404);
    expect(await enrolments()).toEqual([]);
  });
});

describe('the message to who was taken in', () => {
  const mails = () =>
    test.dataSource.manager.findBy(OutgoingMail, {
      organisationId: edition.organisationId,
      kind: 'enrolment.welcome',
    });

  it('goes once to each, with the link for a first password only to who has none, and not to who was suspended meanwhile', async () => {
    const [withPassword, suspended, newcomer] = [fresh(), fresh(), fresh()];
    await aPerson(test.dataSource, { email: withPassword, passwordHash: '$argon2id$' });
    const bytes = listOf(...[withPassword, suspended, newcomer].map((email) => `Rossi;Elena;${email};;`));
    await order(bytes, 3);
    await test.dataSource.manager.update(Person, { email: suspended }, { state: 'suspended' });
    await test.runJobs();
    const sent = await mails();
    expect(new Set(sent.map(({ toAddress }) => toAddress))).toEqual(new Set([withPassword, newcomer]));
    const holdsLink = (address: string) =>
      sent.find(({ toAddress }) => toAddress === address)?.secretUntil !== null;
    expect([holdsLink(withPassword), holdsLink(newcomer)]).toEqual([false, true]);
  });
});
