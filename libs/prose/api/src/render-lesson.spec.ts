import type { Norm } from '@lumit/prose/domain';
import { Library } from './library';
import { renderLesson, renderText } from './render-lesson';

const tui: Norm = {
  key: 'tui',
  short: 'TUI',
  act: 'Decreto legislativo 286/1998',
  title: 'Testo unico',
  urn: 'urn:nir:stato:decreto.legislativo:1998-07-25;286',
  checkedOn: '2026-11-22',
  state: 'verified',
};
const library = new Library(
  new Map([['tui', tui]]),
  new Map([['cas', { key: 'cas', term: 'CAS', definition: 'Centro di accoglienza straordinaria.' }]]),
);
const html = (markdown: string) => renderLesson(markdown, library).html;
const body = (markdown: string) => html(markdown).replace(/^<p id="p1">|<\/p>$/g, '');
const NORMATTIVA =
  'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:1998-07-25;286~art5!vig=2026-11-22';
const HINT = '<span class="visually-hidden"> (si apre in una nuova scheda)</span>';

describe('a lesson rendered', () => {
  it('prints a reference as its citation or in own words, opening elsewhere and saying so', () => {
    expect(body(':norm{ref="tui:art5-com4"}')).toBe(
      `<a class="norm" href="${NORMATTIVA}" target="_blank" rel="noopener">art. 5, c. 4, TUI${HINT}</a>`,
    );
    expect(body(':norm[l’**articolo** 5]{ref="tui:art5"}')).toContain('>l’<strong>articolo</strong> 5<span');
  });

  it('makes a glossary term a button and a foreign word one with its language', () => {
    expect(body('Il :term[centro]{key="cas"}.')).toBe(
      'Il <button type="button" class="term" data-term="cas">centro</button>.',
    );
    expect(body(':term{key="cas"}')).toContain('>CAS</button>');
    expect(body(':lang[hotspot]{lang="en"} e :lang[عربي]{lang="ar"}')).toBe(
      '<span lang="en">hotspot</span> e <span lang="ar" dir="rtl">عربي</span>',
    );
  });

  it('strikes words that are no longer right, and says so to who does not see the line', () => {
    expect(body('Non è vero che :superato[si lavora dopo **60** giorni].')).toBe(
      'Non è vero che <s>si lavora dopo <strong>60</strong> giorni<span class="visually-hidden"> (formula superata)</span></s>.',
    );
  });

  it('keeps what readers are told after the last day of a dated statement in an empty element', () => {
    const dated = ':scade[vale **oggi**]{on="2026-11-28" norm="tui:art5" then="Controlla se «<è>» vigente"';
    expect(body(`Il permesso ${dated}}.`)).toBe(
      `Il permesso <span class="scade">vale <strong>oggi</strong><span class="scade-nota" data-on="2026-11-28" data-then="Controlla se «<è>» vigente" data-citation="art. 5 TUI" data-href="${NORMATTIVA}"></span></span>.`,
    );
    expect(body(`${dated} answered="2026-11-30" found="Sì." outcome="confirmed"}`)).toContain(
      'data-answered="2026-11-30" data-found="Sì." data-outcome="confirmed"></span>',
    );
    expect(renderLesson(`${dated}}`, library).refs).toEqual(['tui:art5']);
    expect(body('Il :ferma[28 novembre 2026].')).toBe('Il <span>28 novembre 2026</span>.');
  });

  it('a dated statement is found with its last day', () => {
    const { sections } = renderLesson(':scade[Vale oggi]{on="2026-11-28" then="Controlla"}.', library);
    expect(sections[0]?.text).toBe('Vale oggi (fino al 28 novembre 2026).');
  });

  it('gives headings names, blocks numbers, and both to the contents list', () => {
    const {
      html: text,
      toc,
      blocks,
    } = renderLesson('## Perché è così\n\nUno\n\n### Due\n\n- a\n- b\n\n## Perché è così', library);
    expect(text).toBe(
      '<h2 id="s-perche-e-cosi">Perché è così</h2>\n<p id="p2">Uno</p>\n<h3 id="s-due">Due</h3>\n<ul id="p4">\n<li>a</li>\n<li>b</li>\n</ul>\n<h2 id="s-perche-e-cosi-2">Perché è così</h2>',
    );
    expect(toc).toEqual([
      { id: 's-perche-e-cosi', title: 'Perché è così', level: 2, block: 1 },
      { id: 's-due', title: 'Due', level: 3, block: 3 },
      { id: 's-perche-e-cosi-2', title: 'Perché è così', level: 2, block: 5 },
    ]);
    expect(blocks).toBe(5);
  });

  it('frames a novelty with its date, one heading level below the text', () => {
    expect(
      html('## Regole\n\n### Termini\n\n:::novita{date="2026-05-22"}\nOra sono 90 giorni.\n:::'),
    ).toContain(
      '<div class="callout note novita" id="p3"><div class="callout-inner"><h4 class="callout-title"><span class="text">Novità</span></h4>' +
        '<p class="callout-facts">In vigore dal <time datetime="2026-05-22">22 maggio 2026</time></p>\n<p>Ora sono 90 giorni.</p>',
    );
  });

  it('completes the title of a block with its label, and names article and place', () => {
    expect(html(':::esempio[Samira e :lang[la card]{lang="en"}]\nTesto\n:::')).toContain(
      '<h3 class="callout-title"><span class="text">Esempio: Samira e <span lang="en">la card</span></span></h3>',
    );
    expect(html(':::norma{ref="tui:art5"}\nTesto\n:::')).toContain(
      `<p class="callout-facts"><a class="norm" href="${NORMATTIVA}"`,
    );
    expect(html(':::da-verificare{where="Normattiva"}\nTesto\n:::')).toContain(
      '<p class="callout-facts">Dove: Normattiva</p>',
    );
    expect(html(':::procedura\n1. Uno\n2. Due\n:::')).toMatch(/class="callout procedura".*<ol>/s);
    expect(html(':::errori\n- Uno\n:::')).toMatch(/class="callout danger errori".*<ul>/s);
  });

  it('keeps tables with named columns, and lists what it used', () => {
    const rendered = renderLesson(
      '| A | B |\n|---|--:|\n| :norm{ref="tui:art5"} | :term[x]{key="cas"} |\n\n:norm{ref="tui"} :norm{ref="tui:art5"}',
      library,
    );
    expect(rendered.html).toContain('<th scope="col">A</th>');
    expect(rendered.html).toContain('<td align="right">');
    expect(rendered.refs).toEqual(['tui:art5', 'tui']);
    expect(rendered.terms).toEqual(['cas']);
  });

  it('prints question texts without anchors, with terms as plain words and one paragraph unwrapped', () => {
    expect(renderText('Il :term[centro]{key="cas"} **vale**', library)).toBe(
      'Il <span>centro</span> <strong>vale</strong>',
    );
    expect(renderText('Uno\n\nDue', library)).toBe('<p>Uno</p>\n<p>Due</p>');
  });
});

