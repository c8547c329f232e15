import type { LearnerAttendance } from '@lumit/attendance/domain';
import { Link } from 'react-router';
import { OutlineLine } from '../../ui/outline-line';
import { Time } from '../../ui/time';
import { nameOfClass } from '../attendance/class-session-words';

/** A class session of the module, with its day; what was recorded of it stands on the attendance page. */
export function ClassSessionLine({
  classSession,
}: {
  classSession: LearnerAttendance['classSessions'][number];
}) {
  return (
    <OutlineLine facts={<Time value={classSession.startsAt} as="deadline" />}>
      <Link to="/presenze">{nameOfClass(classSession)}</Link>
    </OutlineLine>
  );
}
