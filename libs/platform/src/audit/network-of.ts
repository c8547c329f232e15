import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, `192.0.2.0/24` or `2001:db8:1::/48`: it tells one place from another, and no longer one
 * device from another. The log is never emptied, so it keeps no more. What is no address is `unknown`.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.replace(/\d+$/, '0/24');
  const [text = ''] = plain.split('%');
  if (!isIPv6(text)) return 'unknown';
  return `${firstThree(text).join(':')}::/48`;
}

/** The first three of an address's eight groups, where `::` stands for as many zeros as are missing. */
function firstThree(address: string): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 3).map((group) => group.replace(/^0+(?=.)/, ''));
}

const groupsOf = (part: string) => (part === '' ? [] : part.split(':'));
