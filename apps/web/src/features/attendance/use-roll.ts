import type { MarkPresence, RollRow, RollView } from '@lumit/attendance/domain';
import { useState } from 'react';
import { useMe } from '../../lib/session';
import { announce } from '../../ui/live-regions';
import { overlayMark } from './overlay-mark';
import type { QueuedMark, QueueSnapshot, RollQueue } from './roll-queue';
import { countRows, STATUS_WORDS } from './status-words';
import { useRollQueue } from './use-roll-queue';

/** A person of the roll as shown: with the mark that waits, if one does. */
export interface ShownRow {
  readonly row: RollRow;
  readonly queued: QueuedMark | undefined;
  /** Changed since the page was opened: "Annulla" stays in the row. */
  readonly isTouched: boolean;
}

export interface Roll {
  readonly rows: readonly ShownRow[];
  readonly queue: RollQueue;
  readonly waiting: QueueSnapshot;
  mark(enrolmentId: string, mark: Omit<MarkPresence, 'expectedVersion'>): void;
  /** Sends the mark again on top of what somebody else wrote. */
  insist(enrolmentId: string): void;
}

export const nameOfRow = ({ familyName, givenName }: Pick<RollRow, 'familyName' | 'givenName'>) =>
  `${familyName} ${givenName}`;

const isShown = (queued: QueuedMark | undefined): queued is QueuedMark =>
  queued?.state === 'waiting' || queued?.state === 'sending';

/** The roll of an open register: taps show at once and wait in a visible queue. */
export function useRoll(roll: RollView): Roll {
  const me = useMe();
  const [queue, waiting] = useRollQueue(me?.person.id ?? '', roll.classSession.id);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const rows = roll.people.map((known): ShownRow => {
    const queued = waiting.marks.get(known.enrolmentId);
    const row = isShown(queued) ? overlayMark(known, queued.mark, roll.classSession) : known;
    return { row, queued, isTouched: touched.has(known.enrolmentId) };
  });
  const mark: Roll['mark'] = (enrolmentId, wanted) => {
    const known = roll.people.find((row) => row.enrolmentId === enrolmentId);
    const shown = rows.find(({ row }) => row.enrolmentId === enrolmentId)?.row;
    if (!known || !shown) return;
    const after = overlayMark(shown, wanted, roll.classSession);
    queue.put(enrolmentId, { ...wanted, ...timesOf(after), expectedVersion: known.version });
    setTouched(new Set([...touched, enrolmentId]));
    const others = rows.filter(({ row }) => row.enrolmentId !== enrolmentId).map(({ row }) => row);
    announce(sentenceFor(after, [...others, after]));
  };
  const insist = (enrolmentId: string) => {
    const queued = waiting.marks.get(enrolmentId);
    if (queued) queue.put(enrolmentId, { ...queued.mark, expectedVersion: queued.theirs?.version });
  };
  return { rows, queue, waiting, mark, insist };
}

/** The times are said in full: what is queued means the same whatever the server holds when it arrives. */
const timesOf = ({ kind, intervals }: RollRow): Pick<MarkPresence, 'intervals'> =>
  kind === 'present' ? { intervals } : {};

/** "Baldi Luca presente, 5 di 24" */
function sentenceFor(row: RollRow, rows: readonly RollRow[]): string {
  const marked = rows.length - countRows(rows).unset;
  return `${nameOfRow(row)} ${STATUS_WORDS[row.status].toLowerCase()}, ${marked} di ${rows.length}`;
}
