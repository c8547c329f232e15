import type { CheckState } from '@lumit/prose/domain';
import { Badge } from '../../ui/badge';

/** Whether somebody has read the act or the fact: "verificata", or "da verificare". */
export function CheckStateBadge({
  state,
  verified = 'Verificata',
}: {
  state: CheckState;
  verified?: string;
}) {
  return state === 'verified' ? (
    <Badge status="done">{verified}</Badge>
  ) : (
    <Badge status="attention">Da verificare</Badge>
  );
}
