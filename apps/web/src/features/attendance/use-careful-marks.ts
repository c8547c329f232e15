import { contradictsMark, type PresenceKind, type RollView } from '@lumit/attendance/domain';
import { useState } from 'react';
import { isLate } from './roll-rules';
import type { OpenQuestions } from './use-open-questions';
import type { Roll, ShownRow } from './use-roll';

/** A mark that waits for a yes, because it contradicts one set seconds ago. */
export interface DoubtfulMark {
  readonly shown: ShownRow;
  readonly kind: PresenceKind;
  readonly isByKey: boolean;
}

interface CarefulMarksOptions {
  classSession: RollView['classSession'];
  roll: Roll;
  questions: OpenQuestions;
  /** The server's clock, in milliseconds since 1970. */
  serverNow: () => number;
}

/** Marks of the roll, by tap and by key alike: they ask about a late entry, and before they contradict a fresh mark. */
export function useCarefulMarks({ classSession, roll, questions, serverNow }: CarefulMarksOptions) {
  const [doubtful, setDoubtful] = useState<DoubtfulMark | null>(null);
  const write = ({ row }: ShownRow, kind: PresenceKind) => {
    const isFirst = kind === 'present' && row.kind === 'unset';
    questions.ask(row.enrolmentId, isFirst && isLate(classSession, serverNow()) ? serverNow() : null);
    roll.mark(row.enrolmentId, { kind });
  };
  const mark = (shown: ShownRow, kind: PresenceKind, by: 'key' | 'tap') => {
    const standing = { kind: shown.row.kind, markedAt: shown.markedAt };
    if (contradictsMark(standing, kind, serverNow() / 1000))
      setDoubtful({ shown, kind, isByKey: by === 'key' });
    else write(shown, kind);
  };
  const answer = (isMeant: boolean) => {
    if (doubtful && isMeant) write(doubtful.shown, doubtful.kind);
    setDoubtful(null);
  };
  return { mark, doubtful, answer };
}
