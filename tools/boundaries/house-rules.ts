import { dirname, join, normalize } from 'node:path';

/** One file of the checkout; `path` is relative to the root, with slashes. Files that are no text have an empty one. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** Takes the whole tree, answers one sentence for each thing out of order. */
export type HouseRule = (tree: readonly TreeFile[]) => string[];

const NOT_FEATURES = ['platform', 'shared'];
/** Laid out like features, and below them all: any of them may use these. */
const FLOOR = ['prose', 'documents'];
/** The mail log belongs to the platform and is no feature of the school. */
const PLATFORM_PAGES = ['mail'];
const DRAWERS = /^(utils?|helpers?|commons?|misc)$/i;
/** What runs for people: no spec, no kit of tests, no step of old data. */
const SERVED = /^(libs|apps)\/(?!.*(\.spec\.|\/testing|\.testing\.|\/migrations\/)).*\.tsx?$/;
const CODE = /\.(tsx?|mts|mjs|scss)$/;

const lines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Names of folders directly in `folder`, each once. */
function foldersIn(tree: readonly TreeFile[], folder: string): string[] {
  const found = tree.flatMap(({ path }) => {
    const [first, more] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
    return first !== undefined && more !== undefined ? [first] : [];
  });
  return [...new Set(found)];
}

const features = (tree: readonly TreeFile[]) =>
  foldersIn(tree, 'libs').filter((name) => !NOT_FEATURES.includes(name));

/** ls libs says "school": a feature has a README of at most 40 lines, a domain and an api, each with its door. */
export const everyFeatureIsWhole: HouseRule = (tree) => {
  const texts = new Map(tree.map(({ path, text }) => [path, text]));
  return features(tree).flatMap((feature) => {
    const wanted = [
      'README.md',
      ...['domain', 'api'].flatMap((part) => [`${part}/project.json`, `${part}/src/index.ts`]),
    ];
    const missing = wanted.filter((path) => !texts.has(`libs/${feature}/${path}`));
    const long = lines(texts.get(`libs/${feature}/README.md`) ?? '') > 40;
    return [
      ...missing.map((path) => `libs/${feature} has no ${path}`),
      ...(long ? [`libs/${feature}/README.md has more than 40 lines`] : []),
    ];
  });
};

/** A feature without a place in the line of eslint.config.mjs could import whatever it likes. */
export const everyFeatureStandsInLine: HouseRule = (tree) => {
  const config = tree.find(({ path }) => path === 'eslint.config.mjs')?.text ?? '';
  const line = /^const line = ([^;]*);$/m.exec(config)?.[1] ?? '';
  return features(tree)
    .filter((feature) => !FLOOR.includes(feature) && !line.includes(`'${feature}'`))
    .map((feature) => `libs/${feature} has no place in the line of eslint.config.mjs`);
};

/** The same word on both sides of the wire. */
export const webFeaturesExistInLibs: HouseRule = (tree) => {
  const known = [...features(tree), ...PLATFORM_PAGES];
  return foldersIn(tree, 'apps/web/src/features')
    .filter((name) => !known.includes(name))
    .map((name) => `apps/web/src/features/${name} has no libs/${name}`);
};

/** A drawer for everything soon holds everything. */
export const noDrawers: HouseRule = (tree) =>
  tree
    .filter(({ path }) => path.split('/').some((part) => DRAWERS.test(part.split('.')[0] ?? '')))
    .map(({ path }) => `${path} is a drawer`);

