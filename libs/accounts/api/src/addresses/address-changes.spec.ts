import { AuditEntry, OutgoingMail } from '@lumit/platform';
import { sentMails, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from '../accounts-api.module';
import { Passwords } from '../passwords';
import { Person } from '../person.entity';
import { anOrganisation, aPerson } from '../testing';
import { AddressChange } from './address-change.entity';
import { SendAddressLinks } from './send-address-links';

const PASSWORD = 'quattro lamponi nel pozzo';
const PATH = '/api/me/address-change';

describe('another address for an account', () => {
  let test: TestApp;
  let counter = 0;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule], env: { TRUSTED_PROXIES: '1' } });
    await anOrganisation(test.dataSource, { runsSite: true });
  });
  afterAll(() => test.close());

  const registered = async (overrides: Partial<Person> = {}) =>
    aPerson(test.dataSource, { passwordHash: await test.app.get(Passwords).hash(PASSWORD), ...overrides });
  const fresh = () => `nuova-${(counter += 1)}@ente.example.it`;
  const ask = (person: { personId: string }, email: string, password = PASSWORD) =>
    test.as(person).post(PATH, { email, password });
  const emailOf = async (id: string) =>
    (await test.dataSource.getRepository(Person).findOneByOrFail({ id })).email;
  const mailsTo = async (email: string) => {
    for (let jobs = await test.runJobs(); jobs > 0; jobs = await test.runJobs());
    return (await sentMails(test.dataDir)).filter(({ to }) => to.includes(email));
  };
  const read = new Set<string>();
  /** The token that came to this mailbox since it was last looked into. */
  const tokenIn = async (email: string) => {
    const tokens = (await mailsTo(email)).flatMap(
      ({ text }) => /conferma-indirizzo#([\w-]{43})/.exec(text)?.[1] ?? [],
    );
    const [token = 'none'] = tokens.filter((one) => !read.has(one));
    read.add(token);
    return token;
  };
  const state = async (token: string) =>
    (await test.anonymous().post('/api/address-links/state', { token })).body.state as string;
  const confirm = (token: string) => test.anonymous().post('/api/address-links/confirm', { token });
  const codes = (reply: { body: { refusals?: Array<{ code: string }> } }) =>
    (reply.body.refusals ?? []).map(({ code }) => code);
  const signIn = async (email: string) =>
    (await test.anonymous().post('/api/sign-in', { email, password: PASSWORD })).status;

  /** Asked for, with the tokens of both mailboxes. */
  const asked = async (person: { personId: string; email: string }) => {
    const email = fresh();
    expect((await ask(person, email)).status).toBe(202);
    return { email, current: await tokenIn(person.email), new: await tokenIn(email) };
  };

  it.each([
    ['current', 'new'],
    ['new', 'current'],
  ] as const)(
    'is taken when both mailboxes have confirmed, first the %s one: until then the old one signs in',
    async (one, other) => {
      const person = await registered();
      const links = await asked(person);
      expect([await state(links.current), await state(links.new)]).toEqual(['valid', 'valid']);
      const half = await confirm(links[one]);
      expect([half.status, half.body]).toMatchObject([200, { state: 'confirmed', end: one }]);
      expect([await emailOf(person.id), await signIn(person.email), await signIn(links.email)]).toEqual([
        person.email,
        200,
        401,
      ]);
      expect((await test.as(person).get(PATH)).body.pending).toMatchObject({
        email: links.email,
        confirmed: { [one]: true, [other]: false },
      });
      expect((await confirm(links[other])).body).toMatchObject({ state: 'done' });
      expect([await emailOf(person.id), await signIn(person.email), await signIn(links.email)]).toEqual([
        links.email,
        401,
        200,
      ]);
      expect((await test.as(person).get(PATH)).body).toEqual({ pending: null });
      for (const mailbox of [person.email, links.email])
        expect((await mailsTo(mailbox)).map(({ subject }) => subject)).toContain(
          'L’indirizzo del tuo account è cambiato',
        );
      expect((await confirm(links[other])).body).toMatchObject({ state: 'done' });
    },
  );

  it('both mailboxes at once: one change, told once to each', async () => {
    const person = await registered();
    const links = await asked(person);
    const replies = await Promise.all([links.current, links.new, links.current, links.new].map(confirm));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await emailOf(person.id)).toBe(links.email);
    const told = (await mailsTo(links.email)).filter(({ subject }) => subject.startsWith('L’indirizzo'));
    expect(told).toHaveLength(1);
    const changed = await test.dataSource
      .getRepository(AuditEntry)
      .countBy({ action: 'address.changed', objectId: person.id });
    expect(changed).toBe(1);
  });

  it('P-36: an address that has an account is answered like any other; only its owner is told', async () => {
    const [person, other] = [await registered(), await registered()];
    const free = fresh();
    const shown = async (email: string) => {
      const { status, body } = await ask(person, email);
      return { status, body: { pending: { ...body.pending, email: 'x' } } };
    };
    const [unknown, taken] = [await shown(free), await shown(other.email)];
    expect(taken).toEqual(unknown);
    const mails = await mailsTo(other.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Il tuo indirizzo ha già un account']);
    expect(mails[0]?.text).not.toContain(person.email);
    expect(await tokenIn(other.email)).toBe('none');
    const half = await confirm(await tokenIn(person.email));
    expect(half.body).toMatchObject({ state: 'confirmed' });
    expect(await emailOf(person.id)).toBe(person.email);
  });

  it('an address that became another account’s in the meantime is not taken, and nothing changed', async () => {
    const person = await registered();
    const links = await asked(person);
    await confirm(links.current);
    await registered({ email: links.email });
    const late = await confirm(links.new);
    expect([late.status, codes(late)]).toEqual([422, ['address_link.taken']]);
    expect([await emailOf(person.id), await state(links.new)]).toEqual([person.email, 'void']);
  });

  it('two accounts that take one address at once: one of them has it', async () => {
    const people = [await registered(), await registered()];
    const email = fresh();
    const last: string[] = [];
    for (const person of people) {
      await ask(person, email);
      await confirm(await tokenIn(person.email));
      last.push(await tokenIn(email));
    }
    const statuses = (await Promise.all(last.map(confirm))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 422]);
    expect(await test.dataSource.getRepository(Person).countBy({ email })).toBe(1);
  });

  it('a wrong password, the same address, what is no address: refused, nothing sent', async () => {
    const person = await registered();
    expect(codes(await ask(person, fresh(), 'non questa qui'))).toEqual(['password.current_wrong']);
    expect(codes(await ask(person, ` ${person.email.toUpperCase()} `))).toEqual(['address.same']);
    expect((await ask(person, 'due@ente.it, tre@ente.it')).status).toBe(422);
    expect(await mailsTo(person.email)).toEqual([]);
    expect((await test.as(person).get(PATH)).body).toEqual({ pending: null });
  });

  it('B-009: three requests an hour, then none', async () => {
    const person = await registered();
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      statuses.push((await ask(person, fresh())).status);
      await mailsTo(person.email);
    }
    expect(statuses).toEqual([202, 202, 202, 429]);
    expect((await mailsTo(person.email)).filter(({ text }) => text.includes('#'))).toHaveLength(3);
  });

  it('is over when called off, overtaken, past its day, with a new password or a suspension: no link confirms then', async () => {
    const overs: ReadonlyArray<[string, (person: { personId: string; email: string }) => Promise<unknown>]> =
      [
        ['void', (person) => test.as(person).delete(PATH)],
        ['void', (person) => ask(person, fresh())],
        [
          'void',
          (person) =>
            test.as(person).put('/api/me/password', { current: PASSWORD, password: `${PASSWORD} blu` }),
        ],
        [
          'void',
          ({ personId: id }) => test.dataSource.getRepository(Person).update({ id }, { state: 'suspended' }),
        ],
        ['expired', async () => test.clock.advance(24 * 3600)],
      ];
    for (const [expected, end] of overs) {
      const person = await registered();
      const links = await asked(person);
      await confirm(links.new);
      await end(person);
      const late = await confirm(links.current);
      expect([expected, late.status, codes(late), await state(links.new)]).toEqual([
        expected,
        422,
        [`address_link.${expected}`],
        expected,
      ]);
      expect(await emailOf(person.id)).toBe(person.email);
    }
  });

  it('B-010: a cut, changed or invented link is unknown, and counted against the network address', async () => {
    const person = await registered();
    const { current } = await asked(person);
    for (const token of ['-', current.slice(1), current.toUpperCase(), `${current}x`])
      expect([token === '', await state(token), codes(await confirm(token))]).toEqual([
        false,
        'unknown',
        ['address_link.unknown'],
      ]);
    expect(await state(current)).toBe('valid');
  });

  it('keeps only SHA-256 of tokens, and shows the office no mail that holds one', async () => {
    const person = await registered();
    const { current, ...links } = await asked(person);
    for (const table of ['address_change', 'outgoing_mail', 'audit_entry', 'pgboss.job']) {
      const kept = JSON.stringify(await test.dataSource.query('select * from ' + table));
      expect([table, kept.includes(current), kept.includes(links.new)]).toEqual([table, false, false]);
    }
    const mails = await test.dataSource.getRepository(OutgoingMail).findBy({ personId: person.id });
    expect(mails.every(({ secretUntil }) => secretUntil !== null)).toBe(true);
  });

  it('a job done twice makes and mails each link once', async () => {
    const person = await registered();
    const { email } = await asked(person);
    const { id } = await test.dataSource
      .getRepository(AddressChange)
      .findOneByOrFail({ personId: person.id });
    await test.app.get(SendAddressLinks).send({ changeId: id });
    expect([(await mailsTo(person.email)).length, (await mailsTo(email)).length]).toEqual([1, 1]);
  });
});
