import type { ContentProblem } from '@lumit/content/domain';

const ADDRESS = /https?:\/\/[^\s"'<>)\]}]+/g;

/** Addresses that open the first page of a site: a reader looks there for what the text promises. Worth a look, no fault. */
export function homePages(files: ReadonlyMap<string, string>): ContentProblem[] {
  return [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, place) =>
      (line.match(ADDRESS) ?? []).filter(isHomePage).map((address): ContentProblem => ({
        file,
        line: place + 1,
        severity: 'info',
        reason: `l’indirizzo apre solo la pagina iniziale: ${address}`,
      })),
    ),
  );
}

function isHomePage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
}
