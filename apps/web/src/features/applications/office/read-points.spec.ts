import fc from 'fast-check';
import { readPoints } from './read-points';

const CRITERIA = [{ code: 'ruolo', label: 'Ruolo', maxPoints: 10 }];

describe('points as they are typed', () => {
  it('are read when whole and within the criterion, and asked about otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 30 }), (points) => {
        const { given, problems } = readPoints({ ruolo: ` ${points} ` }, CRITERIA);
        const isFine = points >= 0 && points <= 10;
        expect([given, problems.length]).toEqual(isFine ? [{ ruolo: points }, 0] : [{}, 1]);
      }),
    );
  });

  it('are never rounded or guessed, and none where nothing is written', () => {
    for (const text of ['4,5', '4.5', 'quattro', '1e1', '+3', '0x1'])
      expect(readPoints({ ruolo: text }, CRITERIA).problems).toEqual([
        { code: 'ruolo', message: 'Ruolo: scrivi un numero intero da 0 a 10' },
      ]);
    expect(readPoints({ ruolo: '  ', altro: '3' }, CRITERIA)).toEqual({ given: {}, problems: [] });
  });
});
