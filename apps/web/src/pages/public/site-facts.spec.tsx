import { NO_SITE } from '@lumit/shared';
import { screen, within } from '@testing-library/react';
import { act } from 'react';
import { showSite } from '../../lib/site';
import { A_SITE } from '../../testing/a-site';
import { fakeApi, problem } from '../../testing/fake-api';
import { renderPage } from '../../testing/render-page';

const nobody = {
  'GET /api/me': problem(401),
  'GET /api/public/home': { programme: null, edition: null, others: [] },
};
const notices = (more = {}) => ({
  'GET /api/site/notices': { privacyContact: null, privacyHtml: null, accessibilityHtml: null, ...more },
});
const footer = () => screen.getByRole('contentinfo');

describe('who runs the site', () => {
  it('stands in the header, the footer and the public pages', async () => {
    fakeApi({
      ...nobody,
      ...notices({ privacyContact: 'DPO, dpo@scuola.it', privacyHtml: '<p>Testo dell’ente</p>' }),
    });
    renderPage('/privacy');
    expect(await screen.findByText('Scuola di prova, Via di prova 1, 55100 Lucca')).toBeInTheDocument();
    expect(await screen.findByText('DPO, dpo@scuola.it')).toBeInTheDocument();
    expect(screen.getByText('Testo dell’ente')).toBeInTheDocument();
    expect(screen.queryByText(/sta completando/)).not.toBeInTheDocument();
    const inTheHeader = within(screen.getByRole('banner')).getByRole('link', { name: 'Scuola di prova' });
    expect(inTheHeader).toHaveAttribute('href', A_SITE.website);
    expect(within(footer()).getByRole('link', { name: 'scuola@pec.example.it' })).toBeInTheDocument();
    expect(within(footer()).getByText('Ministero dell’Interno')).toBeInTheDocument();
  });

  it.each(['/', '/privacy', '/note-legali', '/accessibilita', '/accedi'])(
    'of whom nothing is known yet, %s reads well: no label without a value, no address of nobody',
    async (address) => {
      fakeApi({ ...nobody, ...notices() });
      renderPage(address);
      await screen.findByRole('heading', { level: 1 });
      act(() => showSite(NO_SITE));
      expect(document.body.textContent).not.toMatch(/\bnull\b|undefined|(Email|PEC|Telefono):|: ?\./);
      expect(document.querySelector('a[href^="mailto:"], a[href^="tel:"]')).toBeNull();
      expect(within(footer()).getByText(/rivolgiti alla Segreteria/)).toBeInTheDocument();
      expect(screen.queryByRole('list', { name: /Chi finanzia/ })).not.toBeInTheDocument();
    },
  );
});
