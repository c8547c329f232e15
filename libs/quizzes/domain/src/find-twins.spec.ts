import fc from 'fast-check';
import { findTwins, TWINS_FROM } from './find-twins';

const likeness = (...stems: string[]) => findTwins(stems.map((stem) => ({ stem })));

describe('findTwins', () => {
  it.each([
    ['the same stem', 'Quando si chiede il rinnovo?', 'Quando si chiede il rinnovo?', 100],
    [
      'other capitals, accents and signs',
      'Perché la città rinnova il permesso?',
      'perche, LA CITTA rinnova il permesso',
      100,
    ],
    [
      'other endings and little words',
      'Chi rinnova il permesso scaduto di Amina?',
      'Il rinnovo del permesso scaduto ad Amina',
      100,
    ],
    [
      'a reference between',
      'Vale la ricevuta :norm{ref="tui:art5"} per lavorare?',
      'Vale la ricevuta per lavorare?',
      100,
    ],
    [
      'one word of five more',
      'Amina chiede il permesso di lavoro in Comune',
      'Amina chiede il permesso di lavoro',
      80,
    ],
  ])('finds %s', (_, one, other, percent) => {
    expect(likeness(one, other)).toEqual([{ first: 0, second: 1, likeness: percent }]);
  });

  it.each([
    [
      'the same rule in another case',
      'Amina perde il lavoro a maggio: quanto dura il permesso?',
      'Un operaio stagionale di Altopascio perde il lavoro: che cosa può chiedere?',
    ],
    [
      'stems of one form',
      'Metti in ordine i passi di un cambio di residenza.',
      'Metti in ordine i passi della cittadinanza per residenza.',
    ],
    ['no words at all', '', ''],
  ])('lets %s be', (_, one, other) => {
    expect(likeness(one, other)).toEqual([]);
  });

  it('passes over what has no stem, and keeps the places', () => {
    expect(findTwins([null, 3, { stem: 7 }, { stem: 'Uno due' }, {}, { stem: 'uno, due!' }])).toEqual([
      { first: 3, second: 5, likeness: 100 },
    ]);
  });

  it('gives each pair once, the earlier first, and nothing under the threshold', () => {
    const stem = fc.array(fc.constantFrom('permesso', 'lavoro', 'rinnovo', 'asilo', 'comune'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(stem), (stems) => {
        const twins = likeness(...stems.map((words) => words.join(' ')));
        for (const { first, second, likeness: percent } of twins)
          expect([first < second, percent >= TWINS_FROM, percent <= 100]).toEqual([true, true, true]);
        expect(new Set(twins.map(({ first, second }) => `${first}-${second}`)).size).toBe(twins.length);
      }),
    );
  });
});
