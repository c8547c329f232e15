import type { ApplicationLine, RankingView } from '@lumit/applications/domain';
import { CellDetails } from '../../../ui/cell-details';
import { DefinitionList } from '../../../ui/definition-list';

interface PointsProps {
  line: ApplicationLine;
  criteria: RankingView['criteria'];
}

/** The sum of an application, which opens to what it is made of. */
export function PointsInWords({ line, criteria }: PointsProps) {
  if (criteria.length === 0) return '-';
  const sum = line.sum === null ? 'incompleti' : String(line.sum);
  return (
    <CellDetails title={sum} of={`i punti della domanda n. ${line.number}`}>
      <DefinitionList
        facts={criteria.map(({ code, label, maxPoints }) => ({
          term: label,
          value: `${line.points[code] ?? 'da dare'} su ${maxPoints}`,
        }))}
      />
    </CellDetails>
  );
}
