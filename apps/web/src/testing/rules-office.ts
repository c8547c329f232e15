import type { RulesOffice, RulesPreview } from '@lumit/certificates/domain';
import { EDITION_ID } from './people';

/** The program's default rules of an edition, which nobody has confirmed. */
export const aRulesOffice = (values: Partial<RulesOffice> = {}): RulesOffice => ({
  edition: { id: EDITION_ID, title: 'LUMIT 2026-27', isArchived: false },
  version: 1,
  choice: { hours: 80, modules: [], signOff: 'none', achievement: { quizzes: ['finale'] } },
  exact: true,
  isChosen: false,
  modules: [
    { code: 'M1', title: 'Fonti', plannedMinutes: 240 },
    { code: 'M2', title: 'Ingresso', plannedMinutes: 120 },
  ],
  quizzes: [
    { code: 'm1-test', title: 'Test M1', isFinal: false },
    { code: 'finale', title: 'Prova finale', isFinal: true },
  ],
  versions: [
    {
      version: 1,
      at: '2026-10-01T08:00:00.000Z',
      by: null,
      reason: null,
      inWords: { attendance: ['80% delle ore'], achievement: ['80% delle ore', 'Prova finale'] },
      certificates: 0,
    },
  ],
  ...values,
});

/** Rules under which one person more would have the first certificate. */
export const aRulesPreview = (values: Partial<RulesPreview> = {}): RulesPreview => ({
  version: 1,
  people: 3,
  changed: 1,
  kinds: [
    {
      kind: 'attendance',
      before: 1,
      eligible: ['Bianchi Anna', 'Conti Ugo'],
      gain: ['Conti Ugo'],
      lose: [],
    },
    { kind: 'achievement', before: 0, eligible: [], gain: [], lose: [] },
  ],
  certificates: 2,
  ...values,
});
