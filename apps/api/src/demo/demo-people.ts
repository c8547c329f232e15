import type { BodyKind } from '@lumit/accounts/domain';

/** Invented people; everybody's password, printed at start. Production refuses a database that holds them. */
export const DEMO_PASSWORD = 'prova-lumit-2026';

export interface DemoPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

export interface DemoBody {
  readonly name: string;
  readonly kind: BodyKind;
  readonly municipality: string;
}

const address = (givenName: string, familyName: string) =>
  `${givenName}.${familyName}@demo.lumit`
    .normalize('NFKD')
    .replace(/[\u0300-\u036f' ]/g, '')
    .toLowerCase();
const person = (givenName: string, familyName: string): DemoPerson => ({
  givenName,
  familyName,
  email: address(givenName, familyName),
});

export const DEMO_ADMIN = person('Lucia', 'Ferrari');
export const DEMO_TUTORS = [person('Marco', 'Conti'), person('Silvia', 'Galli')] as const;

const BODIES = {
  prefettura: { name: 'Prefettura di Lucca', kind: 'prefettura', municipality: 'Lucca' },
  questura: { name: 'Questura di Lucca', kind: 'questura', municipality: 'Lucca' },
  lucca: { name: 'Comune di Lucca', kind: 'comune', municipality: 'Lucca' },
  viareggio: { name: 'Comune di Viareggio', kind: 'comune', municipality: 'Viareggio' },
  capannori: { name: 'Comune di Capannori', kind: 'comune', municipality: 'Capannori' },
  garfagnana: {
    name: 'Unione dei Comuni della Garfagnana',
    kind: 'comune',
    municipality: 'Castelnuovo di Garfagnana',
  },
  asl: { name: 'Azienda USL Toscana nord ovest', kind: 'asl', municipality: 'Lucca' },
  scuola: { name: 'Istituto comprensivo di prova', kind: 'scuola', municipality: 'Viareggio' },
  cpia: { name: 'CPIA di prova', kind: 'cpia', municipality: 'Lucca' },
  cooperativa: { name: 'Cooperativa sociale Esempio', kind: 'cooperativa', municipality: 'Lucca' },
} as const satisfies Record<string, DemoBody>;

const works = (body: DemoBody, ...people: Array<[string, string]>) =>
  people.map(([given, family]) => ({ ...person(given, family), body }));

/** They take part in PRISMA only; Elisa Fontana is the one whom the start prints. */
export const DEMO_PRISMA_LEARNERS: ReadonlyArray<DemoPerson & { readonly body: DemoBody }> = [
  ...works(BODIES.scuola, ['Elisa', 'Fontana'], ['Pietro', 'Lazzeri']),
  ...works(BODIES.asl, ['Beatrice', 'Nardi']),
  ...works(BODIES.cooperativa, ['Ahmed', 'Benali']),
];

/** Anna Bianchi first: the operator whose story the demo tells. */
export const DEMO_LEARNERS: ReadonlyArray<DemoPerson & { readonly body: DemoBody }> = [
  ...works(
    BODIES.lucca,
    ['Anna', 'Bianchi'],
    ['Luca', 'Baldi'],
    ['Giulia', 'Marchetti'],
    ['Davide', "D'Angelo"],
  ),
  ...works(BODIES.prefettura, ['Martina', 'Agostini'], ['Paolo', 'Rinaldi'], ['Elena', 'Sarti']),
  ...works(BODIES.questura, ['Nadia', 'Greco'], ['Stefano', 'Lunardi'], ['Chiara', 'Pellegrini']),
  ...works(BODIES.viareggio, ['Federica', 'Tosi'], ['Andrea', 'Bertolucci']),
  ...works(BODIES.capannori, ['Sara', 'Del Prete'], ['Nicolò', 'Giannini']),
  ...works(BODIES.garfagnana, ['Roberta', 'Pieroni']),
  ...works(BODIES.asl, ['Francesca', 'Orsi'], ['Matteo', 'Vannucci'], ['Ilaria', 'Simonetti']),
  ...works(BODIES.scuola, ['Claudia', 'Moretti'], ['Ornella', 'Dini']),
  ...works(BODIES.cpia, ['Tommaso', 'Barsotti']),
  ...works(BODIES.cooperativa, ['Łukasz', 'Żółć'], ['Mariana', 'Ştefănescu'], ['Fatima', 'El Amrani']),
];
