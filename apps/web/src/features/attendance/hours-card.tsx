import type { LearnerAttendance } from '@lumit/attendance/domain';
import { coverSentence, exemptSentence, spellThreshold } from '@lumit/certificates/domain';
import { Card } from '../../ui/card';
import { ProgressBar } from '../../ui/progress-bar';
import { Hours } from '../../ui/time';

/** Hours had of the hours planned, and how much may still be missed. */
export function HoursCard({ attendance }: { attendance: LearnerAttendance }) {
  const { attendedSeconds, plannedSeconds } = attendance;
  if (plannedSeconds === 0)
    return (
      <Card raised title="Presenze" to="/presenze">
        <p>
          {exemptSentence({ exempt: attendance.exemptSeconds }) ??
            'Gli incontri non sono ancora in calendario.'}
        </p>
      </Card>
    );
  return (
    <Card raised title="Presenze" to="/presenze">
      <ProgressBar
        words={
          <>
            <Hours seconds={attendedSeconds} /> su <Hours seconds={plannedSeconds} />
          </>
        }
        value={attendedSeconds}
        max={plannedSeconds}
      />
      <p>
        <Budget attendance={attendance} />
      </p>
      {attendance.exemptSeconds > 0 ? <p>{exemptSentence({ exempt: attendance.exemptSeconds })}</p> : null}
      {attendance.uncoveredSeconds > 0 ? (
        <p>{coverSentence({ uncovered: attendance.uncoveredSeconds })}</p>
      ) : null}
    </Card>
  );
}

function Budget({ attendance }: { attendance: LearnerAttendance }) {
  if (attendance.reached) return <>Hai raggiunto le ore richieste.</>;
  if (!attendance.reachable) {
    return (
      <>
        Con le ore rimaste la soglia {spellThreshold(attendance.hoursThreshold)} non è più raggiungibile.
        Parlane con la Segreteria.
      </>
    );
  }
  // What can be missed of a calendar that does not reach the threshold yet is not known.
  if (attendance.attendedSeconds + attendance.remainingSeconds < attendance.requiredSeconds) return null;
  return (
    <>
      Puoi ancora perdere <Hours seconds={attendance.budgetSeconds} />.
    </>
  );
}
