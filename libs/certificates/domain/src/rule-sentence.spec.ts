import fc from 'fast-check';
import { checkRules } from './check-rules';
import type { EligibilityFacts } from './eligibility-facts';
import { type Reader, ruleSentence } from './rule-sentence';
import type { Rule } from './rule-set';
import {
  spellDecimalHours,
  spellMissingHours,
  spellPercent,
  spellPoints,
  spellThreshold,
} from './spell-numbers';

const HOUR = 3600;
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');
const sentence = (rule: Rule, facts: Partial<EligibilityFacts>, reader: Reader = 'learner') => {
  const none = { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };
  const world = {
    enrolmentState: 'active',
    hours: none,
    byModule: {},
    byModality: {},
    upcoming: [],
    quizzes: [],
    signedOff: false,
    ...facts,
  };
  return plain(checkRules([rule], world).map((result) => ruleSentence(result, reader))[0]);
};
const hours80: Rule = { kind: 'hours', minPercent: 80 };
const quiz = {
  quizCode: 'm5-test',
  title: 'Test M5 Accoglienza',
  passed: false,
  bestPoints: 6000,
  possiblePoints: 12_000,
  attemptsLeft: 2,
  stillPossible: true,
};

describe('the sentence of a rule', () => {
  it('says hours with the own numbers and the class session that is enough', () => {
    const hours = {
      attendedSeconds: 40 * HOUR * 0.781,
      plannedSeconds: 40 * HOUR,
      remainingSeconds: 2 * HOUR,
    };
    expect(sentence(hours80, { hours, upcoming: [{ label: '8', seconds: 2 * HOUR }] })).toBe(
      'Ore: 80% richiesto, hai 78,1%. Ti mancano 46 minuti: puoi ancora farcela con l’incontro 8.',
    );
    expect(
      sentence(hours80, {
        hours,
        upcoming: [
          { label: '7', seconds: HOUR / 2 },
          { label: '8', seconds: HOUR / 2 },
        ],
      }),
    ).toMatch(/con gli incontri 7 e 8\.$/);
    expect(sentence(hours80, { hours })).toMatch(/puoi ancora farcela con gli incontri che restano\.$/);
  });

  it('says beside the percentage what the calendar does not have of the plan, and that it can still come', () => {
    const hours = {
      attendedSeconds: 16 * HOUR,
      plannedSeconds: 40 * HOUR,
      remainingSeconds: 4 * HOUR,
      uncoveredSeconds: 20 * HOUR,
    };
    expect(plain(sentence(hours80, { hours }))).toBe(
      'Ore: 80% richiesto, hai 40,0%. In calendario mancano ancora 20 h del piano. Ti mancano 16 h: puoi ancora farcela con gli incontri ancora da mettere in calendario.',
    );
    const enough = { ...hours, attendedSeconds: 34 * HOUR, uncoveredSeconds: 2 * HOUR };
    expect(plain(sentence(hours80, { hours: enough }))).toBe(
      'Ore: 80% richiesto, hai 85,0%. In calendario mancano ancora 2 h del piano.',
    );
  });

  it('says hours that are enough, or can no longer be', () => {
    expect(
      sentence(hours80, {
        hours: { attendedSeconds: 34.5 * HOUR, plannedSeconds: 40 * HOUR, remainingSeconds: 0 },
      }),
    ).toBe('Ore: 80% richiesto, hai 86,2%.');
    expect(
      sentence(hours80, {
        hours: { attendedSeconds: 10 * HOUR, plannedSeconds: 40 * HOUR, remainingSeconds: 20 * HOUR },
      }),
    ).toBe(
      'Ore: 80% richiesto, hai 25,0%. Con le ore rimaste la soglia dell’80% non è più raggiungibile. Parlane con la Segreteria.',
    );
  });

  it('says tests: to take, to take again, over, passed', () => {
    const rule: Rule = { kind: 'quiz', quiz: 'm5-test' };
    expect(sentence(rule, { quizzes: [quiz] })).toBe(
      'Test M5 Accoglienza: non ancora superato, 6 su 12 punti. Hai ancora 2 tentativi.',
    );
    expect(sentence(rule, { quizzes: [{ ...quiz, bestPoints: null, attemptsLeft: null }] })).toBe(
      'Test M5 Accoglienza: da superare. Puoi fare tutti i tentativi che vuoi.',
    );
    expect(sentence(rule, { quizzes: [{ ...quiz, attemptsLeft: 1 }] })).toMatch(/Hai ancora 1 tentativo\.$/);
    expect(sentence(rule, { quizzes: [{ ...quiz, attemptsLeft: 0, stillPossible: false }] })).toMatch(
      /Non ci sono altri tentativi\. Parlane con la Segreteria\.$/,
    );
    expect(sentence(rule, { quizzes: [{ ...quiz, passed: true, bestPoints: 10_500 }] })).toBe(
      'Test M5 Accoglienza: superato, 10,5 su 12 punti.',
    );
  });

  it('says that a test handed in waits for its mark, until it is passed, and who waits has not failed', () => {
    const rule: Rule = { kind: 'quiz', quiz: 'm5-test' };
    const waiting = { ...quiz, attemptsLeft: 0, toBeMarked: true };
    expect(sentence(rule, { quizzes: [waiting] })).toBe(
      'Test M5 Accoglienza: consegnato, in attesa di valutazione.',
    );
    expect(sentence(rule, { quizzes: [{ ...waiting, passed: true }] })).toBe(
      'Test M5 Accoglienza: superato, 6 su 12 punti.',
    );
  });

  it('says alternatives and the rest', () => {
    const rule: Rule = { kind: 'any', of: [{ kind: 'sign_off' }, { kind: 'quiz', quiz: 'm5-test' }] };
    expect(sentence(rule, { quizzes: [quiz] })).toBe(
      'Basta uno di questi requisiti. Conferma della Segreteria: ancora da dare. Oppure: Test M5 Accoglienza: non ancora superato, 6 su 12 punti. Hai ancora 2 tentativi.',
    );
    expect(sentence(rule, { signedOff: true })).toBe('Conferma della Segreteria: data.');
    expect(sentence({ kind: 'enrolment', states: ['active'] }, { enrolmentState: 'withdrawn' })).toBe(
      'Iscrizione: non attiva. Parlane con la Segreteria.',
    );
    expect(sentence(hours80, {})).toBe('Ore: 80% richiesto, ma non ci sono ancora ore previste.');
  });

  it('tells the staff about a person, and never speaks to that person', () => {
    const hours = { plannedSeconds: 40 * HOUR, remainingSeconds: 10 * HOUR, attendedSeconds: 24 * HOUR };
    const lost = { ...hours, remainingSeconds: 0 };
    const told: Array<[Rule, Partial<EligibilityFacts>, string]> = [
      [
        hours80,
        { hours },
        'Ore: 80% richiesto, ha 60,0%. Mancano 8 h: può ancora farcela con gli incontri che restano.',
      ],
      [
        hours80,
        { hours: lost },
        'Ore: 80% richiesto, ha 60,0%. Con le ore rimaste la soglia dell’80% non è più raggiungibile.',
      ],
      [
        { kind: 'quiz', quiz: 'm5-test' },
        { quizzes: [{ ...quiz, attemptsLeft: 3 }] },
        'Test M5 Accoglienza: non ancora superato, 6 su 12 punti. Ha ancora 3 tentativi.',
      ],
      [
        { kind: 'quiz', quiz: 'm5-test' },
        { quizzes: [{ ...quiz, bestPoints: null, attemptsLeft: null }] },
        'Test M5 Accoglienza: da superare. I tentativi sono senza limite.',
      ],
      [{ kind: 'enrolment', states: ['active'] }, { enrolmentState: 'withdrawn' }, 'Iscrizione: non attiva.'],
    ];
    for (const [rule, facts, expected] of told) {
      expect(sentence(rule, facts, 'staff')).toBe(expected);
      expect(sentence(rule, facts, 'staff')).not.toMatch(/\b(hai|puoi|ti|vuoi|tu[oaie]?|parlane)\b/i);
      expect(sentence(rule, facts)).not.toBe(expected);
    }
  });

  it('never rounds up to the threshold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (planned, threshold) => {
          const attended = Math.ceil((threshold * planned) / 100) - 1;
          const shown = Number(
            spellPercent(Math.max(0, attended), planned).replace('.', '').replace(',', '.').replace('%', ''),
          );
          expect(shown).toBeLessThanOrEqual((Math.max(0, attended) * 100) / planned);
        },
      ),
    );
  });

  it('name an exemption beside the numbers, and never among the hours attended', () => {
    const part = (attended: number, planned: number, exempt: number) => ({
      attendedSeconds: attended * HOUR,
      plannedSeconds: planned * HOUR,
      remainingSeconds: 0,
      exemptSeconds: exempt * HOUR,
    });
    const m3: Rule = { ...hours80, module: 'M3' };
    const facts = { hours: part(8, 10, 10), byModule: { M3: part(0, 0, 10) }, exemptModules: ['M3'] };
    expect(sentence(hours80, facts)).toBe(
      'Ore: 80% richiesto, hai 80,0%. Fuori dal conto, per esonero: 10 h.',
    );
    expect(sentence(m3, facts, 'staff')).toBe('Ore del modulo M3: esonero riconosciuto.');
    expect(sentence(m3, { ...facts, byModule: { M3: part(2, 2, 8) } })).toBe(
      'Ore del modulo M3: esonero riconosciuto, hai frequentato 2 h.',
    );
    expect(sentence(hours80, { hours: part(0, 0, 40) }, 'staff')).toBe(
      'Ore: l’esonero copre tutte le ore previste, non ne restano da contare.',
    );
  });

  it('spells numbers the Italian way', () => {
    expect(plain(spellMissingHours(1))).toBe('1 minuto');
    expect(spellDecimalHours(34.5 * HOUR)).toBe('34,50');
    expect(spellDecimalHours(1234 * HOUR)).toBe('1.234,00');
    expect(spellPoints(-333)).toBe('-0,333');
    expect([8, 11, 70, 75, 80, 89, 90, 100].map(spellThreshold)).toEqual([
      'dell’8%',
      'dell’11%',
      'del 70%',
      'del 75%',
      'dell’80%',
      'dell’89%',
      'del 90%',
      'del 100%',
    ]);
  });
});
