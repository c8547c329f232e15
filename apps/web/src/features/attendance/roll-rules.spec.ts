import fc from 'fast-check';
import { matchesName } from './roll-rules';

const word = fc.stringMatching(/^[a-zàèéìòù]{1,8}$/);

describe('matchesName', () => {
  it('finds a name by its words in any order and case, and by the beginning of each', () => {
    fc.assert(
      fc.property(word, word, fc.nat(7), (given, family, cut) => {
        const name = `${family} ${given}`;
        expect(matchesName(name, `${given.toUpperCase()} ${family.slice(0, cut + 1)}`)).toBe(true);
        expect(matchesName(name, ` ${family}  `)).toBe(true);
      }),
    );
  });

  it.each(["d'angelo", 'D’ANGELO', 'dangelo', "d'ang dav", 'angelo'])(
    'finds Davide D’Angelo by %s',
    (search) => {
      for (const name of ["D'Angelo Davide", 'D’Angelo Davide']) expect(matchesName(name, search)).toBe(true);
    },
  );

  it('finds nobody by a word that is not in the name', () => {
    expect(matchesName("D'Angelo Davide", 'dangelo marco')).toBe(false);
    expect(matchesName('Żółć Łukasz', 'zołc')).toBe(true);
  });
});
