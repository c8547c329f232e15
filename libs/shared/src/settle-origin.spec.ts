import fc from 'fast-check';
import { ABSENT, editedOrigin, newOrigin, Origin } from './origin';
import { type EditChoice, settleOrigin } from './settle-origin';

const AT = '2026-11-30T10:00:00.000Z';
const PERSON = '00000000-0000-4000-8000-000000000001';
const hashOf = (text: string) => text.codePointAt(0)?.toString(16).padStart(64, '0') ?? '';

/** One thing under one key, and one file that holds it or not; its text is a single letter. */
interface Thing {
  readonly text: string;
  readonly origin: Origin;
  readonly withdrawn: boolean;
}

function anImport(thing: Thing | null, file: string | null, choice?: EditChoice) {
  const found = file === null ? null : { path: 'f.yaml', sha256: hashOf(file), held: hashOf(file) };
  const standing = thing && { origin: thing.origin, same: thing.text === file && !thing.withdrawn };
  const settled = settleOrigin(standing, found, { choice, at: AT });
  switch (settled.does) {
    case 'write':
      return { thing: { text: file ?? '', origin: settled.origin, withdrawn: false }, settled };
    case 'withdraw':
      return {
        thing: thing && { ...thing, origin: settled.origin ?? thing.origin, withdrawn: true },
        settled,
      };
    case 'leave':
      return { thing: thing && { ...thing, origin: settled.origin }, settled };
    case 'refuse':
      return { thing, settled };
  }
}

const edit = (thing: Thing | null, text: string): Thing =>
  thing
    ? { ...thing, text, origin: editedOrigin(thing.origin, { by: PERSON, at: AT }) }
    : { text, origin: newOrigin({ by: PERSON, at: AT }), withdrawn: false };

const letter = fc.constantFrom('a', 'b', 'c');
const file = fc.option(letter, { nil: null });
const step = fc.oneof(
  fc.record({ import: file, choice: fc.constantFrom<EditChoice | undefined>(undefined, 'keep', 'take') }),
  fc.record({ edit: letter }),
);
type Step = { import: string | null; choice?: EditChoice | undefined } | { edit: string };
const run = (steps: readonly Step[]) =>
  steps.reduce<Thing | null>(
    (thing, one) => ('edit' in one ? edit(thing, one.edit) : anImport(thing, one.import, one.choice).thing),
    null,
  );
const history = fc.array(step, { maxLength: 12 }).map(run);
const isEdited = (thing: Thing | null) => thing?.origin.kind === 'content' && thing.origin.edited !== null;

describe('what an import does with one thing, after any history', () => {
  it('importing twice is importing once', () => {
    fc.assert(
      fc.property(history, file, (thing, now) => {
        const once = anImport(thing, now).thing;
        expect(anImport(once, now).thing).toEqual(once);
      }),
    );
  });

  it('an edit survives any number of imports, whatever the files say, until somebody takes the file', () => {
    fc.assert(
      fc.property(history, letter, fc.array(file), (before, text, files) => {
        const thing = edit(before, text);
        const after = files.reduce<Thing | null>((one, now) => anImport(one, now).thing, thing);
        // Where a file has come to say the same, nothing differs any more, and the next file is followed.
        if (!files.includes(text)) expect(after).toMatchObject({ text, withdrawn: thing.withdrawn });
      }),
    );
  });

  it('what was made in the browser is neither changed nor withdrawn, and a file of its name is refused', () => {
    fc.assert(
      fc.property(letter, fc.array(step), (text, steps) => {
        const made = edit(null, text);
        for (const one of steps) {
          if ('edit' in one) continue;
          const { thing, settled } = anImport(made, one.import, one.choice);
          expect(thing).toEqual(made);
          expect(settled.does).toBe(one.import === null ? 'leave' : 'refuse');
        }
      }),
    );
  });

  it('what nobody edited becomes what the file says', () => {
    fc.assert(
      fc.property(history, file, (thing, now) => {
        fc.pre(thing === null || (thing.origin.kind === 'content' && !isEdited(thing)));
        const after = anImport(thing, now).thing;
        if (now !== null) expect(after).toMatchObject({ text: now, withdrawn: false });
        else expect(after?.withdrawn ?? true).toBe(true);
      }),
    );
  });

  it('taking the file ends the edit; keeping it asks nothing until the file says something else', () => {
    fc.assert(
      fc.property(history, letter, file, file, (before, text, now, later) => {
        const thing = edit(before, text);
        fc.pre(isEdited(thing) && now !== text && later !== text);
        const taken = anImport(thing, now, 'take').thing;
        expect(isEdited(taken)).toBe(false);
        expect(taken).toMatchObject(now === null ? { withdrawn: true } : { text: now, withdrawn: false });
        const kept = anImport(thing, now, 'keep').thing;
        expect(kept).toMatchObject({ text });
        const { settled } = anImport(kept, later);
        expect(settled).toMatchObject({ does: 'leave', edit: { asks: now !== later } });
      }),
    );
  });

  it('keeps nothing that is not an origin', () => {
    fc.assert(
      fc.property(history, (thing) => {
        if (thing) expect(Origin.parse(thing.origin)).toEqual(thing.origin);
      }),
    );
  });
});

describe('by example', () => {
  const imported = anImport(null, 'a').thing;
  const asked = (thing: Thing | null, now: string | null, choice?: EditChoice) =>
    anImport(thing, now, choice).settled;

  it('an edit asks, and says what became of the file since', () => {
    const edited = edit(imported, 'b');
    expect(asked(edited, 'a')).toMatchObject({ does: 'leave', edit: { asks: true, fileSide: 'same' } });
    expect(asked(edited, 'c')).toMatchObject({ edit: { asks: true, fileSide: 'changed' } });
    expect(asked(edited, null)).toMatchObject({ edit: { asks: true, fileSide: 'gone' } });
    const { thing: kept } = anImport(edited, null, 'keep');
    expect(kept?.origin).toMatchObject({ edited: { chosen: ABSENT } });
    expect(asked(kept, null)).toMatchObject({ edit: { asks: false, fileSide: 'same' } });
  });

  it('an edit of an edit keeps the choice and what the file held', () => {
    const { thing: kept } = anImport(edit(imported, 'b'), 'a', 'keep');
    const again = edit(kept, 'c');
    expect(again.origin).toMatchObject({ held: hashOf('a'), edited: { chosen: hashOf('a') } });
    expect(asked(again, 'a')).toMatchObject({ edit: { asks: false } });
  });

  it('a row older than origins gets its own without having changed', () => {
    const old: Thing = {
      text: 'a',
      origin: { kind: 'content', path: null, sha256: null, held: null, at: null, edited: null },
      withdrawn: false,
    };
    expect(anImport(old, 'a').thing).toEqual({ ...imported });
    const edited = edit(old, 'b');
    expect(asked(edited, 'c')).toMatchObject({ edit: { asks: true, fileSide: 'unknown' } });
  });
});
