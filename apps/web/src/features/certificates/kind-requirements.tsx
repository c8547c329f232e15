import { CERTIFICATE_TITLES, type KindEligibility } from '@lumit/certificates/domain';
import { Alert } from '../../ui/alert';
import { Section } from '../../ui/page-shapes';
import { RequirementList } from './requirement-list';

/** What one kind of certificate asks of the learner who reads, and where they are. */
export function KindRequirements({ kind }: { kind: KindEligibility }) {
  const title = CERTIFICATE_TITLES[kind.kind];
  const met = kind.rules.filter((rule) => rule.met).length;
  return (
    <Section title={title}>
      {kind.eligible ? (
        <Alert kind="success">
          Hai tutti i requisiti. La Segreteria rilascia gli attestati a fine corso: ti scriviamo quando è
          pronto.
        </Alert>
      ) : (
        <p>{`${met} ${met === 1 ? 'requisito' : 'requisiti'} su ${kind.rules.length}`}</p>
      )}
      <RequirementList rules={kind.rules} label={`Requisiti per: ${title}`} />
    </Section>
  );
}
