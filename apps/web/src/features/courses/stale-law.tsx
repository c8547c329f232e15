import { formatDate } from '../../lib/format';
import { Alert } from '../../ui/alert';

/** Above a lesson that cites a norm which changed after the lesson was checked. */
export function StaleLaw({ changedOn }: { changedOn: string | null }) {
  if (!changedOn) return null;
  return (
    <Alert kind="warning">
      {`Questa lezione cita una norma cambiata il ${formatDate(changedOn)}: la stiamo rivedendo.`}
    </Alert>
  );
}
