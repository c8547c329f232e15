import { screen, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { aRulesOffice, aRulesPreview } from '../../testing/rules-office';

const ONE = `/api/admin/editions/${EDITION_ID}/certificate-rules`;
const LOOK = 'Guarda che cosa cambia';
const open = (answers: Parameters<typeof fakeApi>[0] = {}) => {
  const calls = fakeApi({
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [] },
    [`GET ${ONE}`]: aRulesOffice(),
    [`POST ${ONE}/preview`]: aRulesPreview(),
    ...answers,
  });
  return { calls, ...renderPage(`/segreteria/edizioni/${EDITION_ID}/requisiti`) };
};
const posted = (calls: ReturnType<typeof fakeApi>) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);

beforeEach(() => sessionStorage.clear());

describe('the rules of certificates', () => {
  it('are shown as they are in force, with every version', async () => {
    open();
    expect(await screen.findByLabelText('Percentuale di tutte le ore')).toHaveValue('80');
    expect(screen.getByRole('checkbox', { name: /^Prova finale/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /^Test M1/ })).not.toBeChecked();
    expect(screen.getByText('Versione 1, in vigore')).toBeInTheDocument();
    expect(screen.getByText(/^Regole di partenza del programma/)).toBeInTheDocument();
  });

  it('are looked at before they are put in force: who gains, by name, and what stays as it was', async () => {
    const { calls, user } = open({
      [`POST ${ONE}`]: { status: 201, body: aRulesOffice({ version: 2, isChosen: true }) },
    });
    const hours = await screen.findByLabelText('Percentuale di tutte le ore');
    await user.clear(hours);
    await user.type(hours, '70');
    expect(screen.queryByRole('button', { name: /Metti in vigore/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: LOOK }));
    expect(await screen.findByText('Cambia il risultato di 1 persona.')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Li avrebbe in più' })).toHaveTextContent('Conti Ugo');
    expect(screen.getByText(/^I 2 attestati già rilasciati restano/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Metti in vigore la versione 2' }));
    expect(screen.getByText('Scrivi il perché, almeno 3 caratteri')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Perché'), 'Delibera del 20 novembre');
    await user.click(screen.getByRole('button', { name: 'Metti in vigore la versione 2' }));
    expect(await screen.findByText(/^È in vigore la versione 2/)).toBeInTheDocument();
    const choice = { hours: 70, modules: [], signOff: 'none', achievement: { quizzes: ['finale'] } };
    expect(posted(calls)).toEqual([
      [`${ONE}/preview`, choice],
      [ONE, { version: 1, choice, reason: 'Delibera del 20 novembre' }],
    ]);
  });

  it('ask for a new look after every change', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: LOOK }));
    await screen.findByRole('button', { name: 'Metti in vigore la versione 2' });
    await user.click(screen.getByRole('checkbox', { name: /^Test M1/ }));
    expect(screen.queryByRole('button', { name: /Metti in vigore/ })).not.toBeInTheDocument();
  });

  it('name every field that cannot be read, and what the server refuses beside its field', async () => {
    const { calls, user } = open({
      [`POST ${ONE}/preview`]: problem(422, [
        { code: 'certificate.rule_module_without_hours', params: { module: 'M2', field: 'module-M2' } },
      ]),
    });
    const hours = await screen.findByLabelText('Percentuale di tutte le ore');
    await user.clear(hours);
    await user.type(hours, '120');
    await user.click(screen.getByRole('button', { name: LOOK }));
    expect(hours).toHaveAccessibleDescription(/numero intero da 1 a 100/);
    expect(posted(calls)).toEqual([]);
    await user.clear(hours);
    await user.type(hours, '80');
    await user.click(screen.getByText('Anche per singoli moduli'));
    const module = screen.getByLabelText('Percentuale delle ore di M2, Ingresso');
    await user.type(module, '50');
    await user.click(screen.getByRole('button', { name: LOOK }));
    const summary = (await screen.findByRole('heading', { name: 'Controlla questi punti' })).parentElement;
    expect(within(summary as HTMLElement).getByRole('link', { name: /modulo M2/ })).toBeInTheDocument();
    expect(module).toHaveAccessibleDescription(/non ha ore di incontro/);
    expect(module).toHaveValue('50');
  });

  it('of another who was faster are said, and nothing that was typed is lost', async () => {
    const { user } = open({ [`POST ${ONE}`]: problem(409, [{ code: 'certificate.rules_changed' }]) });
    const hours = await screen.findByLabelText('Percentuale di tutte le ore');
    await user.clear(hours);
    await user.type(hours, '70');
    await user.click(screen.getByRole('button', { name: LOOK }));
    await user.type(await screen.findByLabelText('Perché'), 'Delibera');
    await user.click(screen.getByRole('button', { name: 'Metti in vigore la versione 2' }));
    expect(await screen.findByText(/I requisiti sono cambiati dopo il controllo/)).toBeInTheDocument();
    expect(hours).toHaveValue('70');
  });

  it('that the form cannot show are said to be replaced, and those of the archive are only read', async () => {
    open({
      [`GET ${ONE}`]: aRulesOffice({
        exact: false,
        edition: { id: EDITION_ID, title: 'LUMIT', isArchived: true },
      }),
    });
    expect(await screen.findByText(/dicono più di quanto questo modulo sa mostrare/)).toBeInTheDocument();
    expect(screen.getByText(/L’edizione è in archivio/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: LOOK })).not.toBeInTheDocument();
  });
});
