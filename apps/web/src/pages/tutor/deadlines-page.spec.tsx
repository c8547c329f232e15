import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const statement = {
  on: '2026-11-28',
  then: 'Controlla in Gazzetta.',
  reference: null,
  looked: null,
  state: 'passed',
  confirmed: null,
};
const view = (blocked: object[], values: object) => ({
  blocked,
  questions: [
    {
      key: 'm4-q15',
      stem: '<p>Fino a quando vale?</p>',
      lesson: '4.6',
      quizzes: [{ code: 'test-m4', title: 'Test del modulo 4' }],
      statements: [{ ...statement, ...values }],
    },
  ],
});
const QUESTIONS = `/api/editions/${EDITION_ID}/question-deadlines`;
const checked = 'Gazzetta del 27 novembre: legge 200/2026.';

describe('the page of passed days', () => {
  it('lets a question in again once somebody says what they checked', async () => {
    const blocked = [{ code: 'test-m4', title: 'Test del modulo 4', needed: 10, available: 9 }];
    const confirmed = { by: 'Rita Neri', at: '2026-11-30T09:00:00.000Z', checked };
    const calls = fakeApi({
      'GET /api/me': aPersonWith('tutor'),
      [`GET /api/editions/${EDITION_ID}/deadlines`]: { items: [] },
      [`GET ${QUESTIONS}`]: view(blocked, {}),
      [`POST ${QUESTIONS}/m4-q15/confirm`]: view([], { state: 'confirmed', confirmed }),
    });
    renderPage('/scadenze');
    expect(await screen.findByText('Un test non può iniziare')).toBeInTheDocument();
    expect(screen.getByText('Nei prossimi 60 giorni non passa nessun termine.')).toBeInTheDocument();
    const user = userEvent.setup();
    const button = screen.getByRole('button', { name: 'Conferma m4-q15: vale ancora' });
    await user.click(button);
    expect(screen.getByText('Scrivi che cosa hai controllato, con almeno 10 lettere.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Che cosa hai controllato per m4-q15?'), checked);
    await user.click(button);
    expect(await screen.findByText('Rita Neri')).toBeInTheDocument();
    expect(screen.queryByText('Un test non può iniziare')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Conferma m4-q15/ })).not.toBeInTheDocument();
    const sent = calls.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ on: '2026-11-28', checked });
  });
});
