import type { SettingKey } from '@lumit/accounts/domain';

interface SettingWords {
  readonly label: string;
  /** What changing it does, and where. */
  readonly effect: string;
}

/** What the office reads of each setting. */
export const SETTING_WORDS: Readonly<Record<SettingKey, SettingWords>> = {
  name: {
    label: 'Nome dell’ente',
    effect:
      'In alto e in fondo a ogni pagina, nelle email e negli attestati rilasciati da ora in poi. Quelli già rilasciati non cambiano.',
  },
  website: { label: 'Sito web', effect: 'Il nome in alto porta lì. Per esempio https://www.ente.it' },
  address: {
    label: 'Indirizzo',
    effect: 'In fondo alle pagine e alle email, e nell’informativa sulla privacy.',
  },
  email: {
    label: 'Email della Segreteria',
    effect: 'È l’indirizzo a cui le pagine dicono di scrivere per avere aiuto.',
  },
  pec: { label: 'PEC', effect: 'In fondo alle pagine, nell’informativa e nelle note legali.' },
  phone: { label: 'Telefono', effect: 'In fondo alle pagine e alle email. Per esempio 050 883111' },
  privacyContact: {
    label: 'Responsabile della protezione dei dati',
    effect: 'Nell’informativa: nome o ufficio, con un recapito.',
  },
  privacyNote: {
    label: 'Informativa sulla privacy, parte dell’ente',
    effect:
      'Nella pagina Privacy, prima del testo comune. Una riga vuota divide i capoversi, un trattino fa un elenco.',
  },
  accessibilityNote: {
    label: 'Accessibilità, parte dell’ente',
    effect: 'Nella pagina Accessibilità, sotto lo stato di conformità.',
  },
  accessibilityStatement: {
    label: 'Dichiarazione di accessibilità',
    effect:
      'Indirizzo della dichiarazione sul sito di AgID: appare in fondo alle pagine. Si riesamina ogni anno entro il 23 settembre.',
  },
  projectTitle: { label: 'Titolo del progetto', effect: 'Negli attestati rilasciati da ora in poi.' },
  projectCode: {
    label: 'Codice del progetto',
    effect: 'Negli attestati, se l’edizione non ne ha uno suo.',
  },
  cup: {
    label: 'CUP',
    effect: 'Negli attestati, se l’edizione non ne ha uno suo. Ha 15 caratteri e comincia con una lettera.',
  },
  funding: {
    label: 'Fondo che finanzia',
    effect:
      'Nella pagina iniziale, nelle note legali e negli attestati. Per esempio Fondo Asilo, Migrazione e Integrazione 2021-2027',
  },
  euEmblem: {
    label: 'Il corso è cofinanziato dall’Unione europea',
    effect: 'Mostra l’emblema, per primo, nelle pagine e negli attestati.',
  },
  partners: {
    label: 'Chi finanzia e chi realizza',
    effect:
      'Al massimo 3, nell’ordine della convenzione. Stanno dopo l’emblema nelle pagine e negli attestati rilasciati da ora in poi, con il logo se c’è; nelle email, per nome.',
  },
  logo: {
    label: 'Logo dell’ente',
    effect:
      'In alto in ogni pagina, su fondo bianco. PNG, JPG o WEBP, larga almeno 200 pixel o alta almeno 130. Per averlo anche in fondo alle pagine e negli attestati, aggiungi l’ente qui sotto.',
  },
  logos: { label: 'Loghi di chi finanzia e realizza', effect: 'Nelle pagine e negli attestati.' },
};

interface SettingGroup {
  readonly title: string;
  readonly keys: readonly SettingKey[];
}

/** The parts of the page, and what stands in each. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  { title: 'Ente', keys: ['name', 'website', 'address'] },
  { title: 'Recapiti', keys: ['email', 'pec', 'phone'] },
  {
    title: 'Privacy e accessibilità',
    keys: ['privacyContact', 'privacyNote', 'accessibilityNote', 'accessibilityStatement'],
  },
  { title: 'Progetto e finanziamento', keys: ['projectTitle', 'projectCode', 'cup', 'funding'] },
  { title: 'Loghi', keys: ['euEmblem', 'logo', 'partners'] },
];

/** Settings that take several lines. */
export const LONG_SETTINGS: readonly SettingKey[] = ['privacyNote', 'accessibilityNote'];
