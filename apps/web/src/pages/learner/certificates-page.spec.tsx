import { screen, within } from '@testing-library/react';
import { aCertificate, aKind, hoursRule, quizRule } from '../../testing/certificates';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const ELIGIBILITY = `GET /api/editions/${EDITION_ID}/eligibility`;
const eligibility = (kinds = [aKind({ kind: 'attendance', rules: [hoursRule()] }), aKind()]) => ({
  editionId: EDITION_ID,
  holder: 'Anna Bianchi',
  rulesVersion: kinds.length === 0 ? 0 : 1,
  kinds,
});
const open = (answers: Record<string, unknown>) => {
  fakeApi({
    'GET /api/me': aPersonWith('learner'),
    'GET /api/certificates': { certificates: [] },
    [ELIGIBILITY]: eligibility(),
    ...answers,
  });
  return renderPage('/attestati');
};
const words = (element: HTMLElement) => (element.textContent ?? '').replace(/\u00a0/g, ' ');

describe('the certificates page', () => {
  it('says each requirement with the own numbers and where something can be done', async () => {
    open({});
    const list = await screen.findByRole('list', {
      name: 'Requisiti per: Attestato di frequenza con profitto',
    });
    const [hours, quiz] = within(list).getAllByRole('listitem');
    expect(words(hours!)).toContain(
      'Ore: 80% richiesto, hai 60,0%. Ti mancano 8 h: puoi ancora farcela con l’incontro 8.',
    );
    expect(within(hours!).getByRole('link', { name: 'Vedi le presenze' })).toHaveAttribute(
      'href',
      '/presenze',
    );
    expect(words(hours!)).toContain('Ancora possibile');
    expect(words(quiz!)).toContain('Test M5 Accoglienza: superato, 10 su 12 punti.');
    expect(screen.getByText('Anna Bianchi')).toBeInTheDocument();
  });

  it('leads to a test that is still to pass, and nowhere when nothing can be done', async () => {
    open({
      [ELIGIBILITY]: eligibility([
        aKind({
          rules: [
            hoursRule({ stillReachable: false, enoughWith: [] }),
            quizRule({ met: false, bestPoints: null }),
          ],
        }),
      ]),
    });
    expect(await screen.findByRole('link', { name: 'Vai al test' })).toHaveAttribute('href', '/test/m5-test');
    expect(screen.queryByRole('link', { name: 'Vedi le presenze' })).not.toBeInTheDocument();
    expect(screen.getByText('Non più possibile')).toBeInTheDocument();
  });

  it('says that all is there and who issues', async () => {
    open({ [ELIGIBILITY]: eligibility([aKind({ eligible: true, rules: [quizRule()] })]) });
    expect(
      await screen.findByText(/Hai tutti i requisiti\. La Segreteria rilascia gli attestati/),
    ).toBeInTheDocument();
  });

  it('gives the file and the verification link of an issued certificate, without its requirements', async () => {
    open({
      'GET /api/certificates': { certificates: [aCertificate()] },
      [ELIGIBILITY]: eligibility([aKind({ issued: '42/2027' })]),
    });
    const card = await screen.findByRole('article');
    expect(within(card).getByRole('link', { name: 'Scarica PDF' })).toHaveAttribute(
      'href',
      `/api/certificates/${aCertificate().id}/pdf`,
    );
    expect(within(card).getByText('42/2027')).toBeInTheDocument();
    expect(within(card).getByText('Valido')).toBeInTheDocument();
    expect(screen.queryByText(/Il nome sull’attestato/)).not.toBeInTheDocument();
  });

  it('says revoked, since when and of what kind', async () => {
    open({
      'GET /api/certificates': {
        certificates: [
          aCertificate({ revokedAt: '2027-06-01T08:00:00.000Z', revocationClass: 'data_error' }),
        ],
      },
    });
    expect(await screen.findByText('Revocato il 1 giugno 2027')).toBeInTheDocument();
    expect(screen.getByText('Errore nei dati')).toBeInTheDocument();
  });

  it('says what will come before the rules are published, and keeps the rest when a part fails', async () => {
    open({ [ELIGIBILITY]: eligibility([]) });
    expect(
      await screen.findByText(/I requisiti appariranno qui quando la Segreteria li pubblica/),
    ).toBeInTheDocument();
  });

  it('keeps the certificates when the requirements cannot be loaded', async () => {
    open({ 'GET /api/certificates': { certificates: [aCertificate()] }, [ELIGIBILITY]: problem(500) });
    expect(await screen.findByRole('article')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Riprova' })).toBeInTheDocument();
  });
});
