import type { LearnerAttendance } from '@lumit/attendance/domain';
import { spellThreshold } from '@lumit/certificates/domain';
import { Disclosure } from '../../ui/disclosure';

/** The rules of the hours, in words that a learner can check. */
export function HowWeCount({
  hoursThreshold,
  excusedCounts,
  hoursBase,
}: Pick<LearnerAttendance, 'hoursThreshold' | 'excusedCounts' | 'hoursBase'>) {
  return (
    <Disclosure title="Come contiamo le ore" level={2}>
      <ul>
        <li>
          Contiamo il tempo in cui eri presente, dall’inizio alla fine dell’incontro. Le pause non contano.
        </li>
        <li>Se risulti presente due volte nello stesso momento, quel tempo conta una volta sola.</li>
        <li>
          Le ore di un incontro contano quando il tutor ha chiuso l’appello. Se l’incontro finisce prima del
          previsto, contano fino a quel momento.
        </li>
        <li>
          Se cambi gruppo, gli incontri già frequentati restano tuoi. Quelli uguali del nuovo gruppo contano
          solo se li frequenti.
        </li>
        <li>
          La soglia {spellThreshold(hoursThreshold)} si calcola su{' '}
          {hoursBase === 'plan'
            ? 'tutte le ore di incontro del piano approvato per questa edizione'
            : 'tutte le ore degli incontri in calendario, perché questa edizione non ha un piano delle ore'}
          , non solo su quelle già svolte. Non arrotondiamo mai per eccesso.
        </li>
        <li>
          {excusedCounts
            ? 'Un’assenza giustificata conta come presenza.'
            : 'Un’assenza giustificata resta un’assenza: quelle ore non contano.'}{' '}
          Con un esonero l’incontro esce dal conto; con un esonero da un modulo escono tutte le ore del modulo
          che non frequenti.
        </li>
      </ul>
    </Disclosure>
  );
}
