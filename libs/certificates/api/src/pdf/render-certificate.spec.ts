import { execFileSync } from 'node:child_process';
import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { CertificateSnapshot } from '@lumit/certificates/domain';
import { faceFor, fitName, mm, unprintable, widthOf } from '@lumit/documents/api';
import { documentFaults, NAMES, readPages, readTaggedText } from '@lumit/documents/api/testing';
import { aSnapshot } from '../testing/a-snapshot';
import { renderCertificate } from './render-certificate';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const { DOMParser } = new JSDOM('').window;
const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('the name on a certificate (P-24)', () => {
  it('is tried with at least 60 names', () => expect(NAMES.length).toBeGreaterThanOrEqual(60));

  it.each(NAMES.filter(({ printable }) => printable))(
    'P-24 $row $name is printed whole, and copied out as it is',
    async ({ name }) => {
      const wanted = name.normalize('NFC');
      expect(unprintable(name, 'bold')).toEqual([]);
      const fitted = fitName(wanted, mm(220));
      expect(fitted.lines.join(' ').replace(/ /g, '')).toBe(wanted.replace(/ /g, ''));
      expect(
        Math.max(...fitted.lines.map((line) => widthOf(line, fitted.face, fitted.size))),
      ).toBeLessThanOrEqual(mm(220));
      const pdf = await renderCertificate(aSnapshot({ holder: name }));
      const [, , shown] = readTaggedText(pdf).filter(({ tag }) => tag !== 'Artifact');
      expect(shown?.lines.join('').replace(/ /g, '')).toBe(wanted.replace(/ /g, ''));
      if (hasPdftotext) {
        const copied = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString().normalize('NFC');
        expect(copied.replace(/\s/g, '')).toContain(wanted.replace(/\s/g, ''));
      }
    },
  );

  it.each(NAMES.filter(({ printable }) => !printable))('P-24 $row $name stops the issue', ({ name }) => {
    expect(unprintable(name, 'bold').length).toBeGreaterThan(0);
  });

  it('P-24 is drawn with the very letters: no «Ș» in the place of «Ş»', () => {
    expect(faceFor('Ion Ştefănescu Łukasz Žukauskaitė', 'bold')).toBe('titillium-web-bold');
    expect(faceFor('Nguyễn Thị Hồng', 'bold')).toBe('noto-sans-bold');
  });

  it('shrinks from 26 to 16 points before it takes a second line, and is never cut', () => {
    expect(fitName('Anna Bianchi', mm(220))).toMatchObject({ size: 26, lines: ['Anna Bianchi'] });
    expect(fitName('Maria Concetta Immacolata Francesca Della Valle Sant’Ambrogio', mm(220))).toMatchObject({
      lines: { length: 1 },
    });
    const long = fitName(`${'Immacolata '.repeat(12)}Di Sangro`, mm(220));
    expect(long.lines).toHaveLength(2);
    expect(fitName('x'.repeat(400), mm(220)).lines.join('')).toHaveLength(400);
  });
});

