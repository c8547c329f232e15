/**
 * The Italian tax code as people type it. Sources: D.M. 23 December 1976 (how the code of a person is made, its check letter, and the
 * letters put in the place of digits where two people would have the same code, "omocodia"); D.P.R. 605/1973 art. 2 and D.M. 1976
 * art. 7 for the provisional one of eleven digits. Only the code itself is judged: no name is turned into letters, and no list of
 * municipalities is asked, for those of foreign states (Z…) and of municipalities that are no more are as good as any.
 */
export type CodiceFiscale =
  | {
      readonly kind: 'personal';
      /** 16 capitals and digits, as it is kept. */
      readonly code: string;
      readonly sex: 'F' | 'M';
      /** The code has two figures of the year. */
      readonly birth: { readonly day: number; readonly month: number; readonly yearInCentury: number };
      /** `H501`, `Z330`: of the municipality or the foreign state, digits put back. */
      readonly birthplace: string;
    }
  /** 11 digits: given for a time, often to foreigners; says nothing of the person. */
  | { readonly kind: 'provisional'; readonly code: string };

export type CodiceFiscaleReading =
  | { readonly codiceFiscale: CodiceFiscale }
  /** What is wrong and what to do, in Italian. */
  | { readonly problem: string };

const PERSONAL_LENGTH = 16;
const PROVISIONAL_LENGTH = 11;
const MONTHS = 'ABCDEHLMPRST';
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days of women are 40 more. */
const WOMEN_FROM = 40;
/** In the place of 0 to 9 where two people would have the same code. */
const OMOCODIA = 'LMNPQRSTUV';
/** Places (from 0) of the digits: year, day, place of birth. */
export const DIGIT_PLACES: readonly number[] = [6, 7, 9, 10, 12, 13, 14];
/** Worth of 0–9, and of A–J, on the odd places as people count them; then of K–Z. */
const ODD_WORTH = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const ODD_WORTH_FROM_K = [2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Spaces, hyphens and dots go, small letters become capitals: as it is kept and compared. */
export const foldCodiceFiscale = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s.\-‐‑–_]/gu, '')
    .toUpperCase();

/** Reads a code as typed. A problem names the first thing to look at again. */
export function readCodiceFiscale(text: string): CodiceFiscaleReading {
  const code = foldCodiceFiscale(text);
  const strange = /[^A-Z0-9]/u.exec(code);
  if (strange)
    return problem(`Il codice fiscale ha solo lettere e cifre: togli «${[...code.slice(strange.index)][0]}»`);
  if (/^[0-9]+$/.test(code)) return readProvisional(code);
  if (code.length !== PERSONAL_LENGTH)
    return problem(`Il codice fiscale ha 16 caratteri: ne hai ${written(code.length, 'scritto', 'scritti')}`);
  return problemOfShape(code) ?? readPersonal(code);
}

function readProvisional(code: string): CodiceFiscaleReading {
  if (code.length !== PROVISIONAL_LENGTH)
    return problem(
      `Un codice di sole cifre, quello provvisorio, ne ha 11: ne hai ${written(code.length, 'scritta', 'scritte')}`,
    );
  if (checkDigit(code) !== code.at(-1))
    return problem('L’ultima cifra non corrisponde: ricontrolla il codice');
  return { codiceFiscale: { kind: 'provisional', code } };
}

/** Letters where letters go, digits (or the letters in their place) where digits go. */
function problemOfShape(code: string): CodiceFiscaleReading | undefined {
  for (const [place, sign] of [...code].entries()) {
    const isDigit = /[0-9]/.test(sign);
    const wantsDigit = DIGIT_PLACES.includes(place);
    if (!wantsDigit && isDigit)
      return problem(`Il carattere ${place + 1} è una lettera, non «${sign}»: ricontrolla il codice`);
    if (wantsDigit && !isDigit && !OMOCODIA.includes(sign))
      return problem(`Il carattere ${place + 1} è una cifra, non «${sign}»: ricontrolla il codice`);
  }
  return undefined;
}

