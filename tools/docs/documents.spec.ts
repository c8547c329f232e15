import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** First cells of the table under a heading, without backticks. */
function firstCells(text: string, heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell);
}

describe('docs/operations.md', () => {
  const operations = read('docs/operations.md');

  it('lists exactly the settings that the application reads', () => {
    const names = [...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z_]+): (?:z\.|Mode)/gm)];
    expect(firstCells(operations, 'Settings').sort()).toEqual(names.map(([, name]) => name).sort());
  });

  it('lists exactly the commands of the command line', () => {
    const folder = 'apps/api/src/cli';
    const programs = readdirSync(join(root, folder)).filter((name) => !name.endsWith('.spec.ts'));
    const sources = programs.map((name) => read(`${folder}/${name}`));
    const commands = sources.flatMap((text) =>
      [...text.matchAll(/\.command\(\s*'([^']+)'/g)].map(([, name]) => name),
    );
    const listed = firstCells(operations, 'Command line').map((cell) => cell.split(' ')[0]);
    expect(listed.sort()).toEqual(commands.sort());
  });
});

describe('the decisions', () => {
  it('are numbered without gaps and are all in the index', () => {
    const files = readdirSync(join(root, 'docs/adr')).filter((name) => name !== 'README.md');
    expect(files.map((name) => name.slice(0, 4))).toEqual(
      files.map((_, index) => String(index + 1).padStart(4, '0')),
    );
    const index = read('docs/adr/README.md');
    expect(files.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names the sizes at which lint stops, and no other', () => {
    const stops = [
      ...read('eslint.config.mjs').matchAll(/max-(?:lines|params)[^\n]*?(?:size\(|max: )(\d+)/g),
    ];
    const sizes = /^Sizes,[^]*? A README/m.exec(read('CONTRIBUTING.md'))?.[0] ?? '';
    const named = [...sizes.matchAll(/\(([^)]+)\)/g)].flatMap(
      ([, inside = '']) => inside.match(/\d+/g) ?? [],
    );
    expect(named.sort()).toEqual([...new Set(stops.map(([, size = '']) => size))].sort());
  });
});

describe('the two READMEs', () => {
  const [english, italian] = [read('README.md'), read('README.it.md')];

  it('are twins: same headings, tables, commands and links', () => {
    const skeleton = (text: string) => ({
      headings: (text.match(/^#+ /gm) ?? []).join(''),
      rows: (text.match(/^\|/gm) ?? []).length,
      commands: text.match(/^\| `npm[^`]*`/gm),
      links: [...text.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, target]) => target)
        .filter((one) => !/^README/.test(one ?? '')),
    });
    expect(skeleton(italian)).toEqual(skeleton(english));
  });

  it('name every script of package.json, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const section = english.split(/^## /m).find((part) => part.startsWith('Scripts')) ?? '';
    const named = [...section.matchAll(/^\| `npm (?:run )?(\w+)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(scripts).sort());
  });

  it('name the demo people that there are', () => {
    const people = read('apps/api/src/demo/demo-people.ts');
    const password = /DEMO_PASSWORD = '([^']+)'/.exec(people)?.[1] ?? '?';
    expect(english).toContain(password);
    for (const [, given = '', family = ''] of english.matchAll(/`(\w+)\.(\w+)@demo\.lumit`/g)) {
      expect(people).toMatch(new RegExp(`'${given}', '${family}'`, 'i'));
    }
  });
});

describe('publiccode.yml', () => {
  const Text = z.strictObject({
    localisedName: z.string(),
    shortDescription: z.string().max(150),
    longDescription: z.string().min(150).max(10_000),
    features: z.array(z.string()).min(1),
  });
  /** The keys of the standard, version 0, that we use. */
  const PublicCode = z.strictObject({
    publiccodeYmlVersion: z.literal('0'),
    name: z.string(),
    applicationSuite: z.string(),
    url: z.url(),
    softwareVersion: z.string(),
    releaseDate: z.iso.date(),
    platforms: z.array(z.string()).min(1),
    categories: z.array(z.string()).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.literal('standalone/web'),
    intendedAudience: z.strictObject({ countries: z.array(z.string()), scope: z.array(z.string()) }),
    legal: z.strictObject({ license: z.string() }),
    maintenance: z.strictObject({
      type: z.literal('internal'),
      contacts: z.array(z.looseObject({ name: z.string() })).min(1),
    }),
    localisation: z.strictObject({
      localisationReady: z.boolean(),
      availableLanguages: z.array(z.string()).min(1),
    }),
    dependsOn: z.looseObject({}),
    description: z.strictObject({ it: Text, en: Text }),
    IT: z.looseObject({ countryExtensionVersion: z.literal('1.0') }),
  });
  const code = PublicCode.parse(parse(read('publiccode.yml')));

  it('says what package.json says', () => {
    const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
    expect(code.softwareVersion).toBe(version);
    expect(code.legal.license).toBe(license);
  });

  it('goes with the whole licence', () => {
    const licence = read('LICENSE');
    expect(licence).toMatch(/^ +GNU AFFERO GENERAL PUBLIC LICENSE\n +Version 3, 19 November 2007\n/);
    expect(licence.length).toBe(34_523);
  });
});
