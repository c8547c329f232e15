import { join } from 'node:path';
import * as house from './house-rules.ts';
import { importsFormNoCircle } from './import-circles.ts';
import { readTree } from './read-tree.ts';

const tree = readTree(join(import.meta.dirname, '../..'));
const file = (path: string, text = '') => ({ path, text });
const long = (lines: number) => 'x\n'.repeat(lines);

const whole = [
  'README.md',
  'domain/project.json',
  'domain/src/index.ts',
  'api/project.json',
  'api/src/index.ts',
];
const aFeature = (name: string) => whole.map((path) => file(`libs/${name}/${path}`, 'x\n'));
const aLock = (packages: object) => file('package-lock.json', JSON.stringify({ packages }));

/** The rule, then what must turn it red: files put into the tree, and the sentence expected. */
const RULES: ReadonlyArray<{
  says: string;
  rule: house.HouseRule;
  offence: ReturnType<typeof file>[];
  told: string;
}> = [
  {
    says: 'every feature has a README of at most 40 lines, a domain and an api',
    rule: house.everyFeatureIsWhole,
    offence: [file('libs/surveys/README.md', long(41)), file('libs/surveys/api/project.json')],
    told: 'libs/surveys/README.md has more than 40 lines',
  },
  {
    says: 'every feature has its place in the line',
    rule: house.everyFeatureStandsInLine,
    offence: aFeature('surveys'),
    told: 'libs/surveys has no place in the line of eslint.config.mjs',
  },
  {
    says: 'every feature of the web app has the name of one in libs',
    rule: house.webFeaturesExistInLibs,
    offence: [file('apps/web/src/features/exams/exams.queries.ts')],
    told: 'apps/web/src/features/exams has no libs/exams',
  },
  {
    says: 'nothing is called utils, helpers or common',
    rule: house.noDrawers,
    offence: [file('libs/quizzes/domain/src/helpers/round.ts')],
    told: 'libs/quizzes/domain/src/helpers/round.ts is a drawer',
  },
  {
    says: 'no file has more than 300 lines, no spec more than 400',
    rule: house.filesAreShort,
    offence: [
      file('apps/api/src/everything.ts', long(301)),
      file('apps/api/src/everything.spec.ts', long(400)),
    ],
    told: 'apps/api/src/everything.ts has 301 lines',
  },
  {
    says: 'the READMEs have at most 120 lines',
    rule: house.readmeIsShort,
    offence: [file('README.it.md', long(121))],
    told: 'README.it.md has more than 120 lines',
  },
  {
    says: 'no file knows a registry, a machine or a place outside',
    rule: house.nothingOfOneMachine,
    offence: [file('docs/notes.md', `see ${['', 'work', 'main', 'README.md'].join('/')}`)],
    told: 'docs/notes.md holds an absolute path of one machine',
  },
  {
    says: 'no test sets a time limit of its own',
    rule: house.testsWaitForEvents,
    offence: [
      file('libs/quizzes/api/src/slow.spec.ts', "it('waits', async () => {\n  await work();\n}, 60_000);\n"),
    ],
    told: 'libs/quizzes/api/src/slow.spec.ts sets a time limit of its own: a limit after its body',
  },
  {
    says: 'no query orders names by the database’s collation',
    rule: house.namesAreOrderedByUs,
    offence: [
      file(
        'libs/quizzes/api/src/people.ts',
        'const PEOPLE = `select 1 from person p order by p.family_name`;',
      ),
    ],
    told: 'libs/quizzes/api/src/people.ts lets the database order names',
  },
  {
    says: 'screens and messages have one apostrophe',
    rule: house.apostrophesAreTypographic,
    offence: [file('apps/web/src/pages/public/map-page.tsx', `const title = "Apri l'appello";\n`)],
    told: `apps/web/src/pages/public/map-page.tsx has a straight apostrophe: "Apri l'appello"`,
  },
  {
    says: 'which states of an enrolment attend is said once',
    rule: house.attendingIsSaidOnce,
    offence: [
      file('libs/quizzes/api/src/list.ts', "const LIST = `where en.state in ('confirmed', 'completed')`;"),
    ],
    told: 'libs/quizzes/api/src/list.ts says again which states attend',
  },
  {
    says: 'nobody asks which role somebody holds',
    rule: house.nobodyAsksForARole,
    offence: [
      file('libs/quizzes/api/src/may.ts', "const may = me.roles.some(({ role }) => role === 'tutor');"),
    ],
    told: 'libs/quizzes/api/src/may.ts asks for a role, not for what it may do',
  },
  {
    says: 'the lock file has the packages of every system',
    rule: house.lockFileIsWhole,
    offence: [
      aLock({
        'node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-mac': '1.0.0' } },
      }),
    ],
    told: 'package-lock.json lacks tool-mac@1.0.0, wanted by node_modules/tool',
  },
  {
    says: 'no files import each other, for types neither',
    rule: importsFormNoCircle,
    offence: [
      file('libs/quizzes/domain/src/one.ts', "import type { Two } from './two';"),
      file('libs/quizzes/domain/src/two.ts', "export { three } from './part/three';"),
      file('libs/quizzes/domain/src/part/three.ts', "const one = await import('../one');"),
    ],
    told: 'libs/quizzes/domain/src/one.ts and libs/quizzes/domain/src/part/three.ts and libs/quizzes/domain/src/two.ts import each other',
  },
  {
    says: 'links between documents lead somewhere',
    rule: house.linksLeadSomewhere,
    offence: [file('docs/map.md', 'See [this](../nowhere.md#part).')],
    told: 'docs/map.md links to ../nowhere.md, which is not there',
  },
];

describe('the house', () => {
  it('has been read', () => {
    expect(tree.length).toBeGreaterThan(300);
    expect(tree.map(({ path }) => path)).toContain('libs/platform/src/index.ts');
    expect(tree.filter(({ path }) => /(^|\/)(node_modules|dist|\.data)\//.test(path))).toEqual([]);
  });

  it.each(RULES)('$says', ({ rule }) => {
    expect(rule(tree)).toEqual([]);
  });

  it.each(RULES)('would notice it when not: $says', ({ rule, offence, told }) => {
    const spoilt = [...offence, ...tree.filter(({ path }) => !offence.some((one) => one.path === path))];
    expect(rule(spoilt)).toContain(told);
  });

  it('accepts a whole feature that stands in line, and a lock file with nested versions', () => {
    const line = file('eslint.config.mjs', "const line = [['accounts'], ['surveys']];");
    const small = [...aFeature('accounts'), ...aFeature('surveys'), line];
    expect(house.everyFeatureIsWhole(small)).toEqual([]);
    expect(house.everyFeatureStandsInLine(small)).toEqual([]);
    const nested = aLock({
      'node_modules/tool': { version: '2.0.0', optionalDependencies: { 'tool-mac': '2.0.0' } },
      'node_modules/tool-mac': { version: '1.0.0' },
      'node_modules/tool/node_modules/tool-mac': { version: '2.0.0' },
    });
    expect(house.lockFileIsWhole([nested])).toEqual([]);
  });

  it.each([
    ['a registry', 'docs/a.md', `registry${'='}https://example.it`],
    ['an address in the lock file', 'package-lock.json', `{ "resolved${'":'} "x" }`],
    ['a home', 'docs/a.md', `cd ${['', 'home', 'mario', 'lumit'].join('/')}`],
    ['a brief', 'docs/a.md', ['shared', 'design', 'house.md'].join('/')],
  ])('notices %s', (_, path, text) => {
    expect(house.nothingOfOneMachine([file(path, text)])).toHaveLength(1);
  });
});
