import type { Browser } from 'playwright-core';
import { launch, Visitor } from './kit/browser';

const NOTE = 'Chiedere in anagrafe come si registra il codice.';
const REPORT = 'Qui manca la data della circolare.';

describe('reading with notes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('a learner marks and writes by keyboard, finds it again, and reports an error that a tutor closes', async () => {
    const learner = await Visitor.open(browser);
    const { page } = learner;
    await learner.signIn('luca.baldi@demo.lumit');
    await page.goto('/corso/4.2');
    await page.getByRole('button', { name: 'Segnalibro' }).click();
    await page.getByRole('button', { name: 'Con segnalibro' }).waitFor();
    await page.getByRole('button', { name: 'Appunti' }).click();
    const tools = page.getByRole('group', { name: 'Strumenti del paragrafo' });
    await tools.first().getByRole('button', { name: 'Evidenzia' }).focus();
    await page.keyboard.press('Enter');
    await tools.first().getByRole('button', { name: 'Evidenziato' }).waitFor();
    await tools.first().getByRole('button', { name: 'Scrivi una nota' }).press('Enter');
    await page.keyboard.type(NOTE);
    await page.getByRole('button', { name: 'Salva la nota' }).press('Enter');
    await page.getByText(NOTE).waitFor();
    expect(await learner.axe()).toEqual([]);
    await learner.picture('lesson-with-notes');

    await tools.nth(1).getByRole('button', { name: 'Segnala un errore' }).click();
    await page.getByLabel('Che cosa non va?').fill(REPORT);
    await page.getByRole('button', { name: 'Invia al tutor' }).click();
    await page.getByText('Grazie: l’abbiamo mandata al tutor con il paragrafo.').waitFor();
    await page.getByRole('button', { name: 'Chiudi' }).click();

    await page.reload();
    await page.getByText(NOTE).waitFor();
    expect(await page.locator('.prose [data-highlighted]').count()).toBe(1);
    await page.goto('/appunti');
    await page
      .getByRole('region', { name: /^4\.2 / })
      .getByText(NOTE)
      .waitFor();
    expect(await learner.axe()).toEqual([]);
    await learner.picture('notebook');
    expect(learner.faults).toEqual([]);
    await learner.context.close();

    const tutor = await Visitor.open(browser, { size: 'phone' });
    await tutor.signIn('marco.conti@demo.lumit');
    await tutor.page.getByRole('link', { name: '1 errore segnalato da guardare' }).click();
    const open = tutor.page.getByRole('region', { name: 'Da guardare (1)' });
    await open.getByText(REPORT).waitFor();
    expect(await tutor.page.getByText(NOTE).count()).toBe(0);
    expect(await tutor.axe()).toEqual([]);
    await open.getByRole('button', { name: 'Segna come chiusa' }).click();
    await tutor.page.getByRole('region', { name: 'Chiuse (1)' }).getByText(REPORT).waitFor();
    expect(tutor.faults).toEqual([]);
    await tutor.context.close();
  });

  it('a case study shows all its parts to a learner, and the model answer to the tutor alone', async () => {
    const learner = await Visitor.open(browser, { size: 'phone' });
    await learner.signIn('luca.baldi@demo.lumit');
    await learner.page.goto('/casi');
    await learner.page
      .getByRole('listitem')
      .filter({ hasText: '5 documenti' })
      .first()
      .getByRole('link')
      .click();
    await learner.page.getByRole('heading', { name: 'Come si valuta' }).waitFor();
    for (const part of await learner.page.locator('details').all())
      await part.evaluate((element) => element.setAttribute('open', ''));
    expect(await learner.axe()).toEqual([]);
    expect(await learner.scrollsSideways()).toBe(false);
    expect(await learner.page.getByText('Per il tutor').count()).toBe(0);
    await learner.picture('case-study');
    const address = new URL(learner.page.url()).pathname;
    expect(learner.faults).toEqual([]);
    await learner.context.close();

    const tutor = await Visitor.open(browser);
    await tutor.signIn('marco.conti@demo.lumit');
    await tutor.page.goto(address);
    await tutor.page.getByRole('region', { name: 'Per il tutor' }).locator('summary').click();
    expect(await tutor.axe()).toEqual([]);
    expect(tutor.faults).toEqual([]);
    await tutor.context.close();
  });
});
