import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';

interface AuthoredQuestion {
  readonly key: string;
  readonly kind: 'single' | 'multiple' | 'true-false' | 'matching' | 'ordering' | 'numerical';
  readonly stem: string;
  readonly options?: ReadonlyArray<{ readonly text: string; readonly right?: boolean }>;
  readonly answer?: boolean;
  readonly pairs?: ReadonlyArray<{ readonly left: string; readonly right: string }>;
  readonly items?: readonly string[];
  readonly value?: number;
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
  await answer(page, question);
  return question.key;
}

async function answer(page: Page, question: AuthoredQuestion): Promise<void> {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      for (const option of question.options ?? [])
        if (option.right) await page.getByLabel(option.text, { exact: true }).check();
      return;
    case 'true-false':
      return page.getByLabel(question.answer ? 'Vero' : 'Falso', { exact: true }).check();
    case 'matching':
      for (const { left, right } of question.pairs ?? [])
        await page.getByLabel(left, { exact: true }).selectOption({ label: right });
      return;
    case 'ordering':
      return putInOrder(page, question.items ?? []);
    case 'numerical':
      return page.getByRole('textbox').fill(String(question.value).replace('.', ','));
  }
}

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
