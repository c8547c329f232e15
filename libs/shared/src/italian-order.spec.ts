import { comparePeople, compareTexts } from './italian-order';

describe('the order of lists', () => {
  it('is that of an Italian dictionary: accents and capitals do not send a name to the end', () => {
    expect(
      ['Zeta', 'Ètienne', 'de Luca', 'Esposito', 'D’Angelo', 'Àlvarez', 'bianchi'].toSorted(compareTexts),
    ).toEqual(['Àlvarez', 'bianchi', 'D’Angelo', 'de Luca', 'Esposito', 'Ètienne', 'Zeta']);
  });

  it('puts people of one family name by their given name', () => {
    const anna = { familyName: 'Bianchi', givenName: 'Anna' };
    const elena = { familyName: 'Bianchi', givenName: 'Èlena' };
    const zeno = { familyName: 'Bianchi', givenName: 'Zeno' };
    expect([zeno, elena, anna].toSorted(comparePeople)).toEqual([anna, elena, zeno]);
  });
});