function readPersonal(code: string): CodiceFiscaleReading {
  const plain = withDigits(code);
  const month = MONTHS.indexOf(plain.charAt(8)) + 1;
  if (month === 0)
    return problem(
      `Il carattere 9 indica il mese e non può essere «${plain.charAt(8)}»: ricontrolla il codice`,
    );
  const dayCode = Number(plain.slice(9, 11));
  const day = dayCode % WOMEN_FROM;
  const yearInCentury = Number(plain.slice(6, 8));
  if (day < 1 || day > lastDay(month, yearInCentury) || dayCode >= 2 * WOMEN_FROM)
    return problem(
      'I caratteri 10 e 11 indicano il giorno di nascita, e quel giorno non esiste: ricontrolla il codice',
    );
  if (checkLetter(code) !== code.at(-1))
    return problem('L’ultima lettera non corrisponde: ricontrolla il codice');
  return {
    codiceFiscale: {
      kind: 'personal',
      code,
      sex: dayCode > WOMEN_FROM ? 'F' : 'M',
      birth: { day, month, yearInCentury },
      birthplace: plain.slice(11, 15),
    },
  };
}

/** 29 February of `00` is right: 2000 had one. */
function lastDay(month: number, yearInCentury: number): number {
  const days = DAYS_OF_MONTH[month - 1] ?? 0;
  return month === 2 && yearInCentury % 4 !== 0 ? 28 : days;
}

/** The same code with the digits that letters stand for. */
const withDigits = (code: string): string =>
  [...code]
    .map((sign, place) =>
      DIGIT_PLACES.includes(place) && OMOCODIA.includes(sign) ? OMOCODIA.indexOf(sign) : sign,
    )
    .join('');

/** The letter at the end of the first fifteen signs. */
export function checkLetter(code: string): string {
  const sum = [...code.slice(0, PERSONAL_LENGTH - 1)].reduce(
    (total, sign, place) => total + worth(sign, place),
    0,
  );
  return String.fromCharCode(65 + (sum % 26));
}

function worth(sign: string, place: number): number {
  const value = /[0-9]/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
  // People count from 1: place 0 is the first, an odd one.
  if (place % 2 === 1) return value;
  return ODD_WORTH[value] ?? ODD_WORTH_FROM_K[value - ODD_WORTH.length] ?? 0;
}

/** The last of eleven digits, from the ten before it: as of VAT numbers. */
export function checkDigit(code: string): string {
  const sum = [...code.slice(0, PROVISIONAL_LENGTH - 1)].reduce((total, sign, place) => {
    const doubled = Number(sign) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Writes letters in the place of digits, at these places: codes that the offices give where two would be the same. */
export function withOmocodia(code: string, places: readonly number[]): string {
  const signs = [...code.slice(0, PERSONAL_LENGTH - 1)];
  for (const place of places) {
    const digit = signs[place] ?? '';
    if (DIGIT_PLACES.includes(place) && /[0-9]/.test(digit)) signs[place] = OMOCODIA.charAt(Number(digit));
  }
  return signs.join('') + checkLetter(signs.join(''));
}

/** Whether the code can be of somebody born on this day (`1985-03-12`). One without a birth in it can be anybody's. */
export function agreesWithBirth(codiceFiscale: CodiceFiscale, birthDate: string): boolean {
  if (codiceFiscale.kind === 'provisional') return true;
  const [year = 0, month, day] = birthDate.split('-').map(Number);
  const { birth } = codiceFiscale;
  return birth.day === day && birth.month === month && birth.yearInCentury === year % 100;
}

/** As lists show it, for whoever need not know it: `RSS••••••••••••U`. */
export function maskedCodiceFiscale(code: string): string {
  return code.length < 8
    ? '•'.repeat(code.length)
    : `${code.slice(0, 3)}${'•'.repeat(code.length - 4)}${code.slice(-1)}`;
}

const problem = (text: string): CodiceFiscaleReading => ({ problem: text });
const written = (count: number, one: string, many: string) => `${count === 1 ? one : many} ${count}`;
