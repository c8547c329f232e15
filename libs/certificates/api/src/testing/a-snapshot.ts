import { toCertificateCode, type CertificateSnapshot } from '@lumit/certificates/domain';

const HOUR = 3600;
const MODULES = [
  'Fonti e istituzioni',
  'Ingresso nel territorio',
  'Soggiorno e integrazione',
  'Protezione internazionale',
  'Accoglienza',
  'Accesso ai servizi',
  'Minori stranieri e persone vulnerabili',
  'Progettazione sociale',
];

/** A whole, plausible snapshot; the tests change only what they are about. */
export function aSnapshot(overrides: Partial<CertificateSnapshot> = {}): CertificateSnapshot {
  const code = toCertificateCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 37 + 11) % 256));
  return {
    template: 3,
    rulesVersion: 3,
    kind: 'achievement',
    number: { serial: 42, year: 2027 },
    code,
    verifyUrl: `https://lumit.example.it/verifica/${code}`,
    issuedAt: '2027-05-10T09:20:05.000Z',
    issuedOn: '2027-05-10',
    holder: 'Anna Bianchi',
    programme: 'LUMIT – Corso di alta formazione in immigrazione e asilo',
    edition: 'LUMIT 2026-27',
    startsOn: '2027-01-12',
    endsOn: '2027-05-04',
    attendedSeconds: 34.5 * HOUR,
    plannedSeconds: 40 * HOUR,
    modalities: [
      { modality: 'presenza', attendedSeconds: 14 * HOUR },
      { modality: 'online', attendedSeconds: 20.5 * HOUR },
    ],
    modules: MODULES.map((title, index) => ({
      code: `M${index + 1}`,
      title,
      attendedSeconds: 4 * HOUR,
      plannedSeconds: 4.5 * HOUR,
      result: index === 2 || index === 4 ? 'Superato, 10 su 12' : null,
    })),
    mark: null,
    document: {
      issuer: "Scuola Superiore Sant'Anna",
      area: 'Istituto Dirpolis',
      place: 'Lucca',
      signatories: [
        { role: 'Responsabile scientifico', name: 'Prof.ssa Chiara Marchetti' },
        { role: 'Per la Prefettura di Lucca', name: 'Dott. Paolo Giannini' },
      ],
      partners: ["Ministero dell'Interno", "Scuola Superiore Sant'Anna"],
      project: {
        title: 'Progetto LUMIT',
        code: 'PROG-0000',
        cup: 'J00J00000000000',
        fund: 'Fondo Asilo, Migrazione e Integrazione 2021-2027',
      },
      showsMark: false,
    },
    ...overrides,
  };
}
