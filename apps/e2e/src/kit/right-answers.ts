import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { KindName } from '@lumit/quizzes/domain';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';

interface AuthoredQuestion {
  readonly key: string;
  readonly kind: KindName;
  readonly stem: string;
  readonly options?: ReadonlyArray<{ readonly text: string; readonly right?: boolean }>;
  readonly answer?: boolean;
  readonly pairs?: ReadonlyArray<{ readonly left: string; readonly right: string }>;
  readonly items?: readonly string[];
  readonly value?: number;
  readonly statements?: ReadonlyArray<{ readonly text: string; readonly answer: boolean }>;
}

export interface AuthoredTest {
  readonly questions: readonly AuthoredQuestion[];
  /** How many of them one attempt asks. */
  readonly asked: number;
}

/** A test as its authors wrote it: a person who knows the answers needs no key from the server. */
export function readTest(file: string): AuthoredTest {
  const text = readFileSync(resolve(import.meta.dirname, '../../../../content', file), 'utf8');
  const { questions, draw } = parse(text) as { questions: AuthoredQuestion[]; draw?: number };
  return { questions, asked: draw ?? questions.length };
}

/** Finds which question is on the page by its stem and answers it right, as a person would: by labels and buttons. */
export async function answerRightly(page: Page, questions: readonly AuthoredQuestion[]): Promise<string> {
  const main = words(await page.locator('main').innerText());
  const question = questions.find(({ stem }) => main.includes(words(stem)));
  if (!question) throw new Error(`No authored question has this stem: ${main.slice(0, 300)}`);
  await ANSWERS[question.kind](page, question);
  return question.key;
}

type Answering = (page: Page, question: AuthoredQuestion) => Promise<void>;

const chooseRightOptions: Answering = async (page, { options = [] }) => {
  for (const { text, right } of options) if (right) await page.getByLabel(text, { exact: true }).check();
};
const callOf = (isTrue: boolean | undefined) => (isTrue ? 'Vero' : 'Falso');

/** The right answer of every kind of question, given by hand: one that is missing here does not compile. */
const ANSWERS: Readonly<Record<KindName, Answering>> = {
  single: chooseRightOptions,
  multiple: chooseRightOptions,
  'true-false': (page, question) => page.getByLabel(callOf(question.answer), { exact: true }).check(),
  async matching(page, { pairs = [] }) {
    for (const { left, right } of pairs)
      await page.getByLabel(left, { exact: true }).selectOption({ label: right });
  },
  ordering: (page, { items = [] }) => putInOrder(page, items),
  numerical: (page, { value }) => page.getByRole('textbox').fill(String(value).replace('.', ',')),
  async kprim(page, { statements = [] }) {
    for (const { text, answer } of statements)
      await page
        .getByRole('group', { name: text, exact: true })
        .getByLabel(callOf(answer), { exact: true })
        .check();
  },
  essay: (page) => page.getByRole('textbox').fill('Samira rinnova il permesso prima della scadenza.'),
};

async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  const list = page.getByRole('list', { name: 'Voci da mettere in ordine' });
  // One move and back: an order nobody touched is no answer.
  await list
    .getByRole('button', { name: /Sposta giù/ })
    .first()
    .click();
  for (const [place, text] of wanted.entries()) {
    for (let guard = 0; guard < wanted.length; guard += 1) {
      const now = await list.locator('.order-text').allInnerTexts();
      if (now.indexOf(text) <= place) break;
      await list.getByRole('button', { name: `Sposta su: ${text}`, exact: true }).click();
    }
  }
}

/** Markdown and typography aside. */
const words = (text: string) =>
  text
    .replace(/:superato\[([^\]]*)\](?:\{[^}]*\})?/g, '$1')
    .replaceAll('(formula superata)', '')
    .replace(/:(?:norm|term|lang)(?:\[([^\]]*)\])?\{[^}]*\}/g, '$1')
    .replace(/[*_`«»"“”'’]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim()
    .slice(0, 60_000);
