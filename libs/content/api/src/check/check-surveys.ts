import { SurveyFile } from '@lumit/content/domain';
import { checkShortText } from './check-markdown';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

/** Reads the surveys of a programme. */
export function checkSurveys(run: CheckRun, folder: string): SurveyFile[] {
  const codes = new Map<string, string>();
  return run.filesIn(`${folder}/surveys`, '.yaml').flatMap((file) => {
    const source = new YamlSource(file, run.open(file) ?? '');
    const survey = run.shaped(source, SurveyFile);
    if (!survey) return [];
    const before = codes.get(survey.code);
    if (before)
      run.problems.push(source.problemAt(['code'], `il codice ${survey.code} è già usato in ${before}`));
    codes.set(survey.code, file);
    run.noRepeatedKeys(source, ['questions'], survey.questions);
    for (const { reason, severity } of checkShortText(survey.intro, run))
      run.problems.push(source.problemAt(['intro'], reason, severity));
    return [survey];
  });
}
