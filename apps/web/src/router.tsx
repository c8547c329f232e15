import type { PageAddress, Permission } from '@lumit/shared';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { BrokenPage, CrashPage } from './crash-page';
import { Guard } from './guard';
import { loadPageCode } from './lib/page-code';
import { loadAttemptPages } from './pages/learner/load-attempt-pages';
import { Root } from './root';
import { SiteLayout, TestLayout } from './site-layout';

/** A page whose code is fetched when it is first opened. */
const page =
  <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  async () => ({ Component: (await loadPageCode(name, load))[name] });

const attemptPage = (name: keyof Awaited<ReturnType<typeof loadAttemptPages>>) => async () => ({
  Component: (await loadAttemptPages())[name],
});

/** A page's address stands in `PAGE_ADDRESSES` too: the server answers 404 to all others. */
type PageRoute =
  | Extract<RouteObject, { index: true }>
  | (Omit<RouteObject, 'index' | 'children'> & { path: PageAddress; children?: RouteObject[] });

const publicPages: PageRoute[] = [
  { index: true, lazy: page(() => import('./pages/public/home-page'), 'PublicHomePage') },
  { path: 'programma/:slug', lazy: page(() => import('./pages/public/programme-page'), 'ProgrammePage') },
  { path: 'edizioni/:slug', lazy: page(() => import('./pages/public/edition-page'), 'EditionPage') },
  {
    path: 'edizioni/:slug/domanda',
    lazy: page(() => import('./pages/public/application-page'), 'ApplicationPage'),
  },
  { path: 'accedi', lazy: page(() => import('./pages/public/sign-in-page'), 'SignInPage') },
  { path: 'profilo', lazy: page(() => import('./pages/public/profile-page'), 'ProfilePage') },
  { path: 'recupera', lazy: page(() => import('./pages/public/recover-page'), 'RecoverPage') },
  { path: 'nuova-password', lazy: page(() => import('./pages/public/new-password-page'), 'NewPasswordPage') },
  {
    path: 'conferma-indirizzo',
    lazy: page(() => import('./pages/public/confirm-address-page'), 'ConfirmAddressPage'),
  },
  {
    path: 'accessibilita',
    lazy: page(() => import('./pages/public/accessibility-page'), 'AccessibilityPage'),
  },
  { path: 'privacy', lazy: page(() => import('./pages/public/privacy-page'), 'PrivacyPage') },
  { path: 'note-legali', lazy: page(() => import('./pages/public/legal-notice-page'), 'LegalNoticePage') },
];

const learnerPages: PageRoute[] = [
  { path: 'home', lazy: page(() => import('./pages/learner/home-page'), 'LearnerHomePage') },
  { path: 'presenze', lazy: page(() => import('./pages/learner/attendance-page'), 'AttendancePage') },
  { path: 'calendario', lazy: page(() => import('./pages/learner/calendar-page'), 'MyCalendarPage') },
  { path: 'attestati', lazy: page(() => import('./pages/learner/certificates-page'), 'CertificatesPage') },
  { path: 'appunti', lazy: page(() => import('./pages/learner/notebook-page'), 'NotebookPage') },
  { path: 'tentativi/:id/ricevuta', lazy: attemptPage('AttemptReceiptPage') },
  {
    path: 'tentativi/:id/esito',
    lazy: page(() => import('./pages/learner/attempt-result-page'), 'AttemptResultPage'),
  },
];

const coursePages: PageRoute[] = [
  { path: 'corso', lazy: page(() => import('./pages/learner/course-page'), 'CoursePage') },
  {
    path: 'corso/riferimenti',
    lazy: page(() => import('./pages/learner/references-page'), 'ReferencesPage'),
  },
  { path: 'cerca', lazy: page(() => import('./pages/learner/search-page'), 'SearchPage') },
  { path: 'glossario', lazy: page(() => import('./pages/learner/glossary-page'), 'GlossaryPage') },
  { path: 'novita', lazy: page(() => import('./pages/learner/news-page'), 'NewsPage') },
  { path: 'chi-fa-cosa', lazy: page(() => import('./pages/learner/territory-page'), 'TerritoryPage') },
  { path: 'corso/:lessonAddress', lazy: page(() => import('./pages/learner/lesson-page'), 'LessonPage') },
  { path: 'casi', lazy: page(() => import('./pages/learner/cases-page'), 'CasesPage') },
  { path: 'casi/:code', lazy: page(() => import('./pages/learner/case-page'), 'CasePage') },
];

