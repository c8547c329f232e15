import { missingSettings, type SettingsView } from '@lumit/accounts/domain';
import type { EditionListView } from '@lumit/courses/domain';
import type { PageAddress } from '@lumit/shared';
import { formatList } from '../../../lib/format';
import { SETTING_WORDS } from './setting-words';

/** What the office's home knows of an installation; a part that is not loaded yet decides nothing. */
export interface InstallationFacts {
  readonly settings: SettingsView | undefined;
  readonly editions: EditionListView['items'] | undefined;
  /** How many active people hold the role. */
  readonly tutors: number | undefined;
  /** Of the edition that somebody works on; undefined also where there is none. */
  readonly rules?:
    { readonly editionId: string; readonly isChosen: boolean; readonly version: number } | undefined;
  /** Of the same edition, those that are held. */
  readonly classSessions?: { readonly editionId: string; readonly count: number } | undefined;
}

/** One thing to do before people can study, with its state as the data have it: nobody ticks it. */
interface StepDefinition {
  readonly key: string;
  readonly title: string;
  /** Only a page that exists: what cannot be done yet is not promised. */
  readonly to: `/${PageAddress}` | ((facts: InstallationFacts) => string);
  /** What is still missing, in words; null when nothing is, undefined while nobody knows. */
  readonly missing: (facts: InstallationFacts) => string | null | undefined;
}

/** In the order in which an office does them. A new page that belongs here is one more entry. */
const STEPS: readonly StepDefinition[] = [
  {
    key: 'settings',
    title: 'Completa le impostazioni dell’ente',
    to: '/impostazioni',
    missing: ({ settings }) => {
      if (!settings) return undefined;
      const words = missingSettings(settings.settings).map((key) => SETTING_WORDS[key].label);
      return words.length === 0 ? null : `Da scrivere: ${formatList(words)}.`;
    },
  },
  {
    key: 'create-edition',
    title: 'Crea un’edizione',
    to: '/segreteria/edizioni/nuova',
    missing: ({ editions }) => editions && (editions.length > 0 ? null : 'Non ce n’è ancora nessuna.'),
  },
  {
    key: 'add-tutors',
    title: 'Aggiungi i tutor',
    to: '/segreteria/persone/nuova',
    missing: ({ editions, tutors }) => {
      if (tutors === undefined || editions === undefined) return undefined;
      if (tutors > 0) return null;
      return editions.length > 0
        ? 'Non c’è ancora nessuno che faccia gli appelli.'
        : 'Dopo che hai creato un’edizione: un tutor lavora in una.';
    },
  },
  {
    key: 'open-applications',
    title: 'Apri le domande',
    to: '/segreteria/edizioni',
    missing: ({ editions }) =>
      editions &&
      (hasRun(editions) || editions.some(({ takesApplications }) => takesApplications)
        ? null
        : 'Dalla pagina dell’edizione scegli che cosa chiedere e con quali criteri. Se le persone arrivano da un elenco, non serve.'),
  },
  {
    key: 'plan-class-sessions',
    title: 'Pianifica gli incontri',
    to: ({ classSessions }) =>
      classSessions
        ? `/segreteria/edizioni/${encodeURIComponent(classSessions.editionId)}/calendario`
        : '/segreteria/edizioni',
    missing: ({ editions, classSessions }) => {
      if (editions?.length === 0) return 'Ogni edizione ha il suo calendario.';
      if (!classSessions) return undefined;
      return classSessions.count > 0 ? null : 'Il calendario è ancora vuoto.';
    },
  },
  {
    key: 'certificate-rules',
    title: 'Scegli le regole dell’attestato',
    to: ({ rules }) =>
      rules
        ? `/segreteria/edizioni/${encodeURIComponent(rules.editionId)}/requisiti`
        : '/segreteria/edizioni',
    missing: ({ editions, rules }) => {
      if (editions?.length === 0) return 'Si scelgono edizione per edizione.';
      if (!rules) return undefined;
      if (rules.isChosen) return null;
      return rules.version === 0
        ? 'Non ce ne sono ancora: se non scegli, aprendo l’edizione valgono quelle di partenza.'
        : 'Valgono quelle di partenza del programma: cambiale, o confermale.';
    },
  },
  {
    key: 'open-edition',
    title: 'Completa e apri un’edizione',
    to: '/segreteria/edizioni',
    missing: ({ editions }) =>
      editions && (hasRun(editions) ? null : 'Finché è una bozza la vede solo la Segreteria.'),
  },
];

/** Of a draft nobody but the office knows. */
const hasRun = (editions: NonNullable<InstallationFacts['editions']>) =>
  editions.some(({ state }) => state !== 'draft');

/** Nothing runs yet, and never did. Unknown counts as running: an office at work is not told how to begin. */
export const isStarting = ({ editions }: InstallationFacts): boolean =>
  editions !== undefined && !hasRun(editions);

export interface FirstStep {
  readonly key: string;
  readonly title: string;
  readonly to: string;
  readonly missing: string | null;
}

/** The steps whose state is known. */
export const firstSteps = (facts: InstallationFacts): readonly FirstStep[] =>
  STEPS.flatMap(({ key, title, to, missing }) => {
    const words = missing(facts);
    if (words === undefined) return [];
    return [{ key, title, to: typeof to === 'string' ? to : to(facts), missing: words }];
  });
