import { aContentFolder, type Files, SOUND } from '../content-folder.testing';
import { checkContent } from './check-content';

export async function problemsOf(files: Files, asks: 'soundness' | 'writing' = 'soundness') {
  const folder = await aContentFolder(files);
  try {
    return await checkContent(folder.dir, asks);
  } finally {
    await folder.clear();
  }
}

export const LESSON = 'lumit/m3-soggiorno/3.1-permesso.md';
export const TEST = 'lumit/m3-soggiorno/test.yaml';
export const MODULE = 'lumit/m3-soggiorno/module.yaml';
export const PROGRAMME = 'lumit/programme.yaml';
/** The sound content with one text replaced in one file. */
export const changed = (file: string, from: string | RegExp, to: string): Files => {
  const before = SOUND[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing replaced in ${file}`);
  return { ...SOUND, [file]: after };
};
export const without = (file: string): Files =>
  Object.fromEntries(Object.entries(SOUND).filter(([name]) => name !== file));

export const NEWS = `- key: a
  date: 2026-05-22
  title: Novità
  text: x
  refs: [tui:art5]
  lessons: ["3.1", "4.2"]
  state: verified
`;
export const CASE = 'lumit/cases/1-samira/case.md';
export const DOCUMENT = 'lumit/cases/1-samira/documents/1-lettera.md';
export const RUBRIC = 'lumit/cases/1-samira/rubric.yaml';
export const CASE_TEXT = `---
code: caso-1
title: Samira
modules: [M3, M4]
profiles: [A]
minutes: 90
words: { min: 600, max: 900 }
checkedOn: 2026-11-22
---

Testo
`;
const criterion = (key: string, weight: number) =>
  `  - { key: ${key}, title: T, weight: ${weight}, levels: [a, b, c, d] }`;
export const withCase = (): Files => ({
  ...SOUND,
  [CASE]: CASE_TEXT,
  [DOCUMENT]: '---\ntitle: L\nkind: Lettera\nfrom: Samira\ndate: 2026-11-02\n---\nGentile ufficio.',
  [RUBRIC]: `pass: 18\ncap: 15\nserious: [x]\ncriteria:\n${[3, 2, 2, 2, 1].map((weight, place) => criterion('ABCDE'[place] ?? '', weight)).join('\n')}\n`,
  'lumit/cases/1-samira/model-answer.md': '---\ntitle: Risposta modello\n---\nRisposta.',
});
