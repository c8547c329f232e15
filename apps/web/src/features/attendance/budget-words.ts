import type { LearnerAttendance } from '@lumit/attendance/domain';
import { coverSentence, exemptSentence, spellThreshold } from '@lumit/certificates/domain';
import { formatHours, formatShare } from '../../lib/format';

export interface BudgetWords {
  /** The first thing on the page. */
  readonly headline: string;
  /** What to do, or how near the edge it is; null when all is well. */
  readonly warning: string | null;
  readonly details: string;
  /** What changes the base, beside the percentage: hours left out by an exemption, hours not in the calendar yet; null where neither. */
  readonly cover: string | null;
}

/** Where a learner stands, in words with their own numbers: am I safe? */
export function budgetWords(attendance: LearnerAttendance): BudgetWords {
  const { attendedSeconds, plannedSeconds, remainingSeconds, requiredSeconds, budgetSeconds } = attendance;
  const share = formatShare(attendedSeconds, plannedSeconds);
  const details =
    `Servono ${formatHours(requiredSeconds)} su ${formatHours(plannedSeconds)}. ` +
    `Hai ${formatHours(attendedSeconds)} (${share}); restano ${formatHours(remainingSeconds)} di incontri.`;
  const cover =
    [
      exemptSentence({ exempt: attendance.exemptSeconds }),
      coverSentence({ uncovered: attendance.uncoveredSeconds }),
    ]
      .filter(Boolean)
      .join(' ') || null;
  const told = { details, cover };
  if (plannedSeconds === 0 && attendance.exemptSeconds > 0)
    return { headline: 'Non ci sono ore da frequentare', warning: null, ...told };
  if (!attendance.reachable) {
    return {
      headline: 'La soglia non è più raggiungibile',
      warning: `Con le ore rimaste la soglia ${spellThreshold(attendance.hoursThreshold)} non è più raggiungibile. Parlane con la Segreteria.`,
      ...told,
    };
  }
  if (attendance.reached) return { headline: 'Hai le ore che servono', warning: null, ...told };
  if (attendedSeconds + remainingSeconds < requiredSeconds) {
    return {
      headline: 'Il calendario non è ancora completo',
      warning:
        'Gli incontri in calendario non bastano per la soglia: servono anche quelli che la Segreteria deve ancora aggiungere.',
      ...told,
    };
  }
  if (budgetSeconds < 60) {
    return {
      headline: 'Non puoi più perdere ore',
      warning: 'Per arrivare alla soglia devi frequentare tutti gli incontri che restano, per intero.',
      ...told,
    };
  }
  const next = longestToCome(attendance);
  return {
    headline: `Puoi ancora perdere ${formatHours(budgetSeconds)}`,
    warning:
      budgetSeconds <= next ? 'È il tempo di un incontro o meno: da qui in poi ogni assenza pesa.' : null,
    ...told,
  };
}

function longestToCome({ classSessions }: LearnerAttendance): number {
  return Math.max(
    0,
    ...classSessions
      .filter(({ state, status }) => state !== 'closed' && status !== 'exempt')
      .map(({ plannedSeconds }) => plannedSeconds),
  );
}
