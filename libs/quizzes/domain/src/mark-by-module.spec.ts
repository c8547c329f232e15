import fc from 'fast-check';
import { sumOfGrades } from './grade-attempt';
import { gradeQuestion, type QuestionGrade } from './grade-question';
import { markByModule } from './mark-by-module';
import { prepareQuestion } from './prepare-attempt';
import { Question } from './question';
import { anyQuestion, seededRandom } from './question.testing';

const graded = fc.array(
  fc.record({
    grade: anyQuestion.map((question) => {
      const { key } = prepareQuestion(question, seededRandom(1));
      return gradeQuestion(key, undefined);
    }),
    module: fc.constantFrom('M1', 'M2', 'M3'),
    lesson: fc.option(fc.constantFrom('1.1', '2.1', '3.1')),
  }),
  { maxLength: 12 },
);

describe('markByModule', () => {
  it('takes the whole apart: questions and points of all modules are those of the attempt', () => {
    fc.assert(
      fc.property(graded, (all) => {
        const marks = markByModule(all) ?? [];
        expect(marks.reduce((sum, { questions }) => sum + questions, 0)).toBe(all.length);
        const possible = marks.reduce((sum, { mark }) => sum + mark.possible, 0);
        expect(possible).toBe(all.reduce((sum, { grade }) => sum + grade.worth, 0));
        expect(sumOfGrades(all.map(({ grade }) => grade))).toBe(0);
        for (const { right, questions } of marks) expect(right).toBeLessThanOrEqual(questions);
      }),
    );
  });

  it('tells nothing while an answer waits for its mark', () => {
    const waiting: QuestionGrade = { ...blank, verdict: 'unmarked', share: null, points: null };
    const right = { grade: blank, module: 'M1', lesson: null };
    expect(markByModule([right, { grade: waiting, module: 'M2', lesson: null }])).toBeNull();
  });

  it('sends back to the lessons of what was not wholly right, each once, in their order', () => {
    const of = (verdict: QuestionGrade['verdict'], lesson: string | null, module = 'M3') => ({
      grade: {
        ...blank,
        verdict,
        share: {
          num: verdict === 'right' ? 1 : verdict === 'partial' ? 1 : 0,
          den: verdict === 'partial' ? 3 : 1,
        },
      },
      lesson,
      module,
    });
    expect(
      markByModule([
        of('right', '10.1', 'M10'),
        of('wrong', '3.10'),
        of('partial', '3.2'),
        of('blank', '3.2'),
        of('wrong', null),
        of('right', '3.1'),
        of('right', '5.1', 'M5'),
      ]),
    ).toEqual([
      {
        module: 'M3',
        mark: { earned: 1_333, possible: 5_000 },
        right: 1,
        questions: 5,
        lessons: ['3.2', '3.10'],
      },
      { module: 'M5', mark: { earned: 1_000, possible: 1_000 }, right: 1, questions: 1, lessons: [] },
      { module: 'M10', mark: { earned: 1_000, possible: 1_000 }, right: 1, questions: 1, lessons: [] },
    ]);
  });
});

const blank: QuestionGrade = gradeQuestion(
  prepareQuestion(
    Question.parse({ key: 'q', kind: 'true-false', stem: 'Vale?', answer: true, explanation: 'Sì.' }),
    seededRandom(1),
  ).key,
  undefined,
);
