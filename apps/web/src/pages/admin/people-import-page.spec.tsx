import type { PeopleImportReport } from '@lumit/enrolments/domain';
import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const IMPORTS = `/api/editions/${EDITION_ID}/people-imports`;
const EDITION = {
  id: EDITION_ID,
  slug: 'x',
  title: 'LUMIT 2026-27',
  startsOn: '2026-10-12',
  endsOn: '2027-05-31',
  state: 'published',
};
const OTHER = { ...EDITION, id: '7d3f1c52-5f0e-4d5e-9d5c-0d7a3a3f9a01', slug: 'y', title: 'PRISMA 2027' };
const SHA = 'a'.repeat(64);
const report = (more: Partial<PeopleImportReport> = {}): PeopleImportReport => ({
  sha256: SHA,
  source: { kind: 'csv', encoding: 'utf-8', separator: ';', certain: true },
  header: ['Cognome', 'Nome', 'E-mail', 'Note'],
  sample: [['Rossi', 'Elena', 'rossi@comune.lucca.it']],
  left: ['Note'],
  rows: 57,
  ready: 57,
  enrolled: 0,
  faulty: 0,
  faults: [],
  imported: null,
  ...more,
});
const guess = { kind: 'csv', encoding: 'windows-1252', separator: ';', certain: false } as const;

/** jsdom's files can be read by a FileReader alone. */
beforeAll(() => {
  Blob.prototype.arrayBuffer ??= function read(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

async function choose(answers: Record<string, unknown>) {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [EDITION, OTHER] },
    ...answers,
  });
  const { user } = renderPage('/segreteria/persone/importa');
  const field = await screen.findByLabelText('File con l’elenco (XLSX o CSV)');
  await user.upload(field, new File(['Cognome;Nome;E-mail'], 'elenco.csv', { type: 'text/csv' }));
  return { user, sent: () => calls.filter(({ method }) => method === 'POST').map(({ path }) => path) };
}

beforeEach(() => localStorage.clear());

