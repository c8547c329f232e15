import { CERTIFICATE_TITLES, type MyEligibility, ruleSentence } from '@lumit/certificates/domain';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';

/** "Verso l'attestato: 3 requisiti su 5", with what is missing in words. */
export function RequirementsCard({ eligibility }: { eligibility: MyEligibility }) {
  const aim = eligibility.kinds.at(-1);
  if (!aim) return null;
  const met = aim.rules.filter((rule) => rule.met).length;
  if (aim.issued) {
    return (
      <Card raised title="Attestato" to="/attestati">
        <Badge status="done">{`Rilasciato, n. ${aim.issued}`}</Badge>
      </Card>
    );
  }
  const missing = aim.rules.filter((rule) => !rule.met);
  const lower = eligibility.kinds.filter(({ issued }) => issued !== null);
  return (
    <Card raised title="Attestato" to="/attestati">
      {lower.map(({ kind, issued }) => (
        <p key={kind}>
          <Badge status="done">{`${CERTIFICATE_TITLES[kind]}: rilasciato, n. ${issued}`}</Badge>
        </p>
      ))}
      <p>{`Verso l’attestato: ${met} ${met === 1 ? 'requisito' : 'requisiti'} su ${aim.rules.length}`}</p>
      {missing.length === 0 ? (
        <p>Hai tutti i requisiti. La Segreteria rilascia gli attestati a fine corso.</p>
      ) : (
        <ul>
          {missing.map((rule) => (
            <li key={rule.key}>{ruleSentence(rule, 'learner')}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
