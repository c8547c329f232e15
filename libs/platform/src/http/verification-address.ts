import type { IncomingMessage } from 'node:http';

/**
 * Whatever stands after `/verifica/` is one code, also when it was copied with a slash, a broken percent sign or in capitals:
 * who verifies reads the page that says what to check, not an answer for programs.
 */
export function withOneCode(request: Pick<IncomingMessage, 'url'>): string {
  const url = request.url ?? '/';
  const [, code, query = ''] = /^\/verifica\/([^?]*)(\?.*)?$/i.exec(url) ?? [];
  if (code === undefined) return url;
  if (code === '') return `/verifica${query}`;
  return `/verifica/${(isDecodable(code) ? code : code.replaceAll('%', '%25')).replaceAll('/', '%2F')}${query}`;
}

function isDecodable(part: string): boolean {
  try {
    return decodeURIComponent(part) !== '';
  } catch {
    return false;
  }
}
