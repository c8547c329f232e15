import { type ReactNode, useId } from 'react';
import { formatTime } from '../../lib/format';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Hours } from '../../ui/time';
import { MarkProblem } from './mark-problem';
import { MarkButton } from './mark-button';
import { StatusMark } from './status-mark';
import { nameOfRow, type Roll, type ShownRow } from './use-roll';

interface RollRowProps {
  shown: ShownRow;
  roll: Roll;
  isOpen: boolean;
  onFocus: () => void;
  onPresent: () => void;
  onAbsent: () => void;
  onUndo: () => void;
  onMore: () => void;
  /** What the row asks or opens below itself. */
  children: ReactNode;
}

/** The button that opens a row, to give it the focus back. */
export const moreId = (enrolmentId: string) => `altro-${enrolmentId}`;

/** One person of the roll: a group named after the person, with three targets of at least 48 px. */
export function RollRowView({ shown, roll, isOpen, onFocus, children, ...acts }: RollRowProps) {
  const nameId = useId();
  const { row, queued, isTouched } = shown;
  const [first, last] = [row.intervals.at(0), row.intervals.at(-1)];
  return (
    <fieldset className="roll-row" aria-labelledby={nameId} onFocus={onFocus}>
      <div className="roll-name">
        <bdi id={nameId}>{nameOfRow(row)}</bdi>
        <span className="roll-notes">
          {['present', 'absent', 'unset'].includes(row.status) ? null : <StatusMark status={row.status} />}
          {row.exemptFromModule ? <span>Non è tenuto a venire: esonero dal modulo</span> : null}
          {queued?.state === 'waiting' && roll.waiting.isFailing ? <span>In coda</span> : null}
          {row.flags.includes('sources-disagree') ? <span>L’appello e il codice non concordano</span> : null}
          {row.note ? <span>Nota: {row.note}</span> : null}
          {isTouched && row.kind !== 'unset' ? (
            <Button kind="link" onClick={acts.onUndo}>
              Annulla
            </Button>
          ) : null}
        </span>
      </div>
      <span className="roll-body">{row.bodyName}</span>
      <div className="roll-marks">
        <MarkButton
          mark="present"
          word="Presente"
          shown={4}
          isPressed={row.kind === 'present'}
          onPress={acts.onPresent}
        />
        <MarkButton
          mark="absent"
          word="Assente"
          shown={3}
          isPressed={row.kind === 'absent'}
          onPress={acts.onAbsent}
        />
        <button
          type="button"
          id={moreId(row.enrolmentId)}
          className="mark-button more"
          aria-expanded={isOpen}
          onClick={acts.onMore}
        >
          Altro
          <Icon name="it-expand" size="sm" />
        </button>
      </div>
      <span className="roll-time">{first ? formatTime(first.from) : '-'}</span>
      <span className="roll-time">{last ? formatTime(last.to) : '-'}</span>
      <span className="roll-time">
        {row.kind === 'present' ? <Hours seconds={row.attendedSeconds} /> : '-'}
      </span>
      <MarkProblem
        queued={queued}
        onInsist={() => roll.insist(row.enrolmentId)}
        onKeep={() => roll.queue.drop(row.enrolmentId)}
      />
      {children}
    </fieldset>
  );
}
