import { lineOfText } from '@lumit/shared';

const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** Whose addresses say nothing of where somebody works; with what stands below them. */
const PUBLIC_PROVIDERS: ReadonlySet<string> = new Set([
  'alice.it',
  'aol.com',
  'email.it',
  'fastmail.com',
  'fastwebnet.it',
  'gmail.com',
  'gmx.com',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'hotmail.it',
  'icloud.com',
  'inwind.it',
  'iol.it',
  'libero.it',
  'live.com',
  'live.it',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'outlook.com',
  'outlook.it',
  'proton.me',
  'protonmail.com',
  'tim.it',
  'tin.it',
  'tiscali.it',
  'tutanota.com',
  'ukr.net',
  'virgilio.it',
  'vodafone.it',
  'yahoo.com',
  'yahoo.it',
  'yandex.com',
  'yandex.ru',
  // Certified mail that anybody can buy.
  'arubapec.it',
  'legalmail.it',
  'pec.it',
  'postecert.it',
]);

/** Below which many bodies stand: one alone cannot claim them. */
const SHARED: ReadonlySet<string> = new Set(['edu.it', 'gov.it', 'istruzione.it', 'posta.istruzione.it']);

/**
 * The domain in lower case and in ASCII, as mail servers write it: `Università.it` and `xn--universit-y1a.it` are one. A sign @
 * in front goes. What is no domain stays as it was typed.
 */
export function asciiDomain(text: string): string {
  const domain = text.trim().replace(/^@/, '').replace(/\.$/, '').normalize('NFC').toLowerCase();
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || !/\p{L}/u.test(labels.at(-1) ?? ''))
    return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

const isDomain = (domain: string) =>
  domain.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/.test(domain);

/** An e-mail domain that says of whoever writes from it where they work. */
export const EmailDomain = lineOfText({ max: 260 })
  .overwrite(asciiDomain)
  .refine(isDomain, { error: 'serve un dominio, come comune.lucca.it', abort: true })
  .refine((domain) => !isPublic(domain), {
    error: 'è di un fornitore a cui chiunque può iscriversi: non dice dove si lavora',
    abort: true,
  })
  .refine((domain) => !SHARED.has(domain), 'è di molti enti: scrivine uno più preciso');

const isPublic = (domain: string): boolean => parents(domain).some((one) => PUBLIC_PROVIDERS.has(one));

/** The domain itself and those above it, the nearest first, down to two labels. */
function parents(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, place) => labels.slice(place).join('.'));
}

/** The domains by which an address may be known, the most precise first; none for an address of a public provider. */
export function domainsToTry(email: string): readonly string[] {
  const at = email.lastIndexOf('@');
  const domain = asciiDomain(email.slice(at + 1));
  return at < 0 || !isDomain(domain) || isPublic(domain) ? [] : parents(domain);
}

/**
 * Where somebody with this address likely works: the bodies with exactly its domain, else with the nearest one above it. Several
 * where several have that domain: the person says which. Never by a public provider's.
 */
export function suggestBodies<Known extends { readonly emailDomains: readonly string[] }>(
  email: string,
  bodies: readonly Known[],
): readonly Known[] {
  for (const domain of domainsToTry(email)) {
    const found = bodies.filter(({ emailDomains }) => emailDomains.includes(domain));
    if (found.length > 0) return found;
  }
  return [];
}
