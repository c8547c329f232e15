import fc from 'fast-check';
import { type NextStepFacts, pickNextStep } from './pick-next-step';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T14:00:00Z');
const nothing: NextStepFacts = {
  now: NOW,
  startsAt: NOW - 1000 * HOUR,
  withdrawn: false,
  classSessions: [],
  openAttempts: [],
  due: [],
  begunLessons: [],
  lessonsDone: 0,
  entryTest: null,
  itemsToStart: [],
  testsToRetry: [],
  certificate: null,
  missingRequirements: [],
};
const session = { id: 's', title: 'Accoglienza', startsAt: NOW - HOUR, endsAt: NOW + HOUR };
const attempt = { id: 'a', quizCode: 'test-m5', title: 'Test M5', deadline: NOW + HOUR };
const due = { code: 'test-m5', title: 'Test M5', dueAt: NOW + 47 * HOUR };
const begun = { code: '5.2', title: 'Accesso', minutesLeft: 9, readAt: NOW - HOUR };
const toStart = { kind: 'lesson' as const, code: '5.3', title: 'CAS' };
const entryTest = { code: 'test-ingresso', title: "Test d'ingresso" };
const requirement = { code: 'hours', text: 'Ti mancano 2 h' };
const retry = { code: 'test-m3', title: 'Test M3', at: NOW + 20 * HOUR };
const everything: NextStepFacts = {
  ...nothing,
  classSessions: [session],
  openAttempts: [attempt],
  due: [due],
  begunLessons: [begun],
  entryTest,
  itemsToStart: [toStart],
  testsToRetry: [retry],
  certificate: '42/2027',
  missingRequirements: [requirement],
};

/** The order as S-06 states it, each with the fact that, taken away, leaves room for the next. */
const ORDER = [
  ['class-session-now', { classSessions: [] }],
  ['open-attempt', { openAttempts: [] }],
  ['due-soon', { due: [] }],
  ['resume-lesson', { begunLessons: [] }],
  ['entry-test', { lessonsDone: 1 }],
  ['next-lesson', { itemsToStart: [] }],
  ['certificate-issued', { certificate: null }],
  ['retry-test', { testsToRetry: [] }],
  ['missing-requirement', { missingRequirements: [] }],
  ['all-done', {}],
] as const;

