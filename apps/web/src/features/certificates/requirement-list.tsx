import { ruleSentence, type RuleResult } from '@lumit/certificates/domain';
import { Link } from 'react-router';
import { PlainList, Row } from '../../ui/page-shapes';
import { RequirementBadge } from './requirement-badge';

/** Where something can be done about a requirement. */
function wayOf(rule: RuleResult): { to: string; words: string } | null {
  if (rule.met || !rule.stillReachable) return null;
  if (rule.kind === 'hours') return { to: '/presenze', words: 'Vedi le presenze' };
  if (rule.kind === 'quiz') return { to: `/test/${encodeURIComponent(rule.quiz)}`, words: 'Vai al test' };
  return null;
}

/** The requirements of a certificate, each in one sentence with the person's own numbers. */
export function RequirementList({ rules, label }: { rules: readonly RuleResult[]; label: string }) {
  return (
    <PlainList label={label}>
      {rules.map((rule) => {
        const way = wayOf(rule);
        return (
          <li key={rule.key}>
            <Row>
              <span>
                {ruleSentence(rule, 'learner')} {way ? <Link to={way.to}>{way.words}</Link> : null}
              </span>
              <RequirementBadge rule={rule} />
            </Row>
          </li>
        );
      })}
    </PlainList>
  );
}
