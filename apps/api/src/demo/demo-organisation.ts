import { Organisation, OrganisationSettingsService, settingsOfRow } from '@lumit/accounts/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Invented ways to reach a real school, and the project of the demo: written as the office writes them, once. */
export function ensureIdentity(app: INestApplicationContext, organisationId: string): Promise<void> {
  return app.get(DataSource).transaction(async (manager) => {
    const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
    // Whoever tries the demo may have changed it: a second start keeps what they wrote.
    if (organisation.version > 1) return;
    await app.get(OrganisationSettingsService).write(manager, organisationId, {
      by: null,
      version: organisation.version,
      settings: {
        ...settingsOfRow(organisation),
        website: 'https://www.santannapisa.it/',
        address: 'Piazza Martiri della Libertà 33, 56127 Pisa',
        email: 'segreteria@lumit.example.it',
        pec: 'lumit@pec.example.it',
        phone: '050 000 000',
        privacyContact: 'Responsabile della protezione dei dati, privacy@lumit.example.it',
        funding: 'Fondo Asilo, Migrazione e Integrazione 2021-2027',
        euEmblem: true,
        partners: ["Ministero dell'Interno", "Scuola Superiore Sant'Anna", 'Prefettura di Lucca'],
      },
    });
  });
}
