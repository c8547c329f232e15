import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, Visitor } from './kit/browser';
import { answerRightly, readTest } from './kit/right-answers';

const MODULES = readdirSync(resolve(import.meta.dirname, '../../../content/lumit')).filter((name) =>
  /^m\d/.test(name),
);
const POOL = MODULES.flatMap((module) => readTest(`lumit/${module}/entry.yaml`).questions);
const ASKED = 20;

describe('the entry test', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('asks twenty questions once, and tells by module what to read again', async () => {
    const learner = await Visitor.open(browser, { size: 'phone' });
    const { page } = learner;
    await learner.signIn('sara.delprete@demo.lumit');
    await page.goto('/corso');
    await page.getByRole('link', { name: "Test d'ingresso" }).click();
    await page.getByText(/^20 domande/).waitFor();
    await page.getByRole('button', { name: 'Inizia il test' }).click();
    const answered = new Set<string>();
    for (let number = 1; number <= ASKED; number += 1) {
      await page.getByRole('heading', { level: 1, name: `Domanda ${number} di ${ASKED}` }).waitFor();
      // The last one is left out: something must be left to read again.
      if (number < ASKED) answered.add(await answerRightly(page, POOL));
      await page.getByRole('link', { name: number < ASKED ? 'Avanti' : 'Riepilogo e consegna' }).click();
    }
    expect(answered.size).toBe(ASKED - 1);
    await page.getByRole('heading', { name: 'Prima di consegnare' }).waitFor();
    await page.getByRole('button', { name: 'Consegna il test' }).first().click();
    const dialog = page.getByRole('dialog');
    if (await dialog.isVisible().catch(() => false))
      await dialog.getByRole('button', { name: /^Consegna/ }).click();
    await page.getByRole('link', { name: 'Vedi l’esito' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Il tuo punto di partenza: 19 su 20 (95%).' })
      .waitFor();
    const modules = page.getByRole('region', { name: 'Da dove partire' });
    expect(await modules.getByText('Niente: tutto giusto').count()).toBe(MODULES.length - 1);
    expect(await modules.getByRole('link').count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Perché' }).count()).toBe(ASKED);
    expect(await learner.axe()).toEqual([]);
    await learner.picture('entry-test-result');

    await modules.getByRole('link').click();
    await page.waitForURL(/\/corso\/\d\.\d/);
    await page.goto('/corso');
    await page.getByRole('region', { name: 'Da dove partire' }).getByText('Fatto').waitFor();
    expect(learner.faults).toEqual([]);
    await learner.context.close();
  });
});
