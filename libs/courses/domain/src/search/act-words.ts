/** Kinds of act as they are written, in folded words: the longest fits first. `null`: the number must tell which. */
const WRITTEN: readonly (readonly [kind: string | null, spellings: string])[] = [
  ['l', 'legge|l'],
  ['lc', 'legge costituzionale'],
  ['lr', 'legge regionale|legge della regione|lr|l reg|l r'],
  ['dl', 'decreto legge|dl|d l'],
  [
    'dlgs',
    'decreto legislativo|decreto leg|decreto lgs|decreto leg vo|dlgs|dlg|dlvo|dlegvo|dleg|d lgs|d lg|d leg|d leg vo|dlgsl|d l gs|d lgs vo',
  ],
  [
    'dpr',
    'decreto del presidente della repubblica|decreto presidente della repubblica|decreto presidente repubblica|decreto presidenziale|dpr|d p r',
  ],
  [
    'dpcm',
    'decreto del presidente del consiglio dei ministri|decreto del presidente del consiglio|decreto presidente consiglio|dpcm|d p c m',
  ],
  [
    'dm',
    'decreto ministeriale|decreto interministeriale|decreto del ministro|decreto del ministero|decreto ministro|dm|d m',
  ],
  ['rd', 'regio decreto|rd|r d'],
  ['reg', 'regolamento|regolamenti|reg|regol'],
  ['dir', 'direttiva|direttive|dir|direttiva di esecuzione'],
  ['dec', 'decisione|decisione di esecuzione|dec'],
  ['corte', 'corte costituzionale|corte cost|c cost|ccost|consulta|corte costit'],
  ['cgue', 'corte di giustizia|cgue|causa c|cause c|causa'],
  ['circ', 'circolare|circolari|circ|cm|c m'],
  ['mess', 'messaggio|mess'],
  [null, 'decreto|decr|sentenza|sent|ordinanza|ord|atto|provvedimento|nota|t u|tu|testo unico'],
];

/** Spellings by their first word, the longest first. */
const BY_FIRST = new Map<string, { kind: string | null; words: readonly string[] }[]>();
for (const [kind, spellings] of WRITTEN)
  for (const spelling of spellings.split('|')) {
    const words = spelling.split(' ');
    const first = words[0] ?? '';
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { kind, words }]);
  }
for (const list of BY_FIRST.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Kinds written from `from` on, the longest spelling first. */
export function kindsAt(
  words: readonly string[],
  from: number,
): { readonly kind: string | null; readonly length: number }[] {
  return (BY_FIRST.get(words[from] ?? '') ?? [])
    .filter(({ words: spelling }) => spelling.every((word, place) => words[from + place] === word))
    .map(({ kind, words: spelling }) => ({ kind, length: spelling.length }));
}

/** What may stand between the kind of an act and its number or date. */
const BETWEEN = new Set(
  (
    'n nr num numero ue ce cee euratom del dell della dello dei delle degli e sent sentenza ord ordinanza stato ministro ' +
    'ministero ministri interno lavoro istruzione merito salute sanita giustizia economia politiche sociali regione ' +
    'toscana regionale inps delegato conversione presidente consiglio repubblica parlamento europeo in data dd il'
  ).split(' '),
);
export const standsBetween = (word: string) => BETWEEN.has(word);

export const isNumberSign = (word: string) => /^(n|nr|num|numero)$/.test(word);

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');
/** 1 to 12, 0 where it is no month. */
export const monthNamed = (word: string) =>
  MONTHS.findIndex((month) => word.length >= 3 && (month === word || month.slice(0, 3) === word)) + 1;