describe('a list of people', () => {
  it('is looked at first: how it was read, its first rows, what will happen; and then taken in as it was shown', async () => {
    const { user, sent } = await choose({
      [`POST ${IMPORTS}/check`]: report({ ready: 55, enrolled: 2 }),
      [`POST ${IMPORTS}`]: report({ ready: 55, enrolled: 2, imported: 55 }),
    });
    expect(await screen.findByText('55 persone saranno iscritte.')).toBeVisible();
    expect(screen.getByText('2 sono già iscritte e restano come sono.')).toBeVisible();
    expect(screen.getByText('File CSV, codifica UTF-8, colonne separate da punto e virgola.')).toBeVisible();
    expect(screen.getByText('Colonne che non usiamo: Note.')).toBeVisible();
    expect(screen.getByText('Elena')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Iscrivi 55 persone' }));
    expect(await screen.findByText('55 persone iscritte')).toBeVisible();
    expect(sent()).toEqual([`${IMPORTS}/check?`, `${IMPORTS}?sha256=${SHA}&ready=55`]);
    expect(screen.queryByRole('button', { name: /^Iscrivi/ })).toBeNull();
  });

  it('with faults names every row and asks to correct the file; taking in the rest is a choice of its own', async () => {
    const faults = [{ line: 4999, column: 'email', problem: 'serve un solo indirizzo, come nome@ente.it' }];
    const { user, sent } = await choose({
      [`POST ${IMPORTS}/check`]: report({ ready: 56, faulty: 1, faults }),
      [`POST ${IMPORTS}`]: report({ ready: 56, faulty: 1, faults, imported: 56 }),
    });
    expect(await screen.findByRole('button', { name: 'Correggi e ricarica' })).toBeVisible();
    expect(screen.getByText('1 riga ha errori.')).toBeVisible();
    expect(screen.getByText('Riga 4999')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Iscrivi 56 persone' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Iscrivi solo le 56 persone pronte' }));
    expect(await screen.findByText('56 persone iscritte')).toBeVisible();
    expect(sent().at(-1)).toBe(`${IMPORTS}?sha256=${SHA}&ready=56&part=yes`);
  });

  it('gives out the list with what is wrong beside each row, to be mended and brought again', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const faults = [{ line: 2, column: 'email', problem: 'manca' }];
    const { user, sent } = await choose({
      [`POST ${IMPORTS}/check`]: report({ ready: 56, faulty: 1, faults }),
      [`POST ${IMPORTS}/mend`]: { name: 'elenco-da-correggere.csv', text: '\uFEFF"cognome"' },
    });
    await user.click(await screen.findByRole('button', { name: 'Scarica l’elenco con gli errori (CSV)' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(sent().at(-1)).toBe(`${IMPORTS}/mend?`);
    expect(click.mock.instances.map((link) => (link as unknown as HTMLAnchorElement).download)).toEqual([
      'elenco-da-correggere.csv',
    ]);
    click.mockRestore();
  });

  it('asks for the encoding where the accents are a guess, and only then lets the list in', async () => {
    const { user, sent } = await choose({
      [`POST ${IMPORTS}/check?`]: report({ source: guess }),
      [`POST ${IMPORTS}/check?encoding=windows-1252`]: report({ source: { ...guess, certain: true } }),
    });
    expect(await screen.findByText('Controlla gli accenti')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Iscrivi/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Codifica del file'), 'windows-1252');
    expect(await screen.findByRole('button', { name: 'Iscrivi 57 persone' })).toBeVisible();
    expect(sent()).toEqual([`${IMPORTS}/check?`, `${IMPORTS}/check?encoding=windows-1252`]);
  });

  it('asks which sheet, where several hold something', async () => {
    const source: PeopleImportReport['source'] = {
      kind: 'xlsx',
      sheet: 'Uno',
      sheets: ['Uno', 'Due'],
      certain: false,
    };
    const { user, sent } = await choose({ [`POST ${IMPORTS}/check`]: report({ source }) });
    const choice = await screen.findByLabelText('Foglio con l’elenco');
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Scegli', 'Uno', 'Due']);
    await user.selectOptions(choice, 'Due');
    expect(sent().at(-1)).toBe(`${IMPORTS}/check?sheet=Due`);
  });

  it('says at the field why a file cannot be read, in the words of the server', async () => {
    const detail = 'Il file è un PDF: serve un foglio XLSX o un file CSV.';
    await choose({ [`POST ${IMPORTS}/check`]: problem(422, [{ code: 'table.kind' }], { detail }) });
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText('File con l’elenco (XLSX o CSV)')).toBeInvalid();
  });

  it('names the edition, and forgets what was looked at when another is chosen', async () => {
    const { user } = await choose({ [`POST ${IMPORTS}/check`]: report() });
    expect(await screen.findByRole('button', { name: 'Iscrivi 57 persone' })).toBeVisible();
    expect(screen.getByText(/^Edizione: LUMIT 2026-27\./)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Edizione'), 'PRISMA 2027');
    await waitFor(() => expect(screen.getByText(/^Edizione: PRISMA 2027\./)).toBeVisible());
    expect(screen.queryByRole('button', { name: /^Iscrivi/ })).toBeNull();
  });

  it('says when something changed since the check, and enrols nobody', async () => {
    const detail =
      'Dopo il controllo qualcosa è cambiato, nel file o tra gli iscritti: guarda il nuovo controllo e conferma.';
    const checks = [report(), report({ ready: 56, enrolled: 1 })];
    const { user } = await choose({
      [`POST ${IMPORTS}/check`]: () => checks.shift(),
      [`POST ${IMPORTS}`]: problem(409, [{ code: 'people_import.changed' }], { detail }),
    });
    await user.click(await screen.findByRole('button', { name: 'Iscrivi 57 persone' }));
    expect(await screen.findByRole('button', { name: 'Iscrivi 56 persone' })).toBeVisible();
    expect(screen.getByText(detail)).toBeVisible();
    expect(screen.queryByText(/persone iscritte$/)).toBeNull();
  });
});
