import { aContentFolder, type Files, SOUND } from '../content-folder.testing';
import { checkContent } from './check-content';

const FINAL = 'lumit/tests/finale.yaml';
const POOL = 'lumit/m3-soggiorno/final.yaml';
const TEST = 'lumit/m3-soggiorno/test.yaml';
const question = (key: string, more = '') =>
  `  - { key: ${key}, kind: true-false, stem: "Vale?", answer: true, objective: 1, explanation: "Sì."${more} }\n`;
const settings = 'settings: { passMark: 70, attempts: 2, pauseHours: 0, keep: best }';
const finalTest = (draw: number, code = 'test-finale') =>
  `code: ${code}\ntitle: Test finale\nkind: final\npool: final\ndraw: ${draw}\n${settings}\n`;
const allPublished = {
  'lumit/programme.yaml': (SOUND['lumit/programme.yaml'] ?? '').replace(', m4-protezione', ''),
};
const withFinal = (more: Files): Files => ({
  ...SOUND,
  [POOL]: `questions:\n${question('m3-f01')}${question('m3-f02', ', points: 1')}`,
  [FINAL]: finalTest(2),
  ...more,
});

async function check(files: Files) {
  const folder = await aContentFolder(files);
  try {
    return await checkContent(folder.dir);
  } finally {
    await folder.clear();
  }
}

describe('tests of a programme', () => {
  it('are given with their pools', async () => {
    const { problems, content } = await check(withFinal({}));
    expect(problems).toEqual([]);
    const [programme] = content?.programmes ?? [];
    expect(programme?.tests).toMatchObject([{ code: 'test-finale', kind: 'final', draw: 2 }]);
    expect(programme?.modules.map(({ pools }) => pools.final.length)).toEqual([2, 0]);
  });

  it('stay in preparation, with a warning, while modules with questions are still to come', async () => {
    const { problems, content } = await check(withFinal({ [FINAL]: finalTest(3) }));
    expect(problems).toMatchObject([
      { file: FINAL, line: 5, severity: 'warning', reason: expect.stringContaining('in preparazione') },
    ]);
    expect(content?.programmes[0]?.tests).toHaveLength(1);
  });

  const { 'lumit/m4-protezione/module.yaml': _, ...withoutDraft } = withFinal(allPublished);
  const wrong: [string, Files, string, number, RegExp][] = [
    [
      'draws more than all modules give',
      { ...withoutDraft, [FINAL]: finalTest(3) },
      FINAL,
      5,
      /ce ne sono 2$/,
    ],
    ['has the code of another test', withFinal({ [FINAL]: finalTest(2, 'test-m3') }), FINAL, 1, /già usato/],
    [
      'draws from questions of different worth',
      withFinal({ [POOL]: `questions:\n${question('m3-f01')}${question('m3-f02', ', points: 2')}` }),
      POOL,
      3,
      /stessi punti/,
    ],
    [
      'or is a module test that does',
      {
        ...SOUND,
        [TEST]: `${(SOUND[TEST] ?? '').replace('questions:', 'draw: 1\nquestions:')}${question('m3-q02', ', points: 2')}`,
      },
      TEST,
      7,
      /stessi punti/,
    ],
  ];
  it.each(wrong)('are refused when one %s', async (_, files, file, line, reason) => {
    const { problems, content } = await check(files);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file, line, reason: expect.stringMatching(reason) },
    ]);
    expect(content).toBeNull();
  });
});
