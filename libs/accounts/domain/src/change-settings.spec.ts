import fc from 'fast-check';
import { changedSettings, mergeSettings } from './change-settings';
import { type OrganisationSettings, SETTING_KEYS, settingsOf } from './organisation-settings';

/** Few values, so that two people often write the same. */
const words = fc.constantFrom(null, 'uno', 'due');
const someSettings: fc.Arbitrary<OrganisationSettings> = fc
  .record({
    name: fc.constantFrom('Ente', 'Scuola'),
    email: words,
    pec: words,
    cup: words,
    euEmblem: fc.boolean(),
    partners: fc.array(fc.constantFrom('A', 'B'), { maxLength: 2 }),
  })
  .map(({ name, ...others }) => settingsOf(name, others));

describe('settings of two people at once', () => {
  it('loses nothing of mine, undoes nothing of theirs that I did not touch, names what both changed', () => {
    fc.assert(
      fc.property(someSettings, someSettings, someSettings, (base, mine, theirs) => {
        const { settings, taken, contested } = mergeSettings(base, mine, theirs);
        const iChanged = changedSettings(base, mine);
        for (const key of SETTING_KEYS)
          expect(settings[key]).toEqual(key in iChanged ? mine[key] : theirs[key]);
        expect(taken).toEqual(
          SETTING_KEYS.filter((key) => key in changedSettings(base, theirs) && !(key in iChanged)),
        );
        expect(contested).toEqual(
          SETTING_KEYS.filter(
            (key) =>
              key in changedSettings(base, theirs) && key in iChanged && key in changedSettings(mine, theirs),
          ),
        );
      }),
    );
  });

  it('who changed nothing takes everything; who is alone keeps everything', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (base, other) => {
        expect(mergeSettings(base, base, other)).toMatchObject({ settings: other, contested: [] });
        expect(mergeSettings(base, other, base)).toEqual({ settings: other, taken: [], contested: [] });
      }),
    );
  });

  it('a change says before and after; two equal settings have none', () => {
    const before = settingsOf('Ente', { email: 'a@ente.it', partners: ['A', 'B'] });
    const after = { ...before, email: null, partners: ['B', 'A'] };
    expect(changedSettings(before, after)).toEqual({
      email: { before: 'a@ente.it', after: null },
      partners: { before: ['A', 'B'], after: ['B', 'A'] },
    });
    expect(changedSettings(before, { ...before, partners: ['A', 'B'] })).toEqual({});
  });
});
