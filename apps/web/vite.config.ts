import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { buildInfo } from './build-info.ts';
import { iconSprite } from './icon-sprite.ts';
import { precompress } from './precompress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// One place says where `@lumit/*` lives: tsconfig.base.json. Vite reads it from there, as Jest does.
const { paths } = JSON.parse(readFileSync(`${root}tsconfig.base.json`, 'utf8')).compilerOptions as {
  paths: Record<string, [string]>;
};
const projects = Object.entries(paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: `${root}${file.replace('./', '')}`,
}));

const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000';

/** What pages ask of the server and how its replies look, but for what knows the kinds of question and what only the office asks. */
const isShape =
  /libs\/(?!quizzes\/|editions\/|applications\/)\w+\/(domain\/)?src\/(?!calendar|clashes|plan-blockers)|\/quiz-list\.|src\/features\/(?!quizzes\/|editions\/|applications\/)\w+\/(?!enrolments\.|calendar\.)[\w-]+\.queries\.ts/;

/** All kinds of question. */
const isOfQuestions = /libs\/quizzes\/domain\/src\/|web\/src\/ui\/(order-list|question-stem)\./;

/** What is written beside lessons: no page before them needs it. */
const isNote = /libs\/annotations\/|web\/src\/features\/annotations\//;

/** What many pages of the office share and no page of a learner needs. */
const isOfOffice =
  /web\/src\/ui\/(record-table|line-list|pager)\.|web\/src\/features\/(mail\/mail|certificates\/office-home|accounts\/people\/people)\.queries\.|libs\/shared\/src\/mail-log\.|libs\/accounts\/domain\/src\/people\/|libs\/certificates\/domain\/src\/revocation\./;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${root}node_modules/.vite-web`,
  plugins: [react(), iconSprite(`${root}node_modules/bootstrap-italia/src/svg`), buildInfo(), precompress()],
  resolve: {
    alias: [...projects, { find: '@fonts', replacement: `${root}node_modules/bootstrap-italia/dist/fonts` }],
  },
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: [`${root}node_modules`],
        // bootstrap-italia 2 is written for the older Sass: its warnings are not ours to mend.
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function', 'abs-percent'],
      },
    },
  },
  build: {
    outDir: `${root}dist/web`,
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The polyfill and data: URLs would be inline code and data that the content security policy refuses.
    // Pages fetch their own files (lib/page-code): a module that failed as a module never loads again in most browsers.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // The domains are pure: a page takes the rules it names and none of their neighbours.
      treeshake: { moduleSideEffects: [{ test: /\/libs\//, sideEffects: false }] },
      output: {
        // What changes only with a library stays in the browser's cache when a page changes.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|zod)\//,
            },
            // Many pieces of a few hundred bytes each would be as many requests; what only two or three pages share stays out of
            // the first load.
            {
              name: 'ui',
              test: (id) =>
                /web\/src\/(ui|lib)\//.test(id) && !isOfOffice.test(id) && !isOfQuestions.test(id),
              minShareCount: 4,
            },
            {
              name: 'shapes',
              test: (id) => isShape.test(id) && !isOfOffice.test(id) && !isNote.test(id),
              minShareCount: 4,
            },
            // All kinds of question, for the pages of tests and lessons alone: the home does without.
            { name: 'questions', test: isOfQuestions, minShareCount: 2 },
            { name: 'notes', test: isNote, minShareCount: 2 },
            { name: 'office', test: isOfOffice, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': api, '/verifica': api },
  },
});
