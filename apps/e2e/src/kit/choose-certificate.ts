import type { Browser } from 'playwright-core';
import { SIZES, Visitor } from './browser';

/** The code of another certificate, as the office reads it in the register. */
export async function otherCode(office: Visitor, code: string): Promise<string> {
  await office.page.goto('/attestati/registro');
  const cells = office.page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}-[0-9A-Z]{2}$/);
  await cells.first().waitFor();
  const codes = (await cells.allInnerTexts()).map((one) => one.replaceAll('-', ''));
  const other = codes.find((one) => one !== code);
  if (!other) throw new Error('The register holds no other certificate.');
  return other;
}

export interface Choice {
  readonly url: string;
  /** Empty where the page that asks is sound at every size. */
  readonly faults: readonly string[];
}

/** Somebody types two codes into one field, looks at the page that asks which one is meant, and follows the first. */
export async function chooseFirst(browser: Browser, codes: readonly [string, string]): Promise<Choice> {
  const stranger = await Visitor.open(browser);
  const { page } = stranger;
  const faults: string[] = [];
  for (const size of ['desktop', 'phone', 'narrow'] as const) {
    await page.setViewportSize(SIZES[size]);
    await page.goto('/verifica');
    await page.getByLabel('Codice di verifica').fill(codes.join(' '));
    await page.getByRole('button', { name: 'Verifica l’attestato' }).click();
    await page.getByText('Qui ci sono i codici di 2 attestati').waitFor();
    faults.push(...(await stranger.axe()).map((fault) => `${size}: ${fault}`));
    if (await stranger.scrollsSideways()) faults.push(`${size}: scrolls sideways`);
    await stranger.picture(`journey-verify-several-${size}`);
  }
  const links = page
    .getByRole('main')
    .getByRole('link', { name: /^Attestato di frequenza.*, numero \d+\/\d{4}$/ });
  await links.first().click();
  await page.getByText('Valido', { exact: true }).first().waitFor();
  const choice = { url: page.url(), faults: [...faults, ...stranger.faults] };
  await stranger.context.close();
  return choice;
}
