import type { ClassSessionList } from '@lumit/attendance/domain';
import type { IssueCandidates } from '@lumit/certificates/domain';
import { settingsOf } from '@lumit/accounts/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { settingsQuery } from '../../features/accounts/organisations/settings.queries';
import { aReview } from '../../testing/certificates';
import { fakeApi, problem } from '../../testing/fake-api';
import { attendanceAtHome } from '../../testing/learner-home';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { SETTINGS_PATH, someSettings } from '../../testing/settings';

const OTHER_ID = '00000000-0000-4000-8000-0000000000ee';
const edition = (id: string, title: string) => ({
  id,
  slug: 'x',
  title,
  startsOn: '2026-10-12',
  endsOn: '2027-05-10',
  state: 'published',
});
const counts = { present: 0, absent: 0, excused: 0, exempt: 0, unset: 24 };
const [aClass] = attendanceAtHome.classSessions;
const PEOPLE_PATH = SETTINGS_PATH.replace(/settings$/, 'people');
const of = (part: string, id = EDITION_ID) => `GET /api/editions/${id}/${part}`;

function anOffice(id = EDITION_ID): Record<string, unknown> {
  const classSessions = [{ ...aClass, phase: 'to-close', counts }] as ClassSessionList['classSessions'];
  const ready: IssueCandidates['candidates'][number] = {
    enrolmentId: OTHER_ID,
    name: 'Rossi Mario',
    holder: 'Mario Rossi',
    kind: 'attendance',
    attendedSeconds: 0,
    outcome: 'ready',
    refusals: [],
    rules: [],
    canStillReach: null,
  };
  return {
    'GET /api/me': aPersonWith('admin'),
    'GET /api/editions': { items: [edition(EDITION_ID, 'LUMIT 2026-27')] },
    [`GET ${SETTINGS_PATH}`]: someSettings(),
    'GET /api/admin/mails': { items: [], total: 0, waitingSince: null },
    [of('class-sessions', id)]: { now: attendanceAtHome.now, classSessions },
    [of('eligibility/all', id)]: { rulesVersion: 1, hoursBase: null, people: [] },
    [of('certificates/candidates', id)]: {
      rulesVersion: 1,
      openRunId: null,
      classSessionsToCome: 0,
      uncoveredSeconds: 0,
      candidates: [ready, ready],
    },
    [of('certificates/reviews', id)]: { waiting: [aReview()], confirmed: [] },
  };
}

describe("the office's home", () => {
  it('shows what waits, each number with its list, and folds the rest', async () => {
    fakeApi(anOffice());
    renderPage('/segreteria');
    const waiting = await screen.findByRole('list', { name: 'Da fare' });
    expect(within(waiting).getByRole('link', { name: '1 appello da chiudere' })).toHaveAttribute(
      'href',
      '/incontri',
    );
    expect(within(waiting).getByRole('link', { name: '2 attestati pronti da rilasciare' })).toHaveAttribute(
      'href',
      '/attestati/rilascio',
    );
    expect(within(waiting).getByRole('link', { name: '1 attestato da rivedere' })).toHaveAttribute(
      'href',
      '/attestati/da-rivedere',
    );
    expect(screen.getByText('Tutto in ordine (3)')).toBeInTheDocument();
  });

  it('names the part that failed and keeps the rest', async () => {
    fakeApi({ ...anOffice(), [of('certificates/candidates')]: problem(500) });
    renderPage('/segreteria');
    expect(
      await screen.findByText('Non siamo riusciti a caricare gli attestati pronti. Il resto è aggiornato.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1 appello da chiudere' })).toBeInTheDocument();
  });

  it('with two editions the header switches between them', async () => {
    localStorage.clear();
    const items = [edition(EDITION_ID, 'LUMIT 2026-27'), edition(OTHER_ID, 'PRISMA 2027')];
    const calls = fakeApi({ ...anOffice(OTHER_ID), ...anOffice(), 'GET /api/editions': { items } });
    const { user } = renderPage('/segreteria');
    await screen.findByRole('heading', { level: 2, name: 'LUMIT 2026-27' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Edizione' }), 'PRISMA 2027');
    expect(await screen.findByRole('heading', { level: 2, name: 'PRISMA 2027' })).toBeInTheDocument();
    expect(calls.some(({ path }) => path === `/api/editions/${OTHER_ID}/class-sessions`)).toBe(true);
    localStorage.clear();
  });

  it('in a new installation says what to do first, as the data have it, each step with its page', async () => {
    const settings = settingsOf('Scuola di prova', { email: 'a@scuola.it' });
    const fresh = {
      'GET /api/editions': { items: [] },
      [`GET ${SETTINGS_PATH}`]: someSettings({ settings }),
      [`GET ${PEOPLE_PATH}`]: { items: [], total: 0 },
    };
    fakeApi({ ...anOffice(), ...fresh });
    renderPage('/segreteria');
    const steps = await screen.findByRole('list', { name: 'Per cominciare' });
    const step = within(steps).getByRole('link', { name: 'Completa le impostazioni dell’ente' });
    expect(step).toHaveAttribute('href', '/impostazioni');
    expect(within(steps).getByText(/^Da scrivere: Indirizzo, PEC e Responsabile/)).toBeInTheDocument();
    expect(within(steps).getByRole('link', { name: 'Crea un’edizione' })).toHaveAttribute(
      'href',
      '/segreteria/edizioni/nuova',
    );
    expect(within(steps).getByRole('link', { name: 'Aggiungi i tutor' })).toHaveAttribute(
      'href',
      '/segreteria/persone/nuova',
    );
    expect(within(steps).getAllByText('Da fare')).toHaveLength(7);
  });

  it('of an installation that runs, names only what is missing, and nothing when nothing is', async () => {
    const settings = { ...someSettings().settings, pec: null };
    fakeApi({ ...anOffice(), [`GET ${SETTINGS_PATH}`]: someSettings({ settings }) });
    const { queries } = renderPage('/segreteria');
    expect(await screen.findByText('Da scrivere: PEC.')).toBeInTheDocument();
    queries.setQueryData(settingsQuery(someSettings().organisationId).queryKey, someSettings());
    await waitFor(() => expect(screen.queryByText(/^Da scrivere/)).not.toBeInTheDocument());
    expect(screen.queryByRole('heading', { name: 'Da completare' })).not.toBeInTheDocument();
  });

  it('without an edition it says how to start', async () => {
    fakeApi({ ...anOffice(), 'GET /api/editions': { items: [] } });
    renderPage('/segreteria');
    expect(await screen.findByText(/appariranno qui quando ne crei una/)).toBeInTheDocument();
  });
});
