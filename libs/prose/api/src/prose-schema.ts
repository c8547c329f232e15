import type { Schema } from 'hast-util-sanitize';
import { SVG_ATTRIBUTES } from './svg-schema';

/** All that stored HTML may hold. The last wall: whatever a text or a handler makes, nothing else gets through (P-40). */
export const PROSE_SCHEMA: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'div'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['strong', 'em', 'del', 's', 'code', 'a', 'button', 'span', 'time'],
    ...['figure', 'figcaption', 'details', 'summary', ...Object.keys(SVG_ATTRIBUTES)],
  ],
  attributes: {
    '*': [['id', /^(p\d{1,5}|s-[a-z0-9-]{1,80})$/]],
    a: ['href', ['className', 'norm'], ['target', '_blank'], ['rel', 'noopener']],
    button: [
      ['type', 'button'],
      ['className', 'term'],
      ['dataTerm', /^[a-z0-9-]+$/],
    ],
    div: [
      [
        'className',
        ...['callout', 'callout-inner', 'note', 'warning', 'success', 'danger'],
        ...['novita', 'norma', 'da-verificare', 'esempio', 'procedura', 'errori'],
      ],
    ],
    ...Object.fromEntries(
      ['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, [['className', 'callout-title']]]),
    ),
    figure: [['className', 'figura']],
    ...svgAttributes(),
    ol: [['start', /^\d+$/]],
    p: [['className', 'callout-facts']],
    span: [
      ['lang', /^[a-z]{2,3}$/],
      ['dir', 'rtl'],
      ['className', 'text', 'visually-hidden', 'scade', 'scade-nota'],
      ['dataOn', /^\d{4}-\d{2}-\d{2}$/],
      ['dataAnswered', /^\d{4}-\d{2}-\d{2}$/],
      ['dataOutcome', 'confirmed', 'unknown'],
      ['dataHref', /^https?:\/\//],
      ...['dataThen', 'dataCitation', 'dataFound'],
    ],
    td: [['align', 'left', 'center', 'right']],
    th: [
      ['align', 'left', 'center', 'right'],
      ['scope', 'col'],
    ],
    time: [['dateTime', /^\d{4}-\d{2}-\d{2}$/]],
  },
  protocols: { href: ['https', 'http', 'mailto', 'tel'] },
  strip: ['script', 'style'],
  clobber: [],
};

/** The whitelist of figures once more; names in a drawing begin with its number on the page. */
function svgAttributes(): NonNullable<Schema['attributes']> {
  return Object.fromEntries(
    Object.entries(SVG_ATTRIBUTES).map(([tag, names]) => [
      tag,
      names.map((name) => (name === 'id' ? ['id', /^f\d{1,3}-[a-z0-9-]{1,60}$/] : name)),
    ]),
  );
}
