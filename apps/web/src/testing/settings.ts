import { settingsOf, type SettingsView } from '@lumit/accounts/domain';

/** Of the organisation that `aPersonWith('admin')` manages. */
export const SETTINGS_PATH = '/api/organisations/00000000-0000-4000-8000-000000000001/settings';

/** What an organisation says of itself, all that is essential filled in. */
export const someSettings = (change: Partial<SettingsView> = {}): SettingsView => ({
  organisationId: '00000000-0000-4000-8000-000000000001',
  version: 1,
  runsSite: true,
  settings: settingsOf('Scuola di prova', {
    address: 'Via di prova 1, Lucca',
    email: 'segreteria@scuola.it',
    pec: 'scuola@pec.it',
    privacyContact: 'DPO, dpo@scuola.it',
  }),
  changes: { email: { at: '2026-11-24T09:40:00.000Z', by: 'Lucia Ferrari' } },
  ...change,
});
