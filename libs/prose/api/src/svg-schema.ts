/** Attributes that any drawn thing may have: how it looks and where it stands. No `style` (the pages forbid it), no `class`, no link. */
const LOOK = [
  ...[
    'id',
    'transform',
    'opacity',
    'fill',
    'fill-opacity',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-opacity',
  ],
  ...[
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'marker-start',
    'marker-mid',
    'marker-end',
    'aria-hidden',
  ],
];
const LETTERS = [
  'font-size',
  'font-weight',
  'font-family',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
];
const BOX = ['x', 'y', 'width', 'height'];

/** All elements of a figure with their attributes. Anything else is refused, with its line. */
export const SVG_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewBox', 'role', 'aria-labelledby', ...LOOK, ...LETTERS],
  g: [...LOOK, ...LETTERS],
  title: ['id'],
  desc: ['id'],
  defs: [],
  marker: ['id', 'viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
  path: ['d', ...LOOK],
  rect: [...BOX, 'rx', 'ry', ...LOOK],
  circle: ['cx', 'cy', 'r', ...LOOK],
  ellipse: ['cx', 'cy', 'rx', 'ry', ...LOOK],
  line: ['x1', 'y1', 'x2', 'y2', ...LOOK],
  polyline: ['points', ...LOOK],
  polygon: ['points', ...LOOK],
  text: ['x', 'y', 'dx', 'dy', ...LOOK, ...LETTERS],
  tspan: ['x', 'y', 'dx', 'dy', ...LOOK, ...LETTERS],
};

/** Written by drawing programs on `<svg>` and left out: the page gives size, role and name. */
export const SVG_DROPPED = new Set([
  'xmlns',
  'width',
  'height',
  'role',
  'aria-labelledby',
  'version',
  'xml:lang',
  'lang',
]);

/** Numbers, colours, names, paths: no quotes, colons, ampersands or slashes, so that no address can be written. */
const PLAIN_VALUE = /^[A-Za-z0-9 \n\t#.,%()+_-]*$/;
const OWN_REFERENCE = /^url\(#[a-z][a-z0-9-]*\)$/;

/** Why a value is refused; undefined when it is not. */
export function svgValueProblem(name: string, value: string): string | undefined {
  if (name === 'id')
    return /^[a-z][a-z0-9-]{0,40}$/.test(value)
      ? undefined
      : `id «${value}»: servono minuscole, cifre e trattini`;
  if (value.includes('url('))
    return OWN_REFERENCE.test(value) ? undefined : `${name}: rimanda fuori dalla figura`;
  return PLAIN_VALUE.test(value) ? undefined : `${name}: valore non ammesso «${value.slice(0, 40)}»`;
}
