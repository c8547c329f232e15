import { type MarkPresence, type RollRow, type RollView, toSeconds } from '@lumit/attendance/domain';
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
  /** When this page, or another person, marked somebody by name: seconds since 1970, null when it was not lately. */
  readonly markedAt: number | null;
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
export function useRoll(roll: RollView, serverNow: () => number): Roll {
  const me = useMe();
  const [queue, waiting] = useRollQueue(me?.person.id ?? '', roll.classSession.id);
  const [touched, setTouched] = useState<ReadonlyMap<string, number>>(new Map());
  const myName = me ? `${me.person.givenName} ${me.person.familyName}` : '';
  const rows = roll.people.map((known): ShownRow => {
    const queued = waiting.marks.get(known.enrolmentId);
    const row = isShown(queued) ? overlayMark(known, queued.mark, roll.classSession) : known;
    const markedAt = touched.get(known.enrolmentId) ?? markedByOther(known, myName);
    return { row, queued, isTouched: touched.has(known.enrolmentId), markedAt };
  });
  const mark: Roll['mark'] = (enrolmentId, wanted) => {
    const known = roll.people.find((row) => row.enrolmentId === enrolmentId);
    const shown = rows.find(({ row }) => row.enrolmentId === enrolmentId)?.row;
    if (!known || !shown) return;
    const after = overlayMark(shown, wanted, roll.classSession);
    queue.put(enrolmentId, { ...wanted, ...timesOf(after), expectedVersion: known.version });
    setTouched(new Map(touched).set(enrolmentId, serverNow() / 1000));
    const others = rows.filter(({ row }) => row.enrolmentId !== enrolmentId).map(({ row }) => row);
    announce(sentenceFor(after, [...others, after]));
  };
  const insist = (enrolmentId: string) => {
    const queued = waiting.marks.get(enrolmentId);
    if (queued) queue.put(enrolmentId, { ...queued.mark, expectedVersion: queued.theirs?.version });
  };
  return { rows, queue, waiting, mark, insist };
}

/** What I marked for everybody at once ("Segna presenti i rimasti") contradicts nothing that I say of one person. */
const markedByOther = ({ recordedBy, recordedAt }: RollRow, myName: string) =>
  recordedAt === null || recordedBy === myName ? null : toSeconds(recordedAt);

/** The times are said in full: what is queued means the same whatever the server holds when it arrives. */
const timesOf = ({ kind, intervals }: RollRow): Pick<MarkPresence, 'intervals'> =>
  kind === 'present' ? { intervals } : {};

/** "Baldi Luca presente, 5 di 24" */
function sentenceFor(row: RollRow, rows: readonly RollRow[]): string {
  const marked = rows.length - countRows(rows).unset;
  return `${nameOfRow(row)} ${STATUS_WORDS[row.status].toLowerCase()}, ${marked} di ${rows.length}`;
}
