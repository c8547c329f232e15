/** Crockford's base 32: no I, L, O, U, so that a code read aloud or from paper survives. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 26;
const BITS_PER_CHARACTER = 5;

/** Bytes of randomness that a code needs: 130 bits. */
export const CODE_RANDOM_BYTES = Math.ceil((RANDOM_CHARACTERS * BITS_PER_CHARACTER) / 8);
/** Length of a whole code: 26 random characters and a check character. */
export const CODE_LENGTH = RANDOM_CHARACTERS + 1;

/** Turns 17 random bytes (the last six bits are not used) into 26 characters and a check character. */
export function toCertificateCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== CODE_RANDOM_BYTES)
    throw new RangeError(`A code needs ${CODE_RANDOM_BYTES} random bytes.`);
  const digits: number[] = [];
  let bits = 0;
  let buffer = 0;
  for (const byte of randomBytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= BITS_PER_CHARACTER && digits.length < RANDOM_CHARACTERS) {
      bits -= BITS_PER_CHARACTER;
      digits.push((buffer >> bits) & 31);
      buffer &= (1 << bits) - 1;
    }
  }
  return [...digits, checkDigit(digits)].map((digit) => ALPHABET[digit]).join('');
}

/**
 * Reads a code as people type or paste it: any case, O for 0, I and L for 1, any sign that is no letter or digit anywhere in
 * it and around it (spaces, hyphens, invisible signs, quotes, the line breaks of a mail that was answered); as the address
 * of its page, or in the line of the document that names it. Returns what can be a code there, of 27 characters each: usually one, none where nothing has the length, the
 * letters and the check character of a code. (Other words of that length pass the check once in 32 times.)
 */
export function certificateCodesIn(typed: string): string[] {
  if (typed.length > LONGEST_TYPED) return [];
  const words = decoded(typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return [...new Set(runsOf(words).filter(isCode))];
}

/** Words one behind the other that are as long as a code together. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, start) => {
    let run = '';
    for (const word of words.slice(start)) {
      run += word;
      if (run.length >= CODE_LENGTH) break;
    }
    return run.length === CODE_LENGTH ? [run] : [];
  });
}

/** Longer than any address or line that holds a code. */
const LONGEST_TYPED = 500;

/** An address copied from where it was escaped; what is no escape stays as it is. */
function decoded(typed: string): string {
  return typed.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

function isCode(letters: string): boolean {
  const digits = [...letters].map((letter) => ALPHABET.indexOf(letter));
  return (
    digits.length === CODE_LENGTH && !digits.includes(-1) && checkDigit(digits.slice(0, -1)) === digits.at(-1)
  );
}

/** Groups of five, as on the document: `7F3A9-QK2ZB-…`. */
export function spellCertificateCode(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? '';
}

/**
 * The check character makes Σ αⁱ·digitᵢ + check zero in the field of 32 elements. As the weights are all different and none
 * is zero, every single wrong character and every exchange of two characters is found.
 */
function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum ^ multiply(digit, WEIGHTS[index] ?? 0), 0);
}

const WEIGHTS = powersOfAlpha(RANDOM_CHARACTERS);

/** α¹ … αⁿ; α has order 31, so they differ from each other and from 1, the weight of the check character. */
function powersOfAlpha(count: number): number[] {
  const powers: number[] = [];
  let power = 1;
  for (let i = 0; i < count; i += 1) {
    power = multiply(power, 2);
    powers.push(power);
  }
  return powers;
}

/** Product in GF(2⁵) modulo x⁵ + x² + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 32) product ^= 0b100101;
    if (b & (1 << bit)) product ^= a;
  }
  return product;
}
