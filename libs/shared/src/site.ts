/**
 * Who runs this site and how to reach them: for the pages of the web app and for those that the server writes.
 * Invented contacts; a setting of the organisation in a later issue.
 */
export const SITE = {
  brand: 'LUMIT Formazione',
  tagline: 'Formazione su immigrazione e asilo',
  body: "Scuola Superiore Sant'Anna",
  bodyUrl: 'https://www.santannapisa.it/',
  address: 'Piazza Martiri della Libertà 33, 56127 Pisa',
  email: 'segreteria@lumit.example.it',
  pec: 'lumit@pec.example.it',
  phone: '050 000 000',
  /** After the EU emblem, in the order that the grant agreement sets. */
  partners: ["Ministero dell'Interno", "Scuola Superiore Sant'Anna", 'Prefettura di Lucca'],
  sourceCode: 'https://github.com/lumit-formazione/lumit-formazione',
  /** Address of the statement on AgID's site; none before the body has filed it. */
  accessibilityStatement: null as string | null,
} as const;
