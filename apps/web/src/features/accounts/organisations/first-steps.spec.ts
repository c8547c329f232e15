import { settingsOf } from '@lumit/accounts/domain';
import { isPageAddress } from '@lumit/shared';
import fc from 'fast-check';
import { someSettings } from '../../../testing/settings';
import { firstSteps, type InstallationFacts, isStarting } from './first-steps';

const edition = (state: 'draft' | 'published' | 'closed', takesApplications = false) => ({
  id: '00000000-0000-4000-8000-0000000000ed',
  slug: 'x',
  title: 'LUMIT',
  startsOn: '2026-10-12',
  endsOn: '2027-05-10',
  state,
  takesApplications,
});
const complete = someSettings();
const empty = someSettings({ settings: settingsOf('Ente', null) });
const someFacts: fc.Arbitrary<InstallationFacts> = fc.record({
  settings: fc.constantFrom(undefined, complete, empty),
  editions: fc.option(
    fc.array(
      fc.constantFrom('draft', 'published', 'closed').map((state) => edition(state)),
      { maxLength: 3 },
    ),
    {
      nil: undefined,
    },
  ),
  tutors: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
});
const stateOf = (facts: InstallationFacts) =>
  Object.fromEntries(firstSteps(facts).map(({ key, missing }) => [key, missing === null]));

describe('what an office does first', () => {
  it('leads only to pages that exist', () => {
    for (const { to } of firstSteps({ settings: empty, editions: [], tutors: 0 }))
      expect(isPageAddress(to)).toBe(true);
  });

  it('each step is done exactly when the data say so', () => {
    expect(stateOf({ settings: empty, editions: [], tutors: 0 })).toEqual({
      settings: false,
      'create-edition': false,
      'add-tutors': false,
      'open-applications': false,
      'plan-class-sessions': false,
      'certificate-rules': false,
      'open-edition': false,
    });
    expect(stateOf({ settings: complete, editions: [edition('draft')], tutors: 0 })).toEqual({
      settings: true,
      'create-edition': true,
      'add-tutors': false,
      'open-applications': false,
      'open-edition': false,
    });
    expect(stateOf({ settings: complete, editions: [edition('draft', true)], tutors: 0 })).toMatchObject({
      'open-applications': true,
      'open-edition': false,
    });
    expect(stateOf({ settings: complete, editions: [edition('published')], tutors: 1 })).toEqual({
      settings: true,
      'create-edition': true,
      'add-tutors': true,
      'open-applications': true,
      'open-edition': true,
    });
  });

  it('rules are chosen when a person has chosen them, or confirmed those of the program', () => {
    const rulesOf = (version: number, isChosen: boolean) => {
      const rules = { editionId: 'e1', version, isChosen };
      const steps = firstSteps({ settings: complete, editions: [edition('draft')], tutors: 0, rules });
      return steps.find(({ key }) => key === 'certificate-rules');
    };
    expect(rulesOf(0, false)?.missing).toMatch(/Non ce ne sono ancora/);
    expect(rulesOf(1, false)?.missing).toMatch(/di partenza del programma/);
    expect(rulesOf(2, true)?.missing).toBeNull();
    expect(isPageAddress(rulesOf(2, true)?.to ?? '')).toBe(true);
  });

  it('class sessions are planned when the calendar of the edition holds one', () => {
    const planned = (count: number) => {
      const classSessions = { editionId: 'e1', count };
      const steps = firstSteps({
        settings: complete,
        editions: [edition('draft')],
        tutors: 0,
        classSessions,
      });
      return steps.find(({ key }) => key === 'plan-class-sessions');
    };
    expect(planned(0)).toMatchObject({
      to: '/segreteria/edizioni/e1/calendario',
      missing: 'Il calendario è ancora vuoto.',
    });
    expect(planned(1)?.missing).toBeNull();
    expect(isPageAddress(planned(0)?.to ?? '')).toBe(true);
  });

  it('what is not known yet makes no step, and nothing that is added undoes one', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const steps = stateOf(facts);
        expect('settings' in steps).toBe(facts.settings !== undefined);
        expect('create-edition' in steps).toBe(facts.editions !== undefined);
        expect('add-tutors' in steps).toBe(facts.editions !== undefined && facts.tutors !== undefined);
        const more = stateOf({
          settings: complete,
          editions: [...(facts.editions ?? []), edition('published')],
          tutors: (facts.tutors ?? 0) + 1,
          rules: { editionId: 'e1', version: 1, isChosen: true },
          classSessions: { editionId: 'e1', count: 1 },
        });
        for (const [key, isDone] of Object.entries(steps)) if (isDone) expect(more[key]).toBe(true);
        expect(Object.values(more)).toEqual(Object.keys(more).map(() => true));
        expect(Object.keys(more)).toHaveLength(7);
      }),
    );
  });

  it('who has run an edition is not told how to begin, nor who is still loading', () => {
    expect(isStarting({ settings: undefined, editions: [edition('draft')], tutors: 0 })).toBe(true);
    expect(
      isStarting({ settings: undefined, editions: [edition('draft'), edition('closed')], tutors: 0 }),
    ).toBe(false);
    expect(isStarting({ settings: empty, editions: undefined, tutors: 0 })).toBe(false);
  });
});
