import { readFileSync, writeFileSync } from 'node:fs';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccessCheck } from '@lumit/platform';
import { FEATURES } from './app.module';
import { openApiDocument } from './openapi';

const FILE = new URL('../../../docs/openapi.json', import.meta.url);

describe('the OpenAPI document', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: FEATURES });
  });
  afterAll(() => test.close());

  it('is the one under docs/: WRITE_OPENAPI=1 renews it after a change on purpose', () => {
    const text = `${JSON.stringify(openApiDocument(test.app), null, 2)}\n`;
    if (process.env['WRITE_OPENAPI'] === '1') writeFileSync(FILE, text);
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });

  it('describes every route, and the answer of each that answers JSON', () => {
    const document = openApiDocument(test.app);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        operation: operation as { responses: Record<string, { content?: object }> },
      })),
    );
    const routes = test.app
      .get(AccessCheck)
      .routes()
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.map(({ name }) => name).sort()).toEqual(routes.sort());
    const silent = described
      .filter(({ operation }) => !Object.values(operation.responses).some((r) => r.content))
      .map(({ name }) => name);
    expect(silent.filter((name) => !/pdf|preview|verifica|calendario/.test(name))).toEqual([]);
  });
});