describe('P-40 hostile text', () => {
  const payloads = [
    '<script>window.__xss=1</script>',
    '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
    '<svg onload=alert(1)><animate onbegin=alert(1)></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<style>*{background:url(javascript:alert(1))}</style>',
    '<base href="https://evil.example/">',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![x](http://10.0.0.1/pixel.gif)',
    '![x](javascript:alert(1))',
    '![x][y]\n\n[y]: http://10.0.0.1/pixel.gif',
    ':norm[x]{ref="javascript:alert(1)"}',
    ':norm[x]{ref="tui" onclick="alert(1)" href="javascript:alert(1)"}',
    ':term[x]{key="cas\\" onclick=\\"alert(1)"}',
    ':lang[x]{lang="en\\" onload=\\"alert(1)"}',
    ':superato[<img src=x onerror=alert(1)>]{onclick="alert(1)" style="x"}',
    ':script[alert(1)]{src="https://evil.example"}',
    '::iframe{src="https://evil.example"}',
    ':::div{onclick="alert(1)" style="position:fixed" class="modal" id="main"}\nx\n:::',
    ':::novita{date="\\"><script>alert(1)</script>"}\nx\n:::',
    ':::da-verificare{where="<img src=x onerror=alert(1)>"}\nx\n:::',
    '## <img src=x onerror=alert(1)> {#location}',
    '| <script>a</script> |\n|---|\n| <svg/onload=a> |',
    '`<script>alert(1)</script>`',
    '```html\n<script>alert(1)</script>\n```',
    'x[^1]\n\n[^1]: <script>alert(1)</script>',
    '- [x] <form action="javascript:alert(1)"><button>x</button></form>',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml version="1.0"?><x/>',
    '</p></div><script>alert(1)</script>',
  ];

  const render = (markdown: string) => renderLesson(markdown, library).html + renderText(markdown, library);

  it.each(payloads)('stays inert: %s', (payload) => {
    const text = render(payload);
    const tags = [...text.matchAll(/<\/?([a-zA-Z][^\s/>]*)([^>]*)>/g)];
    for (const [, name = '', attributes = ''] of tags) {
      expect(name).toMatch(
        /^(p|h[2-6]|ul|ol|li|blockquote|pre|hr|br|div|table|thead|tbody|tr|th|td|strong|em|del|s|code|a|button|span|time)$/,
      );
      expect(attributes).not.toMatch(/\s(on\w+|style|src|srcdoc|action|formaction)=/i);
      expect(attributes).not.toMatch(/href="(?!https?:|mailto:|tel:|#)/i);
      expect(attributes).not.toMatch(/id="(?!p\d+"|s-)/);
    }
  });

  it('B-401: shows raw HTML as the text it is', () => {
    expect(body('Uno <b>due</b>')).toBe('Uno &#x3C;b>due&#x3C;/b>');
    expect(html('<script>alert(1)</script>')).toBe('<p id="p1">&#x3C;script>alert(1)&#x3C;/script></p>');
  });

  it('drops signs that turn the direction of the text', () => {
    expect(body('a\u202eb\u2066c')).toBe('abc');
  });
});