const testPages: PageRoute[] = [
  { path: 'test/:code', lazy: page(() => import('./pages/learner/quiz-page'), 'QuizPage') },
  {
    path: 'tentativi/:id',
    lazy: attemptPage('AttemptLayout'),
    children: [
      { index: true, lazy: attemptPage('AttemptPage') },
      { path: 'riepilogo', lazy: attemptPage('AttemptOverviewPage') },
    ],
  },
];

/** Pages of those who teach, manage or look after an edition, by what each needs. */
const staffPages: Readonly<Partial<Record<Permission, PageRoute[]>>> = {
  'answer-lesson-reports': [
    { path: 'tutor', lazy: page(() => import('./pages/tutor/tutor-home-page'), 'TutorHomePage') },
    {
      path: 'segnalazioni',
      lazy: page(() => import('./pages/tutor/lesson-reports-page'), 'LessonReportsPage'),
    },
  ],
  'watch-deadlines': [
    { path: 'scadenze', lazy: page(() => import('./pages/tutor/deadlines-page'), 'DeadlinesPage') },
  ],
  'see-registers': [
    { path: 'incontri', lazy: page(() => import('./pages/tutor/class-sessions-page'), 'ClassSessionsPage') },
    {
      path: 'incontri/:id/appello',
      lazy: page(() => import('./pages/tutor/roll-call-page'), 'RollCallPage'),
    },
  ],
  'see-results': [
    {
      path: 'test/:code/risultati',
      lazy: page(() => import('./pages/tutor/quiz-results-page'), 'QuizResultsPage'),
    },
  ],
  'grant-extra-time': [
    { path: 'segreteria/tempo', lazy: page(() => import('./pages/admin/extra-time-page'), 'ExtraTimePage') },
  ],
  'grant-exemptions': [
    {
      path: 'segreteria/esoneri',
      lazy: page(() => import('./pages/admin/exemptions-page'), 'ExemptionsPage'),
    },
  ],
  'enrol-people': [
    {
      path: 'segreteria/persone/importa',
      lazy: page(() => import('./pages/admin/people-import-page'), 'PeopleImportPage'),
    },
  ],
  'manage-people': [
    { path: 'segreteria/persone', lazy: page(() => import('./pages/admin/people-page'), 'PeoplePage') },
    {
      path: 'segreteria/persone/nuova',
      lazy: page(() => import('./pages/admin/new-person-page'), 'NewPersonPage'),
    },
    { path: 'segreteria/persone/:id', lazy: page(() => import('./pages/admin/person-page'), 'PersonPage') },
  ],
  'judge-applications': [
    {
      path: 'segreteria/edizioni/:id/domande',
      lazy: page(() => import('./pages/admin/applications-page'), 'ApplicationsPage'),
    },
    {
      path: 'segreteria/edizioni/:id/domande/:applicationId',
      lazy: page(() => import('./pages/admin/application-page'), 'ApplicationPage'),
    },
    {
      path: 'segreteria/edizioni/:id/graduatoria',
      lazy: page(() => import('./pages/admin/ranking-page'), 'RankingPage'),
    },
    {
      path: 'segreteria/edizioni/:id/graduatoria/email',
      lazy: page(() => import('./pages/admin/ranking-mails-page'), 'RankingMailsPage'),
    },
  ],
  'see-requirements': [
    {
      path: 'attestati/requisiti',
      lazy: page(() => import('./pages/admin/eligibility-page'), 'EligibilityPage'),
    },
  ],
  'see-certificates': [
    {
      path: 'attestati/registro',
      lazy: page(() => import('./pages/admin/certificate-register-page'), 'CertificateRegisterPage'),
    },
  ],
  'issue-certificates': [
    { path: 'segreteria', lazy: page(() => import('./pages/admin/admin-home-page'), 'AdminHomePage') },
    { path: 'attestati/rilascio', lazy: page(() => import('./pages/admin/issue-page'), 'IssuePage') },
    {
      path: 'attestati/da-rivedere',
      lazy: page(() => import('./pages/admin/certificate-reviews-page'), 'CertificateReviewsPage'),
    },
  ],
  'manage-editions': [
    {
      path: 'segreteria/edizioni',
      lazy: page(() => import('./pages/admin/editions-page'), 'EditionsPage'),
    },
    {
      path: 'segreteria/edizioni/nuova',
      lazy: page(() => import('./pages/admin/new-edition-page'), 'NewEditionPage'),
    },
    {
      path: 'segreteria/edizioni/:id',
      lazy: page(() => import('./pages/admin/edition-set-up-page'), 'EditionSetUpPage'),
    },
    {
      path: 'segreteria/edizioni/:id/dati',
      lazy: page(() => import('./pages/admin/edition-details-page'), 'EditionDetailsPage'),
    },
    {
      path: 'segreteria/edizioni/:id/modulo-domanda',
      lazy: page(() => import('./pages/admin/application-form-page'), 'ApplicationFormPage'),
    },
    {
      path: 'segreteria/edizioni/:id/requisiti',
      lazy: page(() => import('./pages/admin/certificate-rules-page'), 'CertificateRulesPage'),
    },
    {
      path: 'segreteria/edizioni/:id/copia',
      lazy: page(() => import('./pages/admin/copy-edition-page'), 'CopyEditionPage'),
    },
    {
      path: 'segreteria/edizioni/:id/calendario',
      lazy: page(() => import('./pages/admin/calendar-page'), 'CalendarPage'),
    },
    {
      path: 'segreteria/edizioni/:id/calendario/nuovo',
      lazy: page(() => import('./pages/admin/class-session-page'), 'NewClassSessionPage'),
    },
    {
      path: 'segreteria/edizioni/:id/calendario/:classId',
      lazy: page(() => import('./pages/admin/class-session-page'), 'ClassSessionPage'),
    },
  ],
  'manage-bodies': [
    { path: 'enti', lazy: page(() => import('./pages/admin/bodies-page'), 'BodiesPage') },
    { path: 'enti/nuovo', lazy: page(() => import('./pages/admin/new-body-page'), 'NewBodyPage') },
    { path: 'enti/:id', lazy: page(() => import('./pages/admin/body-page'), 'BodyPage') },
  ],
  'manage-organisation': [
    { path: 'impostazioni', lazy: page(() => import('./pages/admin/settings-page'), 'SettingsPage') },
  ],
  'see-own-body': [
    { path: 'ente', lazy: page(() => import('./pages/referent/own-body-page'), 'OwnBodyPage') },
  ],
  'read-mail': [
    { path: 'posta', lazy: page(() => import('./pages/admin/mail-log-page'), 'MailLogPage') },
    { path: 'posta/:id', lazy: page(() => import('./pages/admin/mail-page'), 'MailPage') },
    {
      path: 'posta/modelli',
      lazy: page(() => import('./pages/admin/mail-examples-page'), 'MailExamplesPage'),
    },
    {
      path: 'posta/modelli/:kind',
      lazy: page(() => import('./pages/admin/mail-example-page'), 'MailExamplePage'),
    },
  ],
};

/** A page that breaks leaves header and footer standing. */
const insideLayout = (children: RouteObject[]): RouteObject[] => [{ ErrorBoundary: BrokenPage, children }];

/** Every address of the app, by who may open it. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      {
        Component: SiteLayout,
        children: insideLayout([
          ...publicPages,
          { element: <Guard needs={['study']} />, children: learnerPages },
          { element: <Guard needs={['study', 'read-courses']} />, children: coursePages },
          ...Object.entries(staffPages).map(([need, children]) => ({
            element: <Guard needs={[need as Permission]} />,
            children,
          })),
          { path: '*', lazy: page(() => import('./pages/public/not-found-page'), 'NotFoundPage') },
        ]),
      },
      {
        Component: TestLayout,
        children: insideLayout([{ element: <Guard needs={['study']} />, children: testPages }]),
      },
    ],
  },
];
