import { PRINTED_TEXTS, printedTexts, type CertificateSnapshot } from '@lumit/certificates/domain';
import { aSnapshot } from '../testing/a-snapshot';
import { unprintableTexts } from './printable-texts';

/** The snapshot with one text changed, for each place a text can stand. */
const WITH: Record<(typeof PRINTED_TEXTS)[number], (text: string) => CertificateSnapshot> = {
  holder: (holder) => aSnapshot({ holder }),
  programme: (programme) => aSnapshot({ programme }),
  edition: (edition) => aSnapshot({ edition }),
  module: (title) => {
    const [first, ...more] = aSnapshot().modules;
    return aSnapshot({ modules: [{ ...first!, title }, ...more] });
  },
  issuer: (issuer) => withDocument({ issuer }),
  area: (area) => withDocument({ area }),
  place: (place) => withDocument({ place }),
  signatory: (role) => withDocument({ signatories: [{ role, name: 'Anna Bianchi' }] }),
  partner: (partner) => withDocument({ partners: ['Prefettura di Lucca', partner] }),
  project: (title) => withDocument({ project: { title, code: null, cup: null, fund: null } }),
};
const withDocument = (change: Partial<CertificateSnapshot['document']>) =>
  aSnapshot({ document: { ...aSnapshot().document, ...change } });

describe('the texts of a certificate', () => {
  it('are all printable in a usual one', () => expect(unprintableTexts(aSnapshot())).toEqual([]));

  it.each(PRINTED_TEXTS)('%s: a sign without a drawing is found, with its place', (where) => {
    for (const [sign, codePoint] of [
      ['→', 'U+2192'],
      ['✓', 'U+2713'],
      ['ع', 'U+0639'],
    ] as const) {
      const first = unprintableTexts(WITH[where](['Ab', sign, 'c'].join('')))[0];
      const prefix = where === 'module' ? 'M1 '.length : 0;
      expect(first).toEqual({ where, position: prefix + 3, codePoint });
    }
  });

  it.each(PRINTED_TEXTS)(
    '%s: letters with accents, quotes, dashes and «&» are printed, also decomposed',
    (where) => {
      const text = 'Tutela & diritti – «L’università», 50% §3';
      expect(unprintableTexts(WITH[where](text.normalize('NFD')))).toEqual([]);
    },
  );

  it('leave none out: every text that somebody wrote is among them', () => {
    const marked = JSON.parse(
      JSON.stringify(aSnapshot(), (key, value: unknown) =>
        typeof value === 'string' && !FIXED.has(key) ? `${value}¤` : value,
      ),
    ) as CertificateSnapshot;
    const wanted = JSON.stringify(marked).match(/¤/g)?.length;
    // A module's code and title are one text.
    const found = printedTexts(marked)
      .map(({ text }) => text.match(/¤/g)?.length ?? 0)
      .reduce((sum, n) => sum + n, 0);
    expect(found).toBe(wanted);
  });
});

/** What the platform itself writes: codes, kinds, dates, and results made of fixed words and numbers. */
const FIXED = new Set([
  'kind',
  'code',
  'verifyUrl',
  'issuedAt',
  'issuedOn',
  'startsOn',
  'endsOn',
  'modality',
  'result',
]);
