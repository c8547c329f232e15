import { readLocalTime } from './local-time';

describe('a day and a time on Italian clocks', () => {
  it('is one instant, in winter and in summer', () => {
    expect(readLocalTime('2026-11-24', '15:00')).toEqual({ at: '2026-11-24T14:00:00.000Z' });
    expect(readLocalTime('2026-07-24', '15:00')).toEqual({ at: '2026-07-24T13:00:00.000Z' });
  });

  it('B-741: is asked about where it does not exist, with the times beside it', () => {
    expect(readLocalTime('2027-03-28', '02:30')).toEqual({
      problem: 'Le 02:30 del 28 marzo 2027 non esistono, perché comincia l’ora legale: 01:30 o 03:30?',
    });
  });

  it('is asked about where it comes twice, with both instants', () => {
    expect(readLocalTime('2027-10-31', '02:30')).toEqual({
      problem:
        'Le 02:30 del 31 ottobre 2027 ci sono due volte, perché finisce l’ora legale: quale delle due?',
      choices: [
        { at: '2027-10-31T00:30:00.000Z', words: 'La prima, con l’ora legale' },
        { at: '2027-10-31T01:30:00.000Z', words: 'La seconda, con l’ora solare' },
      ],
    });
  });

  it('is nothing without a day', () => expect(readLocalTime('', '15:00')).toHaveProperty('problem'));
});
