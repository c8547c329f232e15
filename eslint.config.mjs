import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Features stand in a line: a later one may know an earlier one, never the reverse.
const line = [
  ['accounts'],
  ['courses'],
  ['enrolments'],
  ['attendance', 'quizzes', 'assignments', 'annotations', 'applications'],
  ['certificates'],
  ['content', 'editions'],
];
const scopes = line.flatMap((names, place) =>
  names.map((name) => ({
    sourceTag: `scope:${name}`,
    onlyDependOnLibsWithTags: [
      'scope:shared',
      'scope:platform',
      'scope:prose',
      'scope:documents',
      `scope:${name}`,
      ...line
        .slice(0, place)
        .flat()
        .map((s) => `scope:${s}`),
    ],
  })),
);

scopes.push(
  { sourceTag: 'scope:platform', onlyDependOnLibsWithTags: ['scope:shared', 'scope:platform'] },
  { sourceTag: 'scope:prose', onlyDependOnLibsWithTags: ['scope:shared', 'scope:prose'] },
  { sourceTag: 'scope:documents', onlyDependOnLibsWithTags: ['scope:shared', 'scope:documents'] },
);

const layers = [
  { sourceTag: 'type:shared', onlyDependOnLibsWithTags: ['type:shared'] },
  // The words of prose (acts, terms) and of documents (what can be printed) that rules of features speak too.
  { sourceTag: 'type:floor', onlyDependOnLibsWithTags: ['type:shared'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:shared', 'type:floor'] },
  // Files hold what the features are made of: their shapes are those of the features.
  { sourceTag: 'type:formats', onlyDependOnLibsWithTags: ['type:shared', 'type:floor', 'type:domain'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:shared', 'type:floor'] },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: [
      'type:shared',
      'type:floor',
      'type:domain',
      'type:formats',
      'type:platform',
      'type:api',
    ],
  },
  {
    sourceTag: 'type:app-api',
    onlyDependOnLibsWithTags: [
      'type:shared',
      'type:floor',
      'type:platform',
      'type:api',
      'type:domain',
      'type:formats',
    ],
  },
  { sourceTag: 'type:app-web', onlyDependOnLibsWithTags: ['type:shared', 'type:floor', 'type:domain'] },
  { sourceTag: 'type:app-e2e', onlyDependOnLibsWithTags: ['type:shared', 'type:floor', 'type:domain'] },
];

// Rules know nothing of the world: time and randomness are arguments.
const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness is an argument.',
  },
];

// Free text has one type, in libs/shared: without it a NUL or half a character reaches the database.
const zodString = "CallExpression[callee.object.name='z'][callee.property.name='string']";
const oneTextType = {
  selector: `CallExpression[callee.property.name='trim']:has(${zodString})`,
  message: 'Free text is freeText, lineOfText or nameText of @lumit/shared.',
};
const noBareText = {
  selector: `CallExpression[callee.property.name='strictObject'] ${zodString}`,
  message: 'A text in a request is freeText, lineOfText, nameText or exactText of @lumit/shared.',
};

// Shapes that cross the wire everywhere have one word each, in libs/shared.
const oneWireShape = [
  {
    selector: ['callee', 'callee.object.callee']
      .map((at) => `Property[key.name=/At$|^now$/] > [${at}.object.name='z'][${at}.property.name='string']`)
      .join(', '),
    message: 'An instant is Instant of @lumit/shared.',
  },
  {
    selector:
      "Property[key.name='params'] CallExpression[callee.object.name='z'][callee.property.name='record']",
    message: 'A refusal on the wire is RefusalView of @lumit/shared.',
  },
];

// A spread of a literal only shortens lines: whoever looks for a name does not find where it is given.
const noPacking = {
  selector: ':matches(ObjectExpression > SpreadElement, JSXSpreadAttribute) > ObjectExpression',
  message: 'Write the members out instead of spreading a literal.',
};

const size = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.nx/**', '**/*.mjs', '**/testing/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // The journeys stand on the scripts that start a database and measure a build.
          allow: ['../../../tools/**', '../../../../tools/**'],
          enforceBuildableLibDependency: false,
          depConstraints: [...layers, ...scopes],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'max-lines': size(300),
      'max-lines-per-function': size(80),
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noPacking],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'A domain has no Node built-ins.' },
            { regex: '^(@nestjs/|typeorm|react|pg)', message: 'A domain has no framework.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', noPacking, ...pure, ...oneWireShape, oneTextType],
    },
  },
  {
    files: ['libs/*/domain/**/*.contract.ts'],
    rules: {
      'no-restricted-syntax': ['error', noPacking, ...pure, ...oneWireShape, oneTextType, noBareText],
    },
  },
  {
    // Parameters reach SQL by placeholder only (P-47).
    files: ['libs/*/api/**/*.ts', 'libs/platform/**/*.ts', 'apps/api/**/*.ts'],
    rules: {
      '@typescript-eslint/max-params': ['error', { max: 6 }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(query|where|andWhere|orderBy)$/] > TemplateLiteral[expressions.length>0]',
          message: 'No SQL from template literals: use placeholders.',
        },
        noPacking,
        oneTextType,
      ],
    },
  },
  {
    // What comes from outside is opened by two doors that judge it first (P-43, P-44).
    files: ['libs/*/api/**/*.ts', 'libs/platform/**/*.ts', 'apps/api/**/*.ts'],
    ignores: ['libs/platform/src/imports/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(yauzl|saxes|fflate|fast-xml-parser|csv-parse|read-excel-file)(/|$)',
              message: 'Archives are opened by withArchive, XML by readXml, CSV and XLSX by readTable.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': size(150),
      'react-hooks/set-state-in-effect': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@nestjs/|(typeorm|pg|pg-boss|pdfkit|nodemailer)$)',
              message: 'What belongs to the server never reaches a browser.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Only ui/prose.tsx shows stored HTML.',
        },
        noPacking,
      ],
    },
  },
  {
    // The one place that shows stored HTML: the server sanitised it when it imported the content.
    files: ['apps/web/src/ui/prose.tsx'],
    rules: { 'no-restricted-syntax': ['error', noPacking] },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'tools/**', '**/testing/**', '**/testing.ts', 'apps/e2e/**'],
    rules: {
      'max-lines': size(400),
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/max-params': 'off',
    },
  },
  {
    files: ['apps/api/src/migrations/**', '**/*.config.ts', 'tools/jest/**', 'apps/e2e/src/kit/global-*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-exports': 'off' },
  },
);
