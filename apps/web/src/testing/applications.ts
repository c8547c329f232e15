import type { ApplicationLine, OfficeApplication, RankingView } from '@lumit/applications/domain';
import { EDITION_ID } from './people';

const CRITERIA = [
  { code: 'ruolo', label: 'Ruolo', maxPoints: 10 },
  { code: 'anni', label: 'Anni di servizio', maxPoints: 8 },
];

const idOf = (number: number) => `00000000-0000-4000-8000-0000000a${String(number).padStart(4, '0')}`;

/** An application in a list; without more, an evaluated one that would be admitted. */
export const anApplicationLine = (
  number: number,
  values: Partial<ApplicationLine> = {},
): ApplicationLine => ({
  id: idOf(number),
  version: 1,
  number,
  familyName: 'Rossi',
  givenName: 'Elena',
  body: 'Questura di Lucca',
  state: 'submitted',
  submittedAt: '2026-11-20T09:00:00.000Z',
  points: { ruolo: 10, anni: 8 },
  sum: 18,
  position: number,
  waitingPlace: null,
  outcome: 'admitted',
  isPublished: false,
  rejection: null,
  placeReason: null,
  withdrawalReason: null,
  ...values,
});

/** Two seats and four applications: two admitted, one waits, one is not admitted. */
export const aRanking = (values: Partial<RankingView> = {}): RankingView => ({
  edition: { id: EDITION_ID, title: 'LUMIT 2026-27' },
  seats: 2,
  seatsTaken: 0,
  criteria: CRITERIA,
  lines: [
    anApplicationLine(1),
    anApplicationLine(2, { familyName: 'Greco', givenName: 'Nadia', sum: 11, points: { ruolo: 9, anni: 2 } }),
    anApplicationLine(3, {
      familyName: 'Neri',
      givenName: 'Ugo',
      sum: 11,
      outcome: 'waiting',
      waitingPlace: 1,
    }),
    anApplicationLine(4, {
      familyName: 'Verdi',
      givenName: 'Ada',
      position: null,
      outcome: 'rejected',
      rejection: 'ente non destinatario',
    }),
  ],
  unevaluated: 0,
  withdrawn: 0,
  blockers: [],
  toPublish: { admitted: 2, waiting: 1, rejected: 1 },
  seatsForWaiting: 0,
  publishedAt: null,
  publishedBy: null,
  fingerprint: 'f'.repeat(64),
  ...values,
});

/** One application as its page shows it. */
export const anOfficeApplication = (values: Partial<OfficeApplication> = {}): OfficeApplication => ({
  ...anApplicationLine(1),
  email: 'elena.rossi@questura.example.it',
  answers: {
    givenName: 'Elena',
    familyName: 'Rossi',
    body: 'Questura di Lucca',
    codiceFiscale: 'RSS••••••••••••X',
  },
  emailConfirmedAt: '2026-11-20T08:00:00.000Z',
  decidedAt: null,
  placeByHand: null,
  sameCodiceFiscale: [],
  holdsSeat: false,
  form: {
    fields: [
      { code: 'codiceFiscale', required: true },
      { code: 'body', required: true },
    ],
    criteria: CRITERIA,
    audience: '',
  },
  ...values,
});
