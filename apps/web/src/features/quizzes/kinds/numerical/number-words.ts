const UNITS = [
  '',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
];
const TENS = [
  '',
  '',
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
];

/** "1000,5" is mille virgola cinque: in words nobody takes a point for a comma. Null beyond the thousand millions. */
export function numberInWords(decimal: string): string | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,9})(?:,(\d{1,6}))?$/.exec(decimal) ?? [];
  if (whole === '') return null;
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const after =
    fraction && ` virgola ${'zero '.repeat(zeros)}${wholeWords(Number(fraction.slice(zeros)))}`.trimEnd();
  const words = `${sign ? 'meno ' : ''}${wholeWords(Number(whole)) || 'zero'}${after}`;
  // The accent falls on a three that ends a longer word: ventitré, but ventitremila.
  return words.replace(/(\p{L})tre(?= |$)/gu, '$1tré');
}

function wholeWords(value: number): string {
  const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1e3) % 1000, value % 1000];
  const millionWords =
    millions === 0 ? '' : millions === 1 ? 'un milione' : `${belowThousand(millions)} milioni`;
  const thousandWords = thousands === 0 ? '' : thousands === 1 ? 'mille' : `${belowThousand(thousands)}mila`;
  return [millionWords, `${thousandWords}${belowThousand(rest)}`].filter(Boolean).join(' ');
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const hundredWords = hundreds === 0 ? '' : hundreds === 1 ? 'cento' : `${UNITS[hundreds]}cento`;
  return hundredWords + belowHundred(value % 100);
}

function belowHundred(value: number): string {
  if (value < 20) return UNITS[value] ?? '';
  const [tens, unit] = [TENS[Math.floor(value / 10)] ?? '', UNITS[value % 10] ?? ''];
  // Ventuno and ventotto: the vowel of the ten gives way.
  const isVowel = unit === 'uno' || unit === 'otto';
  return (isVowel ? tens.slice(0, -1) : tens) + unit;
}
