import type { MailView } from '@lumit/shared';
import { screen, within } from '@testing-library/react';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const aMail: MailView = {
  id: '00000000-0000-4000-8000-000000000501',
  toName: 'Anna Bianchi',
  toAddress: 'anna@example.it',
  subject: 'Il tuo attestato è pronto',
  kind: 'certificate.issued',
  state: 'stopped',
  tries: 3,
  lastError: '550 mailbox unavailable',
  createdAt: '2026-11-22T08:05:00.000Z',
  sentAt: null,
  text: 'Buongiorno Anna,\n\nil tuo attestato è pronto.',
  isPersonal: false,
  bodiesRemovedAt: null,
};
const office = { 'GET /api/me': aPersonWith('admin'), 'GET /api/editions': { items: [] } };
const list = (items: MailView[], waitingSince: string | null = null) => ({
  items,
  total: items.length,
  waitingSince,
});

describe('the mail log', () => {
  it('lists what was sent, to whom, why and in which state', async () => {
    fakeApi({ ...office, 'GET /api/admin/mails': list([aMail]) });
    renderPage('/posta');
    const table = await screen.findByRole('table', { name: 'Posta in uscita: 1 messaggio' });
    const row = within(table).getByRole('row', { name: /Il tuo attestato è pronto/ });
    expect(row).toHaveTextContent('Anna Bianchi');
    expect(row).toHaveTextContent('Attestato rilasciato');
    expect(row).toHaveTextContent('Ferma');
    expect(within(row).getByRole('link')).toHaveAttribute('href', `/posta/${aMail.id}`);
  });

  it('warns only when mail has waited for more than 15 minutes', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    fakeApi({ ...office, 'GET /api/admin/mails': list([aMail], minutesAgo(16)) });
    renderPage('/posta');
    expect(await screen.findByText(/La posta è ferma .* possono continuare a lavorare/)).toBeInTheDocument();

    fakeApi({ ...office, 'GET /api/admin/mails': list([], minutesAgo(14)) });
    document.body.replaceChildren();
    renderPage('/posta');
    await screen.findByText(/appariranno qui/);
    expect(screen.queryByText(/La posta è ferma/)).not.toBeInTheDocument();
  });

  it('opens a message as it was sent and sends it again after the server said yes', async () => {
    const address = `/api/admin/mails/${aMail.id}`;
    const calls = fakeApi({
      ...office,
      [`GET ${address}`]: aMail,
      [`POST ${address}/resend`]: { ...aMail, state: 'queued' },
    });
    const { user } = renderPage(`/posta/${aMail.id}`);
    expect(await screen.findByRole('heading', { level: 1, name: aMail.subject })).toBeInTheDocument();
    expect(screen.getByText(/il tuo attestato è pronto\./)).toBeInTheDocument();
    const frame = screen.getByTitle('Messaggio come appare a chi lo riceve');
    expect(frame).toHaveAttribute('sandbox', '');
    expect(frame).toHaveAttribute('src', `${address}/preview`);
    expect(screen.getByText('550 mailbox unavailable')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Reinvia il messaggio' }));
    expect(await screen.findByText(/Hai rimesso il messaggio in coda/)).toBeInTheDocument();
    expect(screen.getByText('In coda')).toBeInTheDocument();
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('says of a message whose text is gone what is still kept, and does not offer to send it again', async () => {
    const gone = { ...aMail, state: 'sent', text: null, bodiesRemovedAt: '2027-02-21T02:17:00.000Z' };
    fakeApi({ ...office, [`GET /api/admin/mails/${aMail.id}`]: gone });
    renderPage(`/posta/${aMail.id}`);
    expect(await screen.findByText(/Il testo non si conserva più/)).toBeInTheDocument();
    expect(screen.getByText('Testo cancellato')).toBeInTheDocument();
    expect(screen.getByText('Anna Bianchi (anna@example.it)')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Reinvia il messaggio' })).not.toBeInTheDocument();
    expect(screen.queryByTitle('Messaggio come appare a chi lo riceve')).not.toBeInTheDocument();
  });

  it('a message of another organisation is not found', async () => {
    fakeApi({ ...office, [`GET /api/admin/mails/${aMail.id}`]: problem(404) });
    renderPage(`/posta/${aMail.id}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Pagina non trovata' })).toBeInTheDocument();
  });

  it('shows every message the platform can write, before one leaves', async () => {
    fakeApi({
      ...office,
      'GET /api/admin/mails': list([]),
      'GET /api/admin/mail-examples': {
        items: [{ kind: 'certificate.issued', subject: 'Il tuo attestato è pronto' }],
      },
      'GET /api/admin/mail-examples/certificate.issued': {
        kind: 'certificate.issued',
        subject: 'Il tuo attestato è pronto',
        text: 'Buongiorno Elisa,',
      },
    });
    const { user } = renderPage('/posta');
    await user.click(await screen.findByRole('link', { name: 'Leggi i modelli dei messaggi' }));
    await user.click(await screen.findByRole('link', { name: 'Attestato rilasciato' }));
    expect(await screen.findByText('Buongiorno Elisa,')).toBeInTheDocument();
    expect(screen.getByTitle('Messaggio come appare a chi lo riceve')).toHaveAttribute(
      'src',
      '/api/admin/mail-examples/certificate.issued/preview',
    );
  });

  it('says where another link comes from, of each kind of message that holds one', async () => {
    for (const [kind, way] of [
      ['password.link_reset', /pagina «Accedi»/],
      ['enrolment.welcome', /pagina «Accedi»/],
      ['address.link_new', /dal suo profilo/],
    ] as const) {
      const secret = { ...aMail, kind, text: null, isPersonal: true };
      fakeApi({ ...office, [`GET /api/admin/mails/${aMail.id}`]: secret });
      document.body.replaceChildren();
      renderPage(`/posta/${aMail.id}`);
      expect(await screen.findByText(way)).toBeInTheDocument();
    }
  });
});
