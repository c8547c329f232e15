import { Library } from './library';
import { readSvg, titleOf } from './read-svg';
import { renderLesson, renderText } from './render-lesson';

const drawing = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><title>Il percorso</title>${inside}</svg>`;

const read = (svg: string) => {
  const result = readSvg(svg);
  if ('problems' in result) throw new Error(result.problems.map(({ reason }) => reason).join('; '));
  return result.element;
};

describe('a drawing', () => {
  it.each([
    ['a script', drawing('<script>alert(1)</script>'), /elemento non ammesso <script>/],
    ['a foreign object', drawing('<foreignObject/>'), /<foreignObject>/],
    ['an image from elsewhere', drawing('<image href="https://evil.example/x.png"/>'), /<image>/],
    ['an animation', drawing('<animate attributeName="x"/>'), /<animate>/],
    ['a link', drawing('<a href="https://evil.example"/>'), /<a>/],
    ['a style sheet', drawing('<style>*{fill:red}</style>'), /<style>/],
    ['a style of its own', drawing('<rect style="fill:red"/>'), /attributo non ammesso style/],
    ['a handler', drawing('<rect onclick="alert(1)"/>'), /attributo non ammesso onclick/],
    ['a reference to elsewhere', drawing('<rect fill="url(https://evil.example#a)"/>'), /rimanda fuori/],
    ['a reference to nothing', drawing('<rect fill="url(#a)"/>'), /non porta a nulla/],
    ['an address in a value', drawing('<rect fill="javascript:alert(1)"/>'), /valore non ammesso/],
    ['a name used twice', drawing('<rect id="a"/><rect id="a"/>'), /ripetuto/],
    ['no title', '<svg viewBox="0 0 1 1"><rect/></svg>', /manca <title>/],
    ['no frame', drawing('', ''), /viewBox/],
    ['an element that is not closed', drawing('<g>'), /chiude un elemento|non è chiuso/],
    ['a document type', `<!DOCTYPE svg>${drawing('')}`, /non si può leggere/],
    ['an entity', drawing('<text>&x;</text>'), /segno «&»/],
    ['depth without end', drawing('<g>'.repeat(100)), /in profondità/],
    ['something else', '<p>x</p>', /elemento non ammesso <p>/],
  ])('with %s is refused', (_, svg, reason) => {
    const result = readSvg(svg);
    expect('problems' in result && result.problems.map((problem) => problem.reason).join('; ')).toMatch(
      reason,
    );
  });

  it('is refused with the line of what is wrong', () => {
    expect(readSvg(drawing('\n<rect/>\n<blink/>'))).toEqual({
      problems: [{ line: 3, reason: 'elemento non ammesso <blink>' }],
    });
  });
});

describe('a figure of a lesson', () => {
  const svg = drawing(
    '<defs><marker id="arrow" refX="1"><path d="M0 0 L1 1"/></marker></defs>' +
      '<line x1="0" y1="0" x2="9" y2="9" stroke-width="2" marker-end="url(#arrow)"/><text x="1" y="2">A &amp; B</text>',
  );
  const figure = { key: 'percorso', drawing: read(svg), alternative: 'Prima **A**, poi B.' };
  const library = new Library(new Map(), new Map(), new Map([['percorso', figure]]));

  it('is drawn with name, caption and words, each name once on the page', () => {
    const { html, blocks } = renderLesson(
      '::figura{key="percorso"}\n\n::figura[La strada]{key="percorso"}',
      library,
    );
    expect(html).toContain(
      '<figure class="figura" id="p1"><svg viewBox="0 0 10 10" role="img" aria-labelledby="f1-title"><title id="f1-title">Il percorso</title>' +
        '<defs><marker id="f1-arrow" refX="1"><path d="M0 0 L1 1"></path></marker></defs>' +
        '<line x1="0" y1="0" x2="9" y2="9" stroke-width="2" marker-end="url(#f1-arrow)"></line><text x="1" y="2">A &#x26; B</text></svg>' +
        '<figcaption>Il percorso</figcaption><details><summary>La figura in parole</summary>',
    );
    expect(html).toContain('<p>Prima <strong>A</strong>, poi B.</p>');
    expect(html).toContain('<figcaption>La strada</figcaption>');
    expect(blocks).toBe(2);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(titleOf(figure.drawing)).toBe('Il percorso');
  });

  it('is left out where it is not known, and of a question', () => {
    expect(renderLesson('::figura{key="altra"}', library).html).toBe('');
    expect(renderText('::figura{key="altra"}', library)).toBe('');
  });
});