describe('the file', () => {
  it('P-25 has the same bytes for the same snapshot, at any time and in any process', async () => {
    const [first, again] = [await renderCertificate(aSnapshot()), await renderCertificate(aSnapshot())];
    expect(sha256(again)).toBe(sha256(first));
    jest.useFakeTimers({
      now: new Date('2031-01-01T00:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'],
    });
    const later = await renderCertificate(aSnapshot());
    jest.useRealTimers();
    expect(sha256(later)).toBe(sha256(first));
    expect(sha256(first)).toBe(KNOWN_SHA256);
  });

  it('P-25 has the bytes that a snapshot read back from storage gives', async () => {
    const snapshot = aSnapshot();
    const stored = CertificateSnapshot.parse(JSON.parse(JSON.stringify(sortedBackwards(snapshot))));
    expect(sha256(await renderCertificate(stored))).toBe(sha256(await renderCertificate(snapshot)));
  });

  it('differs when anything in the snapshot differs', async () => {
    const all = [
      aSnapshot(),
      aSnapshot({ holder: 'Anna Bianca' }),
      aSnapshot({ number: { serial: 43, year: 2027 } }),
      aSnapshot({ attendedSeconds: 1 }),
    ];
    expect(
      new Set(await Promise.all(all.map(async (one) => sha256(await renderCertificate(one))))).size,
    ).toBe(all.length);
  });

  it('is tagged, Italian, titled, and is read as title, name, text, number', async () => {
    const pdf = await renderCertificate(aSnapshot());
    const source = Buffer.from(pdf).toString('latin1');
    for (const part of ['/Marked true', '/Lang (it-IT)', '/DisplayDocTitle true', '/FontFile2', '/Outlines'])
      expect(source).toContain(part);
    expect(source).not.toMatch(/pdfuaid|pdfaid|Helvetica/);
    const read = readTaggedText(pdf).filter(({ tag, lines }) => tag !== 'Artifact' && lines.length > 0);
    expect(read.slice(0, 3).map(({ lines }) => lines.join(' '))).toEqual([
      'Attestato di frequenza con profitto',
      'Si attesta che',
      'Anna Bianchi',
    ]);
    const text = read[3]?.lines.join('').replace(/\u00a0/g, ' ') ?? '';
    expect(text).toContain(
      'dal 12 gennaio 2027 al 4 maggio 2027, per 34,50 ore su 40,00 (86,2%), di cui 14,00 in presenza e 20,50 online',
    );
    expect(read.slice(5, 7).map(({ tag, lines }) => [tag, lines.join('').trim()])).toEqual([
      ['Span', 'Attestato n. 42/2027 rilasciato il 10 maggio 2027. Verifica:'],
      ['Link', aSnapshot().verifyUrl],
    ]);
    const cells = read.map(({ lines }) => lines.join(''));
    expect(cells).toEqual(expect.arrayContaining(['M5 Accoglienza', 'Altri incontri', 'Totale']));
  });

  it('reads role and name of each signatory apart', async () => {
    const read = readTaggedText(await renderCertificate(aSnapshot())).map(({ lines }) => lines.join(' '));
    for (const { role, name } of aSnapshot().document.signatories) {
      expect(read).toContain(role);
      expect(read).toContain(name);
    }
  });

  it('leads to its verification when the address is chosen, and says so to who does not see it', async () => {
    const snapshot = aSnapshot();
    const source = Buffer.from(await renderCertificate(snapshot)).toString('latin1');
    expect(source).toContain(`/URI (${snapshot.verifyUrl})`);
    expect(source).toContain(`/Contents (Verifica questo attestato: ${snapshot.verifyUrl})`);
    expect(source).toMatch(/\/S \/Link\n[\s\S]*?\/Type \/OBJR/);
  });

  it('puts a very long address on a line of its own', async () => {
    const verifyUrl = `https://${'formazione-'.repeat(5)}comune.example.it/verifica/${aSnapshot().code}`;
    const read = readTaggedText(await renderCertificate(aSnapshot({ verifyUrl })));
    expect(read.find(({ tag }) => tag === 'Link')?.lines).toEqual([verifyUrl]);
  });

  it('describes itself in XML that parses, whatever stands in its titles', async () => {
    const programme = 'Tutela & <accoglienza> "a" \'b\' ]]> \u0007 fine';
    const issuer = 'Rossi & figli <srl>';
    const { document } = aSnapshot();
    const pdf = await renderCertificate(aSnapshot({ programme, document: { ...document, issuer } }));
    const packet = new DOMParser().parseFromString(metadataOf(pdf), 'application/xml');
    expect(packet.querySelector('parsererror')).toBeNull();
    const shown = (name: string) => packet.getElementsByTagName(name)[0]?.textContent?.trim();
    expect(shown('dc:description')).toBe(programme.replace('\u0007', '\ufffd'));
    expect(shown('dc:creator')).toBe(issuer);
  });

  it('composes what comes decomposed: titles are drawn and copied out as single letters', async () => {
    const programme = 'Identità, città e servizi';
    const composed = await renderCertificate(aSnapshot({ programme }));
    const decomposed = readTaggedText(
      await renderCertificate(aSnapshot({ programme: programme.normalize('NFD') })),
    );
    expect(decomposed).toEqual(readTaggedText(composed));
  });

  it('says in a preview that it is one, and bears no number', async () => {
    const all = readTaggedText(await renderCertificate(aSnapshot(), { preview: true }))
      .flatMap(({ lines }) => lines)
      .join(' ');
    expect(all).toContain('Anteprima senza valore');
    expect(all).not.toContain('42/2027');
  });

  it('carries a course title and modules of any reasonable length', async () => {
    const pages = readPages(await renderCertificate(aLongCourse()));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().filter(({ lines }) => /^M\d+ /.test(lines[0] ?? ''))).toHaveLength(40);
    for (const page of pages.slice(1))
      expect(page.flatMap(({ lines }) => lines)).toContain('Ore frequentate');
  });

  it('says on every page of a preview that it is one', async () => {
    for (const page of readPages(await renderCertificate(aLongCourse(), { preview: true })))
      expect(page.find(({ tag }) => tag === 'Artifact')?.lines).toEqual(['Anteprima']);
  });

  it('has no fault that can be found here, and claims neither PDF/A nor PDF/UA', async () => {
    for (const snapshot of [aSnapshot(), aLongCourse()]) {
      expect(documentFaults(await renderCertificate(snapshot))).toEqual([]);
      expect(documentFaults(await renderCertificate(snapshot, { preview: true }))).toEqual([]);
    }
  });
});

/** So many modules, with titles so long, that they take several pages. */
function aLongCourse() {
  const modules = Array.from({ length: 40 }, (_, i) => ({
    code: `M${i}`,
    title: 'Un titolo '.repeat(20).trim(),
    attendedSeconds: 1,
    plannedSeconds: 2,
    result: null,
  }));
  return aSnapshot({ programme: 'Corso '.repeat(49).trim(), modules });
}

/** Of the file that `aSnapshot` gives. It changes only with the template: then the template number goes up too. */
const KNOWN_SHA256 = '25841402a4d4ff9dbfb6cf5d7febd80ca3619e38c86c7b57f0dd224b81a9dc65';

/** The XMP packet of an uncompressed PDF. */
function metadataOf(pdf: Uint8Array): string {
  const packet =
    /<\?xpacket begin[\s\S]*?<\?xpacket end="\w"\?>/.exec(Buffer.from(pdf).toString('utf8'))?.[0] ?? '';
  return packet.replace(/<\?xpacket[^?]*\?>/g, '').trim();
}

function sortedBackwards(value: CertificateSnapshot): object {
  return Object.fromEntries(Object.entries(value).reverse());
}
