import { AccountsApiModule } from '@lumit/accounts/api';
import { spellCertificateCode, toCertificateCode } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { randomBytes } from 'node:crypto';
import { Certificate } from '../certificate.entity';
import { CertificateIssuer } from '../certificate-issuer';
import { CertificatesApiModule } from '../certificates-api.module';
import { aLearner, aWorld, type World } from '../testing/a-world';
import { html } from './html';

let test: TestApp;
let world: World;
let certificate: Certificate;
let client = 1;

/** Each test asks from an address of its own, so that only the one about the limit meets it. */
const get = (path: string, headers: Record<string, string> = {}) =>
  test.anonymous().get(path, { 'x-forwarded-for': `127.0.1.${client}`, ...headers });
const text = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/[\s\u00a0]+/g, ' ');

beforeAll(async () => {
  test = await startTestApp({
    modules: [AccountsApiModule, CertificatesApiModule],
    env: { TRUSTED_PROXIES: '1' },
  });
  world = await aWorld(test);
  const { enrolmentId } = await aLearner(world, { givenName: 'Niccolò', familyName: "D'Angelo <b>" });
  const request = {
    editionId: world.editionId,
    enrolmentId,
    kind: 'achievement' as const,
    issuedBy: world.admin.personId,
  };
  await test.dataSource.transaction((manager) => test.app.get(CertificateIssuer).issue(manager, request));
  certificate = await test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId });
});
beforeEach(() => {
  client += 1;
});
afterAll(() => test.close());

