import { ABSENT, type Origin } from './origin';
import {
  type EditChoice,
  type HeldByFile,
  type SettledOrigin,
  settleOrigin,
  type StandingEdit,
} from './settle-origin';

/** One thing as an import finds it: what stands, and what its file says. */
export interface ThingToSettle {
  /** As in the report: `domanda m3-q01`. */
  readonly what: string;
  /** Null where there is no such thing yet. */
  readonly standing: { readonly origin: Origin; readonly hash: string; readonly same: boolean } | null;
  /** Null where the files have it no more. */
  readonly found: HeldByFile | null;
}

/** Names one edit over against one content of its file: a choice made of another one does not count. */
export interface EditedThing {
  readonly what: string;
  /** Where the files have it, or had it; null where that was never kept. */
  readonly path: string | null;
  /** Hash of the thing as its file writes it, or `ABSENT`. */
  readonly held: string;
  /** Hash of the thing as it stands. */
  readonly hash: string;
}

/** Where an import brings what it finds of origins: it knows what somebody chose, and gathers what is to be told. */
export interface EditDesk {
  choiceFor(thing: EditedThing): EditChoice | undefined;
  tell(thing: EditedThing, edit: StandingEdit): void;
  /** A file names what somebody made elsewhere: nothing is imported until it has another name. */
  refuse(what: string, path: string): void;
}

/** Settles one thing with the choice that was made for it, if any, and tells the desk what came of it. */
export function settleAt(
  desk: EditDesk,
  { what, standing, found }: ThingToSettle,
  at: string,
): SettledOrigin {
  const origin = standing?.origin;
  const known = origin?.kind === 'content' ? origin.path : null;
  const thing: EditedThing = {
    what,
    path: found?.path ?? known,
    held: found?.held ?? ABSENT,
    hash: standing?.hash ?? ABSENT,
  };
  const isEdited = origin?.kind === 'content' && origin.edited !== null;
  const settled = settleOrigin(standing, found, {
    choice: isEdited ? desk.choiceFor(thing) : undefined,
    at,
  });
  if (settled.does === 'leave' && settled.edit) desk.tell(thing, settled.edit);
  if (settled.does === 'refuse' && found) desk.refuse(what, found.path);
  return settled;
}
