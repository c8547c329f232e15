import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { actsIn, bookOf, citationsIn, lookupsOf, piecesOf } from '@lumit/courses/domain';
import { type Norm } from '@lumit/prose/domain';

const norms = parse(
  readFileSync(join(import.meta.dirname, '../../../../../content/norms.yaml'), 'utf8'),
) as Norm[];
const book = bookOf(norms, []);
const keysOf = (text: string) =>
  citationsIn(piecesOf(text), book)
    .acts.flatMap(({ keys }) => keys)
    .map((key) => key.slice(1));

const NATIONAL =
  /^(Decreto-legge|Decreto legislativo|Legge|Decreto del Presidente della Repubblica) (\d{1,2})°? (\w+) (\d{4}), n\. (\d+)/;
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'Decreto-legge': ['decreto-legge', 'decreto legge', 'D.L.', 'd.l.', 'dl', 'DL', 'D. L.'],
  'Decreto legislativo': [
    'decreto legislativo',
    ...['D.Lgs.', 'd.lgs.', 'd.lgs', 'dlgs', 'DLGS', 'D. Lgs.', 'd.leg.vo', 'D.L.vo', 'decreto leg.'],
  ],
  Legge: ['legge', 'Legge', 'LEGGE', 'L.', 'l.', 'l'],
  'Decreto del Presidente della Repubblica': [
    'D.P.R.',
    'd.p.r.',
    'dpr',
    'DPR',
    'decreto del Presidente della Repubblica',
  ],
};
const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');

/** Every usual spelling of the number and year of an act. */
function numbersOf([, , day, month = '', year = '', number]: readonly string[]): string[] {
  const short = year.slice(2);
  const m = MONTHS.indexOf(month) + 1;
  return [
    ...[
      `${number}/${year}`,
      `${number} / ${year}`,
      `${number}/${short}`,
      `n. ${number}/${year}`,
      `n.${number}/${short}`,
    ],
    ...[
      `${number} del ${year}`,
      `n. ${number} del ${year}`,
      `n ${number} del ${short}`,
      `nr. ${number} dell'anno ${year}`,
    ],
    ...[`${number}-${year}`, `${number} ${year}`, `numero ${number} del ${day} ${month} ${year}`],
    ...[
      `${day} ${month} ${year}, n. ${number}`,
      `${day}/${m}/${year} n. ${number}`,
      `del ${day}.${m}.${year}, n. ${number}`,
    ],
    ...[`n. ${number} del ${day}/${m}/${year}`],
  ];
}

describe('acts in a text', () => {
  const national = norms.flatMap(({ key, act }) => {
    const match = NATIONAL.exec(act);
    return match ? [{ key, match }] : [];
  });

  it('every national act of norms.yaml is known in every usual spelling', () => {
    expect(national.length).toBeGreaterThan(70);
    const missed = national.flatMap(({ key, match }) =>
      (KINDS[match[1] ?? ''] ?? []).flatMap((kind) =>
        numbersOf(match)
          .map((number) => `${kind} ${number}`)
          .filter((text) => !keysOf(text).includes(key)),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('number and year with a stroke are enough, with two figures of the year too', () => {
    const missed = national.flatMap(({ key, match: [, , , , year = '', number] }) =>
      [`${number}/${year}`, `${number}/${year.slice(2)}`].filter((text) => !keysOf(text).includes(key)),
    );
    expect(missed).toEqual([]);
  });

  it('every act of the EU is known with its year before or after, however its kind is written', () => {
    const european = norms.filter(({ celex }) => /^3\d{4}[RLD]/.test(celex ?? ''));
    expect(european.length).toBeGreaterThan(20);
    const names = {
      R: ['reg.', 'Reg. (UE)', 'regolamento UE n.', 'regolamento'],
      L: ['dir.', 'direttiva (UE)', 'Direttiva'],
      D: ['dec.', 'decisione'],
    };
    const missed = european.flatMap(({ key, celex = '' }) => {
      const [year, number] = [celex.slice(1, 5), String(Number(celex.slice(6)))];
      return names[celex[5] as 'R']
        .flatMap((kind) => [
          `${kind} ${year}/${number}`,
          `${kind} ${number}/${year}`,
          `${kind} ${number} del ${year}`,
        ])
        .filter((text) => !keysOf(text).includes(key));
    });
    expect(missed).toEqual([]);
  });

  it('every judgment of the Constitutional Court is known', () => {
    const missed = norms
      .flatMap(({ key }) => {
        const [, number, year] = /^corte-cost-(\d+)-(\d+)$/.exec(key) ?? [];
        return number
          ? [
              `Corte cost. ${number}/${year}`,
              `corte costituzionale sentenza n. ${number} del ${year}`,
              `sent. ${number}/${year}`,
            ].map((text) => ({ key, text }))
          : [];
      })
      .filter(({ key, text }) => !keysOf(text).includes(key));
    expect(missed).toEqual([]);
  });

  it.each([
    ['dlgs 142', ['§dlgs.142']],
    ['legge 47', ['§l.47']],
    ['D.M. Interno 7/12/2021', ['§dm.2021-12-07']],
    ['C-184/24', ['§cgue.184.1924', '§cgue.184.2024']],
    ['2011/95', ['§95.2011']],
  ])('%s is looked up as %j', (text, names) => {
    expect(actsIn(piecesOf(text)).flatMap((act) => lookupsOf(act).exact)).toEqual(names);
  });

  it.each([
    "l'11 marzo 2024",
    'il 7/12/2021',
    'la legge dice',
    '20 settembre',
    'entro 8 giorni',
    'pagina 3 di 4',
  ])('%s names none', (text) => {
    expect(actsIn(piecesOf(text))).toEqual([]);
  });

  it('a conversion law means its decree, a name in daily use its act', () => {
    expect(keysOf('L. 50/2023')).toEqual(['dl-20-2023']);
    expect(keysOf('decreto Cutro')).toEqual(['dl-20-2023']);
    expect(keysOf('dl Cutro')).toEqual(['dl-20-2023']);
    expect(keysOf('la legge Bossi-Fini')).toEqual(['tui']);
    expect(keysOf('decreto sicurezza del 2018')).toEqual(['dl-113-2018']);
  });

  it('never throws, and every place stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const pieces = piecesOf(text);
        for (const { from, to } of citationsIn(pieces, book).acts) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(pieces.length);
        }
      }),
    );
  });
});
