import type { ClosingQuestions } from '@lumit/attendance/domain';
import { countOf, formatHours, formatTime } from '../../lib/format';

interface ClosingListProps {
  open: ClosingQuestions & { readonly unsaved: readonly string[]; readonly late: readonly string[] };
  /** `15:14` */
  now: string;
  endsAt: string;
}

/** What closing now means for hours, and what it leaves unsaid. */
export function ClosingList({ open, now, endsAt }: ClosingListProps) {
  const { minutesEarly, unmarked, withoutTime, unsaved, late } = open;
  const lines = [
    minutesEarly > 0 &&
      `La fine prevista è alle ${formatTime(endsAt)}, fra ${formatHours(minutesEarly * 60)}: chi è presente avrà le ore fino alle ${now}.`,
    unmarked > 0 && `${countOf(unmarked, 'persona resta', 'persone restano')} da registrare, senza ore.`,
    withoutTime > 0 &&
      `${countOf(withoutTime, 'persona presente', 'persone presenti')} solo più tardi: senza ore, se chiudi adesso.`,
    unsaved.length > 0 && `Orari o nota scritti e non salvati: ${unsaved.join(', ')}.`,
    late.length > 0 && `Entrata da confermare: ${late.join(', ')}.`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