describe('the verification page', () => {
  it('shows what was certified and nothing that leads to the person', async () => {
    const { status, headers, body } = await get(`/verifica/${certificate.code}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const shown = text(body);
    expect(shown).toMatch(
      /Verifica un attestato Valido Titolare Niccolò D'Angelo &#60;b&#62; Titolo Attestato di frequenza con profitto/,
    );
    expect(shown).toContain('Corso LUMIT – Immigrazione e asilo, LUMIT 2026-27');
    expect(shown).toContain(
      "Ore 32,00 ore su 40,00 Rilasciato 22 novembre 2026, Scuola Superiore Sant'Anna Numero 1/2026",
    );
    expect(shown).toContain('Controllato il 22 novembre 2026, 10:00:00 (ora italiana).');
    const [person] = await test.dataSource.query('SELECT email FROM person WHERE id = $1', [
      certificate.personId,
    ]);
    for (const secret of [person.email, certificate.personId, certificate.enrolmentId, certificate.id])
      expect(body).not.toContain(secret);
  });

  it.each(['x'.repeat(201), 'x'.repeat(3_000), 'ABC/DEF', 'ABC/', '100%', '%E0%A4'])(
    'an address that holds no code (%.20s) gets the page that says so, not the web app',
    async (rest) => {
      const { status, headers, body } = await get(`/verifica/${rest}`);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text(body)).toContain('Verifica un attestato');
    },
  );

  it.each(['x'.repeat(499), 'à'.repeat(499), ' '.repeat(499)])(
    'takes more in its field than a code can need, cut inside a letter of two parts (%.3s…)',
    async (before) => {
      const form = await get(
        `/verifica?codice=${encodeURIComponent(`«${before.slice(1)}😀${certificate.code}`)}`,
      );
      expect(form.status).toBe(303);
      const { status, body } = await get(String(form.headers['location']));
      expect([status, text(body)]).toEqual([404, expect.stringContaining('Verifica un attestato')]);
    },
  );

  it('works without JavaScript, is not indexed, not cached, and allows nothing inline or foreign', async () => {
    const { headers, body } = await get(`/verifica/${certificate.code}`);
    expect(body).toContain('<meta name="robots" content="noindex, nofollow"');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(
      /<script(?! type="module" src="\/verifica\/)|style="|onclick|src=\"https?:|<link[^>]*https?:/,
    );
    expect((await get('/verifica/confronta-pdf.js')).headers['content-type']).toContain('text/javascript');
  });

  it('B-701 reads lower case, spaces, hyphens, O for 0 and I or L for 1', async () => {
    const typed = spellCertificateCode(certificate.code)
      .toLowerCase()
      .replace(/-/g, ' - ')
      .replace(/0/g, 'o')
      .replace(/1/g, 'l');
    const sent = await get(`/verifica?codice=${encodeURIComponent(typed)}`);
    expect([sent.status, sent.headers['location']]).toEqual([303, `/verifica/${certificate.code}`]);
    expect(text((await get(String(sent.headers['location']))).body)).toContain('Valido Titolare');
  });

  it.each([
    ['the address of its page', (code: string) => `https://lumit.example.it/verifica/${code}/`],
    [
      'the line of the document',
      (code: string) =>
        `Attestato n. 1/2026 rilasciato il 30 novembre 2026. Verifica: https://x.it/verifica/${code}`,
    ],
    ['quotes and a comma', (code: string) => `«${spellCertificateCode(code)}»,`],
  ])('finds a certificate from %s, in the field and as an address', async (_what, wrap) => {
    const pasted = encodeURIComponent(wrap(certificate.code));
    const sent = await get(`/verifica?codice=${pasted}`);
    expect([sent.status, sent.headers['location']]).toEqual([303, `/verifica/${certificate.code}`]);
    const page = await get(`/verifica/${pasted}`);
    expect([page.status, text(page.body)]).toEqual([200, expect.stringContaining('Valido Titolare')]);
  });

  it.each([
    ['one behind the other', (one: string, other: string) => `${one} ${other}`],
    ['on two lines, the second twice', (one: string, other: string) => `${one}\n${other};\n${other}`],
    [
      'two addresses',
      (one: string, other: string) =>
        `https://x.it/verifica/${spellCertificateCode(one)}, https://x.it/verifica/${other}`,
    ],
  ])('asks which one is meant where the text holds the codes of two certificates: %s', async (_how, wrap) => {
    const { enrolmentId } = await aLearner(world, { givenName: 'Luca' });
    const request = { editionId: world.editionId, enrolmentId, kind: 'attendance' as const, issuedBy: null };
    await test.dataSource.transaction((manager) => test.app.get(CertificateIssuer).issue(manager, request));
    const { code } = await test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId });
    for (const [first, second] of [
      [certificate.code, code],
      [code, certificate.code],
    ] as const) {
      const sent = await get(`/verifica?codice=${encodeURIComponent(wrap(first, second))}`);
      const page = await get(String(sent.headers['location']));
      expect([sent.status, page.status]).toEqual([303, 300]);
      expect(text(page.body)).toContain('Qui ci sono i codici di 2 attestati');
      // Neither is shown before it is chosen, and nothing says that both are good.
      expect(text(page.body)).not.toMatch(/Valido|Titolare|Luca|Niccolò/);
      const links = [...String(page.body).matchAll(/href="(\/verifica\/\w{27})"/g)].map(([, link]) => link);
      expect(links).toEqual([`/verifica/${first}`, `/verifica/${second}`]);
      // A link says what it opens; a code alone says nothing to who hears a list of links.
      const named = [...String(page.body).matchAll(/href="\/verifica\/\w{27}"\s*>([^<]+)<\/a/g)];
      for (const [, name] of named) expect(name).toMatch(/^Attestato di frequenza.*, numero \d+\/2026$/);
      expect(named).toHaveLength(2);
      expect(text((await get(links[1] ?? '')).body)).toContain('Valido Titolare');
      const [, english = ''] = /href="([^"]+\?lang=en)" lang="en"/.exec(String(page.body)) ?? [];
      expect(text((await get(english.replaceAll('&#38;', '&'))).body)).toContain('Here are the codes of 2');
    }
  });

  it('and shows the one there is where the other code belongs to nobody', async () => {
    const page = await get(`/verifica/${certificate.code}%20${toCertificateCode(randomBytes(17))}`);
    expect([page.status, text(page.body)]).toEqual([200, expect.stringContaining('Valido Titolare')]);
  });

  it('B-702 B-704 answers alike for a wrong character, an unknown code, a number and an id', async () => {
    const wrong = certificate.code.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    const unknown = toCertificateCode(randomBytes(17));
    const replies = await Promise.all(
      [wrong, unknown, '1%2F2026', certificate.id, 'x', '%00', '%F0%9F%98%80'].map((code) =>
        get(`/verifica/${code}`),
      ),
    );
    for (const reply of replies) {
      expect(reply.status).toBe(404);
      expect(reply.body).toBe(replies[0]?.body);
    }
    expect(text(replies[0]?.body)).toContain(
      'Nessun attestato corrisponde a questo codice: controlla i caratteri (O e 0, I e 1 valgono lo stesso).',
    );
    expect(replies[0]?.body).not.toContain(wrong);
  });

  it('B-705 says revoked, since when and of what kind, without the inner reason', async () => {
    const { enrolmentId } = await aLearner(world);
    const request = { editionId: world.editionId, enrolmentId, kind: 'attendance' as const, issuedBy: null };
    await test.dataSource.transaction((manager) => test.app.get(CertificateIssuer).issue(manager, request));
    const row = await test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId });
    await test.as(world.admin).post(`/api/certificates/${row.id}/revoke`, {
      class: 'data_error',
      reason: 'Scambiata con la sorella',
    });
    const { status, body } = await get(`/verifica/${row.code}`);
    expect(status).toBe(200);
    expect(text(body)).toContain('Revocato il 22 novembre 2026. Questo attestato non va accettato.');
    expect(text(body)).toContain('Motivo della revoca Errore nei dati');
    expect(body).not.toContain('sorella');
    expect(body).not.toContain('alert-success');
  });

  it('asks for a code, in Italian and in English', async () => {
    const entry = await get('/verifica');
    expect(entry.status).toBe(200);
    expect(text(entry.body)).toContain('Scrivi il codice che trovi sotto il QR dell’attestato.');
    expect((await get('/verifica?codice=%20')).status).toBe(200);
    const english = await get(`/verifica/${certificate.code}?lang=en`);
    expect(english.body).toContain('<html lang="en">');
    expect(text(english.body)).toContain('Valid Holder');
  });

  it('B-706 P-26 stops an address after 30 a minute and says how long to wait; others are answered', async () => {
    for (let n = 0; n < 30; n += 1)
      expect((await get(`/verifica/${toCertificateCode(randomBytes(17))}`)).status).toBe(404);
    const stopped = await get(`/verifica/${certificate.code}`);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(text(stopped.body)).toMatch(/Troppe verifiche da questa rete Riprova tra \d+ second[oi]\./);
    client += 1;
    expect((await get(`/verifica/${certificate.code}`)).status).toBe(200);
  });

  it('P-26 goes on answering for real codes while misses from many addresses are stopped', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 320; n += 1) {
      const reply = await get(`/verifica/${n}`, { 'x-forwarded-for': `127.0.${10 + Math.floor(n / 25)}.1` });
      statuses.add(reply.status);
    }
    expect([...statuses]).toEqual([404, 429]);
    expect((await get(`/verifica/${certificate.code}`)).status).toBe(200);
  });

  it('writes nothing (P-39)', async () => {
    const digest = () =>
      test.dataSource.query(
        'SELECT (SELECT count(*) FROM audit_entry) AS a, (SELECT count(*) FROM rate_limit) AS r, (SELECT max(xmin::text::bigint) FROM certificate) AS c',
      );
    const before = await digest();
    await get(`/verifica/${certificate.code}`);
    expect(await digest()).toEqual(before);
  });
});

describe('html', () => {
  it('escapes every value, and takes as markup only what it made itself', () => {
    expect(html`<p title="${'"><script>'}">${"a'b&"}</p>`.markup).toBe(
      '<p title="&#34;&#62;&#60;script&#62;">a&#39;b&#38;</p>',
    );
    expect(html`${[html`<b>${1}</b>`]}${null}`.markup).toBe('<b>1</b>');
  });
});
