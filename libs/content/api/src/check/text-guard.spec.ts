import { Library, renderLesson } from '@lumit/prose/api';
import { checkLessonText } from './check-markdown';
import { parseText } from './parsed-text';
import { linesWithInvisibleSigns, tooHeavy } from './text-guard';

const library = new Library(new Map(), new Map());

describe('B-404 heavy text', () => {
  it.each([
    ['100 000 open brackets', '['.repeat(100_000)],
    ['50 000 stars', '*'.repeat(50_000)],
    ['10 000 nested quotes', '>'.repeat(10_000)],
    ['10 000 nested quotes with spaces', '> '.repeat(10_000)],
    ['5 000 nested lists', '- '.repeat(5_000)],
    ['5 000 nested numbered lists', '1. '.repeat(5_000)],
    ['emphasis in emphasis', '*a **b '.repeat(3_000)],
    ['open directives', ':norm['.repeat(10_000)],
    ['as many brackets as are allowed', '['.repeat(600)],
    ['as many directives as are allowed', ':norm[a]{ref="tui"} '.repeat(590)],
    ['as much emphasis as is allowed', '*a _b '.repeat(590)],
    ['a line as long as is allowed', 'a'.repeat(99_999)],
    ['a longer one', 'a'.repeat(400_000)],
  ])('%s are refused, or checked, and rendered in half a second of processor time', (_, markdown) => {
    if (tooHeavy(markdown)) return;
    const parsed = parseText(markdown);
    if (!('reason' in parsed)) checkLessonText(parsed, { library, obsolete: [] });
    expect(
      Math.min(...[1, 2, 3].map(() => cpuMillisecondsOf(() => renderLesson(markdown, library)))),
    ).toBeLessThan(500);
  });

  it('lets a long and rich lesson through', () => {
    const section =
      '## Titolo\n\nTesto **forte** e *altro* con :norm{ref="tui:art5"} e [link](https://example.org).\n\n- a\n  - b\n    - c\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n';
    expect(tooHeavy(section.repeat(50))).toBeUndefined();
  });
});

describe('B-407 invisible signs', () => {
  it('are found with their lines; tabs, line ends and accents are not among them', () => {
    expect(linesWithInvisibleSigns('a\tb\nc\u202ed\ne\u0300\n\u200b')).toEqual([2, 4]);
  });
});

/** Of this process: other work on the machine does not count. */
function cpuMillisecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
