import {
  type DatedStatement,
  type DeadlineState,
  deadlineState,
  isOverdue,
  type OverdueView,
  toOverdue,
} from '@lumit/shared';

export interface ShownText {
  readonly html: string;
  /** In the order of the text. */
  readonly overdue: readonly OverdueView[];
}

const NOTE = /<span class="scade-nota"([^>"]*(?:"[^"]*"[^>"]*)*)><\/span>/g;
const ATTRIBUTE = / data-([a-z]+)="([^"]*)"/g;

/**
 * A stored text as it is read on a day (Europe/Rome). Rendering leaves an empty element after each dated statement:
 * before the day after its last one it is taken away, from then on it says so to everybody, with what to check. One
 * that somebody has confirmed since says when it was looked at and what was found.
 */
export function showDeadlines(html: string, today: string): ShownText {
  if (!html.includes('scade-nota')) return { html, overdue: [] };
  const overdue: OverdueView[] = [];
  const shown = html.replaceAll(NOTE, (_, attributes: string, at: number) => {
    const note = readNote(attributes);
    const state = deadlineState(note, today);
    if (isOverdue(note, today)) overdue.push(toOverdue({ ...note, ...placeOf(html, at) }));
    const words = wordsOf(note, state);
    return words === '' ? '' : `<span class="scade-nota" role="note"> [${words}]</span>`;
  });
  return { html: shown, overdue };
}

interface Note extends DatedStatement {
  readonly reference: OverdueView['reference'];
}

function readNote(attributes: string): Note {
  const found = Object.fromEntries(
    [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
  const { on = '', then = '', citation, href, answered, outcome } = found;
  return {
    on,
    then,
    reference: citation && href ? { citation, href } : null,
    answered: answered
      ? {
          on: answered,
          found: found['found'] ?? '',
          outcome: outcome === 'confirmed' ? 'confirmed' : 'unknown',
        }
      : undefined,
  };
}

function wordsOf({ on, then, answered, reference }: Note, state: DeadlineState): string {
  const looked = answered ? `Controllato il ${longDay(answered.on)}: ${stop(encode(answered.found))}` : '';
  if (state === 'answered') return looked;
  if (state === 'holding' || state === 'expiring') return '';
  const source = reference
    ? ` Vedi <a class="norm" href="${encode(reference.href)}" target="_blank" rel="noopener">${encode(reference.citation)}<span class="visually-hidden"> (si apre in una nuova scheda)</span></a>.`
    : '';
  return [
    `<strong>Termine passato il ${longDay(on)}.</strong>`,
    ...(looked ? [looked] : []),
    `${stop(encode(then))}${source}`,
  ].join(' ');
}

/** The anchor of the paragraph above, and the words of the statement without their marks. */
function placeOf(html: string, at: number): Pick<OverdueView, 'anchor' | 'text'> {
  const before = html.slice(0, at);
  const ids = [...before.matchAll(/ id="(p\d+|s-[a-z0-9-]+)"/g)];
  const words = before.slice(before.lastIndexOf('<span class="scade">'));
  const text = words.replaceAll(/<span class="visually-hidden">[^<]*<\/span>|<[^>]+>/g, '');
  return { anchor: ids.at(-1)?.[1] ?? null, text: decode(text).replaceAll(/\s+/g, ' ').trim() };
}

const stop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

const DATE = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });
const longDay = (day: string) => DATE.format(new Date(`${day}T12:00:00Z`));

const encode = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const decode = (text: string) =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name
      ? ENTITIES[String(name).toLowerCase() as keyof typeof ENTITIES]
      : String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(decimal)),
  );
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
