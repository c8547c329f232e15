import type { RulesOffice } from '@lumit/certificates/domain';
import { readDraft, toDraft } from './rules-draft';

const office: RulesOffice = {
  edition: { id: '00000000-0000-4000-8000-000000000001', title: 'LUMIT 2026-27', isArchived: false },
  version: 1,
  choice: {
    hours: 80,
    modules: [{ module: 'M2', minPercent: 50 }],
    signOff: 'achievement',
    achievement: { quizzes: ['finale'] },
  },
  exact: true,
  isChosen: true,
  modules: [
    { code: 'M1', title: 'Fonti', plannedMinutes: 120 },
    { code: 'M2', title: 'Ingresso', plannedMinutes: 120 },
  ],
  quizzes: [{ code: 'finale', title: 'Prova finale', isFinal: true }],
  versions: [],
};

describe('the form of the rules as it is typed', () => {
  it('reads back what is in force', () => {
    expect(readDraft(toDraft(office))).toEqual({ choice: office.choice, problems: [] });
  });

  it('takes percentages as people write them, and names each that is none', () => {
    const draft = toDraft(office);
    expect(readDraft({ ...draft, hours: ' 75 %' }).choice?.hours).toBe(75);
    expect(readDraft({ ...draft, hours: '' }).choice?.hours).toBeNull();
    for (const hours of ['0', '101', '7,5', 'ottanta', '-3', '1e2'])
      expect(readDraft({ ...draft, hours }).problems.map((one) => one.fieldId)).toEqual(['rules-hours']);
    const modules = [{ code: 'M2', text: 'metà' }];
    expect(readDraft({ ...draft, modules, hours: '200' }).problems).toHaveLength(2);
  });

  it('asks nothing for a certificate that is not issued', () => {
    expect(readDraft({ ...toDraft(office), achievement: false }).choice).toMatchObject({
      achievement: null,
      signOff: 'none',
    });
  });
});
