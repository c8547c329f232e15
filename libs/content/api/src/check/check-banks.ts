import { findTwins, habitFigures, lintBank, lintHabits } from '@lumit/quizzes/domain';
import type { CheckRun } from './check-run';

/** What only shows in questions taken together: how each list is balanced, and that no two in all content ask the same. */
export function checkBanks(run: CheckRun): void {
  for (const { source, path, questions } of run.questionLists)
    for (const problem of lintBank(questions))
      run.problems.push(source.problemAt([...path, ...problem.path], problem.reason));

  const all = run.questionLists.flatMap(({ file, source, path, questions }) =>
    questions.map((question, place) => ({ file, source, question, at: [...path, place] })),
  );
  const published = all.filter(({ file }) => !run.isDraft(file)).map(({ question }) => question);
  const habits = habitFigures(published);
  run.habits = habits;
  for (const reason of lintHabits(habits))
    run.problems.push({ file: '.', line: 1, severity: 'warning', reason });
  for (const { first, second, likeness } of findTwins(all.map(({ question }) => question))) {
    // A draft yields to what is published, whichever was read first.
    const pair =
      run.isDraft(all[first]?.file ?? '') && !run.isDraft(all[second]?.file ?? '')
        ? [second, first]
        : [first, second];
    const [kept, twin] = pair.map((place) => all[place]);
    if (!kept || !twin) continue;
    const other = `${String(kept.question['key'])} (${kept.file}:${kept.source.lineOf(kept.at)})`;
    const reason = `${String(twin.question['key'])}: chiede quasi lo stesso di ${other}, ${likeness} % delle parole in comune`;
    run.problems.push(twin.source.problemAt([...twin.at, 'stem'], reason));
  }
}
