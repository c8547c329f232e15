import type { SaveApplication } from '@lumit/applications/domain';

/** Somebody invented who asks to take part. They have no account. */
export interface DemoApplicant {
  readonly email: string;
  readonly answers: SaveApplication['answers'];
  readonly isSent: boolean;
  /** What the office gave; without them it has not looked yet. */
  readonly points?: Readonly<Record<'ruolo' | 'anni', number>>;
}

const applicant = (
  [givenName, familyName]: readonly [string, string],
  [body, role, province]: readonly [string, string, string],
  yearsOfService: number,
): DemoApplicant['answers'] => ({
  givenName,
  familyName,
  body,
  role,
  province,
  yearsOfService: String(yearsOfService),
});

/** In the order in which they applied. */
export const DEMO_APPLICANTS: readonly DemoApplicant[] = [
  {
    email: 'irene.fabbri@domande.demo.lumit',
    answers: {
      ...applicant(['Irene', 'Fabbri'], ['Comune di Massarosa', 'Assistente sociale', 'LU'], 6),
      motivation: 'Seguo le famiglie appena arrivate e vorrei orientarle meglio sui permessi di soggiorno.',
    },
    isSent: true,
    points: { ruolo: 10, anni: 3 },
  },
  {
    email: 'giorgio.menichini@domande.demo.lumit',
    answers: applicant(['Giorgio', 'Menichini'], ['Comune di Porcari', 'Ufficiale d’anagrafe', 'LU'], 14),
    isSent: true,
    points: { ruolo: 7, anni: 5 },
  },
  {
    email: 'aminata.diop@domande.demo.lumit',
    answers: applicant(
      ['Aminata', 'Diop'],
      ['Cooperativa sociale Esempio', 'Mediatrice linguistico-culturale', 'LU'],
      4,
    ),
    isSent: true,
    points: { ruolo: 10, anni: 2 },
  },
  {
    email: 'sergio.landi@domande.demo.lumit',
    answers: applicant(['Sergio', 'Landi'], ['Studio Landi', 'Consulente del lavoro', 'PI'], 20),
    isSent: true,
  },
  {
    email: 'monica.puccini@domande.demo.lumit',
    answers: applicant(['Monica', 'Puccini'], ['Comune di Camaiore', 'Operatrice di sportello', 'LU'], 2),
    isSent: true,
  },
  {
    email: 'valerio.neri@domande.demo.lumit',
    answers: { givenName: 'Valerio', familyName: 'Neri', body: 'Comune di Barga' },
    isSent: false,
  },
];