/** 300 lines, 400 for specs and what they stand on. */
export const filesAreShort: HouseRule = (tree) =>
  tree
    .filter(({ path }) => /^(libs|apps|tools)\//.test(path) && CODE.test(path))
    .filter(({ path, text }) => lines(text) > (/\.spec\.|\/testing[/.]/.test(path) ? 400 : 300))
    .map(({ path, text }) => `${path} has ${lines(text)} lines`);

export const readmeIsShort: HouseRule = (tree) =>
  tree
    .filter(({ path, text }) => /^README(\.it)?\.md$/.test(path) && lines(text) > 120)
    .map(({ path }) => `${path} has more than 120 lines`);

/** What holds on one machine only, or on none but ours. */
export const nothingOfOneMachine: HouseRule = (tree) => {
  const signs: Array<[string, RegExp]> = [
    ['the address of a registry', /\bregistry\.(npmjs|yarnpkg)\.|\bregistry=https?:|"resolved"\s*:/],
    ['an absolute path of one machine', /(^|[\s'"`(=:])\/(work|root|Users|home\/(?!node\b)\w+)\/\w/m],
    ['a path that is not in the repository', /shared\/(design|facts|hooks)/],
  ];
  return tree.flatMap(({ path, text }) =>
    signs.filter(([, sign]) => sign.test(text)).map(([what]) => `${path} holds ${what}`),
  );
};

const OWN_LIMITS: ReadonlyArray<[string, RegExp]> = [
  ['jest.setTimeout', /\bjest\s*\.setTimeout\(/],
  ['a limit after its body', /^\s*\},?\s*[\d_]{4,},?\s*\);$|^\s*\},\n\s*[\d_]{4,},?\n\s*\);$/m],
  ['a time in waitFor', /\btimeout: [\d_]+/],
];

/** How long a machine with other work needs is nothing a test may depend on: tools/jest/patience.ts has the one limit. */
export const testsWaitForEvents: HouseRule = (tree) =>
  tree
    .filter(({ path }) => /\.spec\.tsx?$/.test(path) && path !== 'tools/boundaries/house.spec.ts')
    .flatMap(({ path, text }) =>
      OWN_LIMITS.filter(([, sign]) => sign.test(text)).map(
        ([what]) => `${path} sets a time limit of its own: ${what}`,
      ),
    );

/** A database orders texts by the collation it was made with; lists that people read are ordered by libs/shared/src/italian-order.ts. */
export const namesAreOrderedByUs: HouseRule = (tree) =>
  tree
    .filter(({ path }) => /^(libs|apps)\/.*\/src\/.*(?<!\.spec)\.ts$/.test(path))
    .filter(({ text }) => /\border by[^`;)\n]*\b(?:family_name|given_name|title|name)\b/i.test(text))
    .map(({ path }) => `${path} lets the database order names`);

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;
/** A text in double quotes (the formatter uses them only around an apostrophe), in backticks, or between tags. */
const TEXTS = /"[^"\n]*"|`[^`]*`|>[^<>{}`"]*</g;
const STRAIGHT = /\p{L}(?:'|&apos;)(?:\p{L}|\$\{)/u;
/** Texts of the database's, and names that stand there as their bodies write them. */
const NOT_OURS = /\b(?:select|update|insert|where)\b|(?:Sant|dell)'(?:Anna|Interno)\b/i;

/**
 * One apostrophe on every screen: ’. What people type may have either, so code that reads it takes both; what is printed
 * changes with the number of its template alone.
 */
export const apostrophesAreTypographic: HouseRule = (tree) =>
  tree
    .filter(({ path }) =>
      /^(libs|apps)\/(?!documents\/|.*\/(testing|migrations|demo|pdf)\/).*\/src\/.*(?<!\.spec)\.tsx?$/.test(
        path,
      ),
    )
    .flatMap(({ path, text }) =>
      (text.replace(COMMENTS, '').match(TEXTS) ?? [])
        .filter((found) => STRAIGHT.test(found) && !NOT_OURS.test(found))
        .map((found) => `${path} has a straight apostrophe: ${found.trim().slice(0, 60)}`),
    );

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

/** Which states of an enrolment attend is said in enrolments; others put its conditions together (`attends`, `isStudent`). */
export const attendingIsSaidOnce: HouseRule = (tree) =>
  tree
    .filter(({ path }) => SERVED.test(path) && !path.startsWith('libs/enrolments/'))
    .filter(({ text }) => /'confirmed',\s*'completed'|ATTENDING_STATES\s*[)}]\s*[,)}]/.test(text))
    .map(({ path }) => `${path} says again which states attend`);

/** A rule asks what somebody may do: which roles may is written in their definitions. */
export const nobodyAsksForARole: HouseRule = (tree) =>
  tree
    .filter(({ path }) => SERVED.test(path))
    .filter(({ text }) => /\brole\s*={1,3}\s*'\w+'/.test(text))
    .map(({ path }) => `${path} asks for a role, not for what it may do`);

/**
 * npm ci refuses a lock file that lacks an optional package which another lists, also one for another system. Seen:
 * a lock file written where the registry had no packages for macOS.
 */
export const lockFileIsWhole: HouseRule = (tree) => {
  const text = tree.find(({ path }) => path === 'package-lock.json')?.text;
  if (text === undefined) return ['there is no package-lock.json'];
  const { packages } = JSON.parse(text) as Lock;
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && versionSeenFrom(packages, place, name) !== version)
      .map(([name, version]) => `package-lock.json lacks ${name}@${version}, wanted by ${place}`),
  );
};

/** As Node resolves: beside the package, then in each folder above. */
function versionSeenFrom(packages: Lock['packages'], place: string, name: string): string | undefined {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const found = packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`];
    if (found || base === '') return found?.version;
  }
}

/** Links of Markdown files to other files lead somewhere. */
export const linksLeadSomewhere: HouseRule = (tree) => {
  const known = new Set(tree.flatMap(({ path }) => [path, ...parents(path)]));
  return tree
    .filter(({ path }) => path.endsWith('.md') && !path.startsWith('content/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !known.has(normalize(join(dirname(path), target)).replace(/\/$/, '')))
        .map((target) => `${path} links to ${target}, which is not there`),
    );
};

function parents(path: string): string[] {
  const above = dirname(path);
  return above === '.' ? [] : [above, ...parents(above)];
}
