import type { SiteFacts } from '@lumit/shared';

/** Who runs the site in specs of pages. */
export const A_SITE: SiteFacts = {
  name: 'Scuola di prova',
  website: 'https://www.scuola.example.it/',
  address: 'Via di prova 1, 55100 Lucca',
  email: 'segreteria@scuola.example.it',
  pec: 'scuola@pec.example.it',
  phone: '050 000 000',
  accessibilityStatement: null,
  funding: 'Fondo Asilo, Migrazione e Integrazione',
  euEmblem: true,
  partners: ['Ministero dell’Interno'],
  logo: null,
  logos: [],
};
