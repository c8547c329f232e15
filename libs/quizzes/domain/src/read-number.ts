import { foldedText } from '@lumit/shared';

/**
 * How a typed number reads. `decimal` has a point and no grouping ("1000.5"). What could mean two things is `doubtful`
 * and is asked about: `suggestion` is the likelier meaning in Italian writing ("1000,5"), null when there is none.
 */
export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'doubtful'; readonly suggestion: string | null };

const VULGAR: Readonly<Record<string, string>> = {
  '½': '0,5',
  '¼': '0,25',
  '¾': '0,75',
  '⅕': '0,2',
  '⅖': '0,4',
  '⅗': '0,6',
  '⅘': '0,8',
  '⅛': '0,125',
};
const MAX_DIGITS = 15;

/**
 * Reads a number as Italians write it: the comma is the decimal sign, and a single point that cannot group thousands is
 * taken for one ("3.5"). Whatever has two readings is never read silently: "1.000", "1,000", "1.000,5", "½", "1e3",
 * digits of other scripts. A trailing `unit` ("90 giorni") is left out.
 */
export function readNumber(typed: string, unit?: string): NumberReading {
  const text = withoutUnit(typed.normalize('NFC').trim(), unit).replace(/^[−–]/, '-').replace(/^\+/, '');
  if (text === '') return { kind: 'blank' };
  if (text.replace(/\D/g, '').length > MAX_DIGITS) return { kind: 'doubtful', suggestion: null };
  const plain = /^(-?)(\d+)(?:([.,])(\d+))?$/.exec(text);
  if (!plain) return { kind: 'doubtful', suggestion: suggestionFor(text) };
  const [, sign = '', whole = '', mark, fraction = ''] = plain;
  if (!mark) return number(sign, whole, '');
  const mayGroup = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  if (mayGroup)
    return {
      kind: 'doubtful',
      suggestion: mark === '.' ? `${sign}${whole}${fraction}` : italian(sign, whole, fraction),
    };
  return number(sign, whole, fraction);
}

function number(sign: string, whole: string, fraction: string): NumberReading {
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const isZero = digits === '0' && rest === '';
  return { kind: 'number', decimal: `${isZero ? '' : sign}${digits}${rest ? `.${rest}` : ''}` };
}

function italian(sign: string, whole: string, fraction: string): string {
  const rest = fraction.replace(/0+$/, '');
  return `${sign}${whole}${rest ? `,${rest}` : ''}`;
}

function withoutUnit(text: string, unit?: string): string {
  if (!unit) return text;
  const [folded, end] = [foldedText(text), foldedText(unit)];
  return folded.endsWith(end) && /[\d\s]$/.test(folded.slice(0, -end.length))
    ? folded.slice(0, -end.length).trim()
    : text;
}

function suggestionFor(text: string): string | null {
  const grouped = /^(-?)(\d{1,3}(?:[.\s\u00a0\u202f']\d{3})+)(?:,(\d+))?$/.exec(text);
  if (grouped) return italian(grouped[1] ?? '', (grouped[2] ?? '').replace(/\D/g, ''), grouped[3] ?? '');
  const english = /^(-?)(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text);
  if (english) return italian(english[1] ?? '', (english[2] ?? '').replace(/\D/g, ''), english[3] ?? '');
  if (text in VULGAR) return VULGAR[text] ?? null;
  const power = /^(-?\d+)[eE]\+?(\d)$/.exec(text);
  if (power) return `${power[1]}${'0'.repeat(Number(power[2]))}`;
  return digitsOfOtherScripts(text);
}

/** "٣" is 3: every script's ten digits stand side by side in Unicode, from nought to nine. */
function digitsOfOtherScripts(text: string): string | null {
  if (!/^\p{Nd}+$/u.test(text)) return null;
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  }).join('');
}
