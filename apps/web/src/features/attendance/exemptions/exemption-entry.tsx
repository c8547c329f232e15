import type { ExemptionView } from '@lumit/attendance/domain';
import { formatDate } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { DefinitionList } from '../../../ui/definition-list';

interface ExemptionEntryProps {
  exemption: ExemptionView;
  /** Whose it is, for the name of the button. */
  name: string;
  onRevoke: () => void;
}

/** One exemption as the office keeps it: what, why, on which evidence, who; and how it ended. */
export function ExemptionEntry({ exemption, name, onRevoke }: ExemptionEntryProps) {
  const { moduleCode, moduleTitle, reason, evidence, approvedBy, approvedOn, revoked } = exemption;
  return (
    <div>
      <strong>
        {moduleCode} {moduleTitle}
      </strong>
      {revoked ? ' (revocato)' : null}
      <DefinitionList
        facts={[
          { term: 'Motivo', value: reason },
          { term: 'Documento', value: evidence },
          { term: 'Deciso', value: `${approvedBy}, ${formatDate(approvedOn)}` },
          { term: 'Registrato', value: `${exemption.givenBy}, ${formatDate(exemption.givenAt)}` },
          {
            term: 'Revocato',
            value: revoked && `${revoked.by}, ${formatDate(revoked.at)}. Motivo: ${revoked.reason}`,
          },
        ]}
      />
      {revoked ? null : (
        <Button kind="link" onClick={onRevoke} aria-label={`Revoca l’esonero ${moduleCode}, ${name}`}>
          Revoca
        </Button>
      )}
    </div>
  );
}
