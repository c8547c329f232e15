import { hasWords } from '@lumit/platform';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { freeText } from '@lumit/shared';
import { z } from 'zod';
import { FEATURES } from './app.module';
import { partsOf, requestShapes, type RequestShape } from './testing/request-shapes';

/** Pages for people, not for programs: whatever stands in their address is answered with a page (its own spec tries it). */
const READS_ANYTHING = /^VerificationController\./;

/** What no text of a request may let through as it is. */
const PROBES: Readonly<Record<string, string>> = {
  'a NUL': 'abc\u0000def',
  'half a character': 'abc\ud800def',
  'a megabyte': 'x'.repeat(1_000_000),
};

/** What is wrong with the shapes, one sentence each. */
function complaintsAbout(shapes: readonly RequestShape[]): string[] {
  return shapes.flatMap(({ handler, from, name, schema }) => {
    const place = `${handler} ${from}${name ? ` ${name}` : ''}`;
    if (!schema) return [`${place} has no schema`];
    return partsOf(schema, name ? [name] : []).flatMap(({ path, text, isOpen }) => {
      const where = `${place}: ${path.join('.')}`;
      const passed = Object.entries(PROBES).filter(([, probe]) => text?.safeParse(probe).success);
      const wordless = path.filter((step) => !hasWords(step));
      return [
        ...passed.map(([what]) => `${where} lets ${what} through`),
        ...wordless.map((step) => `${where}: "${step}" has no Italian word`),
        ...(isOpen && from === 'body' ? [`${where} takes unknown fields`] : []),
      ];
    });
  });
}

describe('what routes take', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: FEATURES });
  });
  afterAll(() => test.close());

  it('B-828: every body knows its fields, every text can be stored and ends, every field has its Italian word', () => {
    const shapes = requestShapes(test.app).filter(({ handler }) => !READS_ANYTHING.test(handler));
    expect(shapes.length).toBeGreaterThan(60);
    expect(complaintsAbout(shapes)).toEqual([]);
  });

  it('and a route that breaks this is named', () => {
    const offence = (schema: z.ZodType | undefined): RequestShape => ({
      handler: 'NotesController.write',
      from: 'body',
      name: undefined,
      schema,
    });
    expect(
      complaintsAbout([
        offence(undefined),
        offence(z.object({ reason: freeText({ max: 9 }) })),
        offence(z.strictObject({ reason: z.string().max(2_000_000).optional() })),
        offence(z.strictObject({ nobodyKnows: z.array(freeText({ max: 9 })) })),
      ]),
    ).toEqual([
      'NotesController.write body has no schema',
      'NotesController.write body:  takes unknown fields',
      'NotesController.write body: reason lets a NUL through',
      'NotesController.write body: reason lets half a character through',
      'NotesController.write body: reason lets a megabyte through',
      'NotesController.write body: nobodyKnows: "nobodyKnows" has no Italian word',
    ]);
  });
});
