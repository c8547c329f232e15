import type { ClosingQuestions } from '@lumit/attendance/domain';
import { countOf, formatHours } from '../../lib/format';

/** What closing now would leave unsaid: "mancano 1 h 46 alla fine prevista", "3 persone da registrare". */
export function closingWords({ minutesEarly, unmarked, withoutTime }: ClosingQuestions): string[] {
  const missing = minutesEarly === 1 ? 'manca' : 'mancano';
  return [
    ...(minutesEarly > 0 ? [`${missing} ${formatHours(minutesEarly * 60)} alla fine prevista`] : []),
    ...(unmarked > 0 ? [countOf(unmarked, 'persona da registrare', 'persone da registrare')] : []),
    ...(withoutTime > 0
      ? [countOf(withoutTime, 'persona presente solo più tardi', 'persone presenti solo più tardi')]
      : []),
  ];
}