describe('next step', () => {
  it('goes down the list as each thing is done', () => {
    let facts = everything;
    for (const [kind, done] of ORDER) {
      expect(pickNextStep(facts).kind).toBe(kind);
      facts = { ...facts, ...done };
    }
  });

  it('for any mix of facts is the first of the list that has one', () => {
    fc.assert(
      fc.property(fc.tuple(...ORDER.map(() => fc.boolean())), (done) => {
        const facts = ORDER.reduce(
          (sum, [, without], i) => (done[i] ? { ...sum, ...without } : sum),
          everything,
        );
        const expected = ORDER.find((_, i) => !done[i] || i === ORDER.length - 1)?.[0];
        expect(pickNextStep(facts).kind).toBe(expected);
      }),
    );
  });

  it('does not depend on the order of what is urgent', () => {
    const times = fc.integer({ min: -100, max: 100 }).map((hours) => NOW + hours * HOUR);
    const lists = fc.record({
      classSessions: fc
        .uniqueArray(times, { maxLength: 4 })
        .map((all) =>
          all.map((startsAt) => ({ ...session, id: `${startsAt}`, startsAt, endsAt: startsAt + 2 * HOUR })),
        ),
      openAttempts: fc
        .uniqueArray(times, { maxLength: 4 })
        .map((all) => all.map((deadline) => ({ ...attempt, id: `${deadline}`, deadline }))),
      due: fc
        .uniqueArray(times, { maxLength: 4 })
        .map((all) => all.map((dueAt) => ({ ...due, code: `${dueAt}`, dueAt }))),
      begunLessons: fc
        .uniqueArray(times, { maxLength: 4 })
        .map((all) => all.map((readAt) => ({ ...begun, code: `${readAt}`, readAt }))),
    });
    fc.assert(
      fc.property(lists, (drawn) => {
        const reversed = Object.fromEntries(
          Object.entries(drawn).map(([name, list]) => [name, [...list].reverse()]),
        );
        expect(pickNextStep({ ...nothing, ...reversed })).toEqual(pickNextStep({ ...nothing, ...drawn }));
      }),
    );
  });

  it('takes the most urgent of several, and the lesson read last', () => {
    expect(
      pickNextStep({ ...nothing, due: [due, { ...due, code: 'caso-1', dueAt: NOW + HOUR }] }),
    ).toMatchObject({ code: 'caso-1' });
    expect(
      pickNextStep({ ...nothing, begunLessons: [begun, { ...begun, code: '4.1', readAt: NOW }] }),
    ).toMatchObject({ code: '4.1' });
    expect(
      pickNextStep({ ...nothing, openAttempts: [{ ...attempt, id: 'free', deadline: null }, attempt] }),
    ).toMatchObject({ id: 'a' });
  });

  it('shows a class session from a quarter of an hour before its start until its end', () => {
    const at = (minutes: number) =>
      pickNextStep({
        ...nothing,
        classSessions: [
          { ...session, startsAt: NOW - minutes * 60_000, endsAt: NOW - minutes * 60_000 + 2 * HOUR },
        ],
      }).kind;
    expect([-16, -15, 0, 119, 120].map(at)).toEqual([
      'all-done',
      'class-session-now',
      'class-session-now',
      'class-session-now',
      'all-done',
    ]);
  });

  it('leaves out what is due later than 48 hours, what is overdue and attempts whose time is over', () => {
    expect(pickNextStep({ ...nothing, due: [{ ...due, dueAt: NOW + 48 * HOUR }] }).kind).toBe('due-soon');
    expect(pickNextStep({ ...nothing, due: [{ ...due, dueAt: NOW + 48 * HOUR + 1 }] }).kind).toBe('all-done');
    expect(pickNextStep({ ...nothing, due: [{ ...due, dueAt: NOW - 1 }] }).kind).toBe('all-done');
    expect(pickNextStep({ ...nothing, openAttempts: [{ ...attempt, deadline: NOW }] }).kind).toBe('all-done');
  });

  it('proposes the entry test to who has not begun, with what to begin with instead, and never again after', () => {
    const facts = { ...nothing, entryTest, itemsToStart: [toStart] };
    expect(pickNextStep(facts)).toEqual({ kind: 'entry-test', ...entryTest, instead: toStart });
    expect(pickNextStep({ ...facts, begunLessons: [begun] }).kind).toBe('resume-lesson');
    expect(pickNextStep({ ...facts, lessonsDone: 1 }).kind).toBe('next-lesson');
    expect(pickNextStep({ ...facts, entryTest: null }).kind).toBe('next-lesson');
    expect(pickNextStep({ ...facts, itemsToStart: [] })).toMatchObject({ kind: 'entry-test', instead: null });
  });

  it('says during a class what to study besides: the lesson begun, else the next; nothing before the course starts', () => {
    const inClass = { ...everything, begunLessons: [], openAttempts: [] };
    const meanwhile = (facts: NextStepFacts) => {
      const step = pickNextStep(facts);
      return step.kind === 'class-session-now' ? step.meanwhile : undefined;
    };
    expect(meanwhile({ ...everything, openAttempts: [] })).toEqual({
      kind: 'lesson',
      code: '5.2',
      title: 'Accesso',
    });
    expect(meanwhile(inClass)).toEqual(toStart);
    expect(meanwhile({ ...inClass, itemsToStart: [] })).toBeNull();
    expect(meanwhile({ ...everything, openAttempts: [], startsAt: NOW + HOUR })).toBeNull();
    // The time of a test does not wait for the class to end.
    const [attempt] = everything.openAttempts;
    expect(meanwhile(everything)).toEqual({ kind: 'attempt', id: attempt?.id, title: attempt?.title });
    expect(meanwhile({ ...inClass, openAttempts: [{ ...attempt!, deadline: NOW }] })).toEqual(toStart);
  });

  it('brings a failed test back with the instant from which it may be tried, the soonest first', () => {
    const later = { ...retry, code: 'test-m4', at: NOW + 40 * HOUR };
    expect(pickNextStep({ ...nothing, testsToRetry: [later, retry] })).toEqual({
      kind: 'retry-test',
      ...retry,
    });
  });

  it('names the test when a test comes next', () => {
    expect(
      pickNextStep({ ...nothing, itemsToStart: [{ kind: 'quiz', code: 'test-m5', title: 'Test' }] }),
    ).toEqual({ kind: 'next-quiz', code: 'test-m5', title: 'Test' });
  });

  it('waits for the start, but not with what is happening now; who has withdrawn has no step', () => {
    const before = { ...everything, startsAt: NOW + HOUR };
    expect(pickNextStep(before).kind).toBe('class-session-now');
    expect(pickNextStep({ ...before, classSessions: [], openAttempts: [], due: [] })).toEqual({
      kind: 'not-started',
      startsAt: NOW + HOUR,
    });
    expect(pickNextStep({ ...everything, withdrawn: true })).toEqual({ kind: 'withdrawn' });
  });
});
