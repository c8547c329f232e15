import type { RuleResult } from '@lumit/certificates/domain';
import { Badge } from '../../ui/badge';

/** Where a requirement stands, in one word. */
export function RequirementBadge({ rule }: { rule: Pick<RuleResult, 'met' | 'stillReachable'> }) {
  if (rule.met) return <Badge status="done">Raggiunto</Badge>;
  return rule.stillReachable ? (
    <Badge status="progress">Ancora possibile</Badge>
  ) : (
    <Badge status="error">Non più possibile</Badge>
  );
}
