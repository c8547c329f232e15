import type { InstantInterval, RollView } from '@lumit/attendance/domain';
import { formatTime } from '../../lib/format';
import { Button } from '../../ui/button';

interface LateQuestionProps {
  classSession: Pick<RollView['classSession'], 'startsAt' | 'endsAt'>;
  /** When the tutor tapped, in milliseconds since 1970. */
  seenAt: number;
  /** The times to record, or null when the person was there from the start. */
  onAnswer: (intervals: InstantInterval[] | null) => void;
}

/** After the grace: was the person there from the start, or has just come in? Present is recorded either way. */
export function LateQuestion({ classSession, seenAt, onAnswer }: LateQuestionProps) {
  const minute = new Date(Math.floor(seenAt / 60_000) * 60_000);
  const late = [{ from: minute.toISOString(), to: classSession.endsAt }];
  const [start, now] = [formatTime(classSession.startsAt), formatTime(minute)];
  return (
    <div className="late-question" role="group" aria-label={`Entrata ${start} o ${now}?`}>
      <span aria-hidden="true">Entrata</span>
      <Button kind="secondary" small onClick={() => onAnswer(null)}>
        {start}
      </Button>
      <span>o</span>
      <Button kind="secondary" small onClick={() => onAnswer(late)}>
        {now}
      </Button>
      <span aria-hidden="true">?</span>
    </div>
  );
}
