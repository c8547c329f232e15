import type { MarkPresence, RollRow, RollView } from '@lumit/attendance/domain';
import { overlayMark } from '../features/attendance/overlay-mark';
import { CLASS_ID } from './a-roll';
import { fakeApi, type FakeCall, NO_ANSWER } from './fake-api';
import { aPersonWith } from './people';

export const ROLL_PATH = `/api/class-sessions/${CLASS_ID}`;

/** A server that keeps the roll, out of reach while `isDown`. */
export function aRollServer(roll: RollView) {
  const server = { roll, isDown: false, calls: [] as FakeCall[] };
  const change = (rows: RollRow[]) => ({
    now: server.roll.now,
    classSession: server.roll.classSession,
    rows,
  });
  const write = (row: RollRow, mark: MarkPresence) => {
    const written = { ...overlayMark(row, mark, server.roll.classSession), version: row.version + 1 };
    server.roll = {
      ...server.roll,
      people: server.roll.people.map((old) => (old.enrolmentId === row.enrolmentId ? written : old)),
    };
    return written;
  };
  const puts = Object.fromEntries(
    roll.people.map(({ enrolmentId }) => [
      `PUT ${ROLL_PATH}/roll/${enrolmentId}`,
      ({ body }: FakeCall) => {
        if (server.isDown) return NO_ANSWER;
        const row = server.roll.people.find((known) => known.enrolmentId === enrolmentId)!;
        return change([write(row, body as MarkPresence)]);
      },
    ]),
  );
  server.calls = fakeApi({
    'GET /api/me': aPersonWith('tutor'),
    [`GET ${ROLL_PATH}/roll`]: () => (server.isDown ? NO_ANSWER : server.roll),
    [`POST ${ROLL_PATH}/mark-remaining-present`]: () =>
      change(
        server.roll.people
          .filter(({ kind }) => kind === 'unset')
          .map((row) => write(row, { kind: 'present' })),
      ),
    [`POST ${ROLL_PATH}/close`]: () => {
      server.roll = {
        ...server.roll,
        classSession: {
          ...server.roll.classSession,
          state: 'closed',
          phase: 'closed',
          closedAt: server.roll.now,
        },
      };
      return {
        now: server.roll.now,
        classSession: server.roll.classSession,
        counts: { present: 0, absent: 0, excused: 0, exempt: 0, unset: 0 },
      };
    },
    [`GET ${ROLL_PATH}/certificates`]: { valid: 3 },
    ...puts,
  });
  return server;
}
