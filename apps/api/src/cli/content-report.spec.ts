import { contentReport } from './content-report';

describe('the report of a content check', () => {
  it('tells every count, questions by pool and kind', () => {
    const none = {};
    const lines = contentReport({
      programmes: [
        {
          slug: 'lumit',
          modules: { published: 7, inPreparation: 1 },
          lessons: 42,
          words: 55_878,
          questions: { test: { single: 4, matching: 6 }, final: none, entry: none, selfCheck: none },
          tests: 2,
          cases: 6,
          surveys: 3,
          offices: 28,
        },
      ],
      terms: { all: 90, awaitingReview: 76 },
      norms: { verified: 88, toCheck: 48 },
      news: { verified: 10, toCheck: 12 },
      deadlines: { all: 12, expiring: 3, passed: 1, unknown: 2 },
      figures: 5,
      toVerify: 52,
      pointsToVerify: 286,
      undated: 4,
      homePages: 23,
      uncitedLaw: 1,
      gulpease: 70.3,
      longSentences: 0.4,
    });
    expect(lines).toEqual([
      'lumit: 7 moduli pubblicati e 1 in preparazione, 42 lezioni, 55878 parole, 2 test di programma, 6 casi, 3 questionari, 28 uffici',
      '  domande, test di modulo: 10 (6 matching, 4 single)',
      '  domande, test finale: 0',
      '  domande, test d’ingresso: 0',
      '  domande, autovalutazione: 0',
      'glossario: 90 termini, di cui 76 con parole che attendono un lettore madrelingua',
      'norme: 88 verificate, 48 da verificare · novità: 10 verificate, 12 da verificare · figure: 5 · indirizzi di pagine iniziali: 23',
      'riquadri «da verificare»: 52, con 286 voci · paragrafi di diritto senza riferimento: 1',
      'affermazioni a scadenza: 12 · entro 60 giorni: 3 · passate senza risposta: 1 · passate, esito non noto: 2 · frasi che possono scadere senza data: 4',
      'lettura: Gulpease medio 70,3 · frasi oltre 30 parole: 0,4 %',
    ]);
  });
});
