/** Markup that is safe to send: made by `html` only. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Html[] | null;

/** A tagged template that escapes every value; only what `html` itself made passes as markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = strings.map(
    (literal, index) => literal + (index < parts.length ? markupOf(parts[index] ?? null) : ''),
  );
  return new Html(filled.join(''));
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map((one: Html) => one.markup).join('');
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
