import { readFileSync } from 'node:fs';

// One place says where `@lumit/*` lives: tsconfig.base.json. Jest reads it from there.
const { paths } = JSON.parse(
  readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'),
).compilerOptions;
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([name, [file]]) => [`^${name}$`, `<rootDir>/${file.replace('./', '')}`]),
);

const swc = (react) => [
  '@swc/jest',
  {
    module: { type: 'es6' },
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: react, decorators: true },
      transform: react
        ? { react: { runtime: 'automatic' } }
        : { legacyDecorator: true, decoratorMetadata: true },
    },
  },
];

const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest/time-limit.ts'],
};

/** rules: pure functions · api: HTTP on a real PostgreSQL · web: pages in jsdom · e2e: real Chromium · fault: real processes killed. */
export default {
  // A worker of many spec files grows by each; collecting gigabytes takes seconds, in which a transaction may be given up.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'rules',
      moduleNameMapper,
      testMatch: [
        '<rootDir>/libs/*/domain/**/*.spec.ts',
        '<rootDir>/libs/shared/**/*.spec.ts',
        '<rootDir>/tools/!(fault)/**/*.spec.ts',
      ],
    },
    {
      ...shared,
      displayName: 'api',
      moduleNameMapper,
      testMatch: [
        '<rootDir>/libs/*/api/**/*.spec.ts',
        '<rootDir>/libs/platform/**/*.spec.ts',
        '<rootDir>/apps/api/**/*.spec.ts',
      ],
      globalSetup: '<rootDir>/tools/jest/database-setup.ts',
      setupFiles: ['<rootDir>/tools/jest/migrated-template.ts'],
      globalTeardown: '<rootDir>/tools/jest/database-teardown.ts',
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: '<rootDir>/tools/jest/browser-environment.mjs',
      moduleNameMapper: { ...moduleNameMapper, '\\.(css|scss|svg)$': '<rootDir>/tools/jest/empty-asset.ts' },
      testMatch: ['<rootDir>/apps/web/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.tsx'],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/tools/jest/web-setup.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      moduleNameMapper,
      testMatch: ['<rootDir>/apps/e2e/**/*.spec.ts'],
      globalSetup: '<rootDir>/apps/e2e/src/kit/global-setup.ts',
      globalTeardown: '<rootDir>/apps/e2e/src/kit/global-teardown.ts',
    },
    { ...shared, displayName: 'fault', moduleNameMapper, testMatch: ['<rootDir>/tools/fault/**/*.spec.ts'] },
  ],
};
