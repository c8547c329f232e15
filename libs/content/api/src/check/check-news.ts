import { type NewsEntry, NewsFile } from '@lumit/content/domain';
import { checkShortText } from './check-markdown';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

/** Reads `news.yaml`, newest first. A content without news is a whole one. */
export function checkNews(run: CheckRun): NewsEntry[] {
  const text = run.open('news.yaml');
  if (text === undefined) return [];
  const source = new YamlSource('news.yaml', text);
  const news = run.shaped(source, NewsFile) ?? [];
  run.noRepeatedKeys(source, [], news);
  news.forEach((entry, place) => {
    entry.refs.forEach((ref, number) => {
      const problem = run.library.referenceProblem(ref);
      if (problem) run.problems.push(source.problemAt([place, 'refs', number], `${entry.key}: ${problem}`));
    });
    run.expectLessons(source, [place, 'lessons'], entry.lessons);
    for (const { reason, severity } of checkShortText(entry.text, run))
      run.problems.push(source.problemAt([place, 'text'], `${entry.key}: ${reason}`, severity));
  });
  return news.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
