import type { LessonContentView } from '@lumit/courses/domain';

const question = (key: string) => ({
  key,
  kind: 'single',
  stem: `Domanda ${key}?`,
  worth: 1000,
  options: [
    { id: `${key}-0`, text: 'Sì' },
    { id: `${key}-1`, text: 'No' },
  ],
});
const reference = {
  ref: 'tui:art5',
  citation: 'art. 5 TUI',
  title: 'Testo unico',
  href: 'https://www.normattiva.it/x',
  toCheck: false,
};
const content = {
  key: 'accesso-e-durata',
  code: '5.2',
  withdrawnAt: null,
  codeWasOf: null,
  title: 'Accesso e durata',
  version: 3,
  moduleCode: 'M5',
  moduleTitle: 'Accoglienza',
  minutes: 25,
  readingMinutes: 9,
  profiles: [],
  checkedOn: '2026-11-12',
  lawChangedOn: null,
  overdue: [],
  objectives: ['Dire chi entra', 'Contare i giorni', 'Scrivere la domanda'],
  html: '<h2 id="s-allo-sportello">Allo sportello</h2><p id="p2">Vive in un <button type="button" class="term" data-term="cas">CAS</button>.</p><h2 id="s-quanto-dura">Quanto dura</h2><p id="p4">Dura.</p><p id="p5">Ancora.</p>',
  toc: [
    { id: 's-allo-sportello', title: 'Allo sportello', level: 2, block: 1 },
    { id: 's-quanto-dura', title: 'Quanto dura', level: 2, block: 3 },
  ],
  blocks: 5,
  sources: [{ ...reference, note: 'ciclo di vita' }],
  citations: [{ ...reference, toCheck: true }],
  terms: [
    {
      key: 'cas',
      term: 'CAS',
      definition: 'Centro di accoglienza straordinaria.',
      words: { en: 'emergency centre' },
    },
  ],
  selfCheck: [question('a'), question('b'), question('c')],
  previous: { kind: 'lesson', code: '5.1', title: 'Il sistema' },
  next: { kind: 'quiz', code: 'test-m5', title: 'Test del modulo 5' },
};
/** What the server says of a lesson of five blocks: two headings, three paragraphs. */
export const aLessonContent = (values: Partial<LessonContentView> = {}) => ({ ...content, ...values });

/** Nothing of it was read yet. */
export const A_LESSON_PROGRESS = {
  state: 'to-start',
  anchor: 0,
  reachedEnd: false,
  tried: {},
  doneAt: null,
  missing: [{ code: 'enrolments.lesson_not_opened' }],
};
