import { TerritoryFile } from '@lumit/content/domain';
import { checkShortText } from './check-markdown';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

/** Reads who does what in the province: every area and office that is named is there, every lesson too. */
export function checkTerritory(run: CheckRun, folder: string): TerritoryFile | null {
  const path = `${folder}/territory.yaml`;
  const text = run.open(path);
  if (text === undefined) return null;
  const source = new YamlSource(path, text);
  const file = run.shaped(source, TerritoryFile);
  if (!file) return null;
  const { areas, offices, needs } = file;
  for (const [list, entries] of Object.entries({ areas, offices, needs }))
    run.noRepeatedKeys(source, [list], entries);

  const areaKeys = new Set(areas.map(({ key }) => key));
  const officeKeys = new Set(offices.map(({ key }) => key));
  offices.forEach((office, place) => {
    office.areas.forEach((key, number) => {
      if (!areaKeys.has(key))
        run.problems.push(
          source.problemAt(['offices', place, 'areas', number], `${office.key}: la zona «${key}» non c’è`),
        );
    });
    run.expectLessons(source, ['offices', place, 'lessons'], office.lessons);
  });
  needs.forEach((need, place) => {
    need.offices.forEach((key, number) => {
      if (!officeKeys.has(key))
        run.problems.push(
          source.problemAt(['needs', place, 'offices', number], `${need.key}: l’ufficio «${key}» non c’è`),
        );
    });
    run.expectLessons(source, ['needs', place, 'lessons'], need.lessons);
    for (const { reason, severity } of checkShortText(need.text, run))
      run.problems.push(source.problemAt(['needs', place, 'text'], `${need.key}: ${reason}`, severity));
  });
  return file;
}
