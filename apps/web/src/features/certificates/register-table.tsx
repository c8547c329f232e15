import {
  CERTIFICATE_SHORT_TITLES,
  REVOCATION_CLASS_TITLES,
  type RegisterEntry,
  spellCertificateCode,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import { formatShortDate } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Cluster } from '../../ui/page-shapes';
import { type Column, RecordTable } from '../../ui/record-table';
import { Time } from '../../ui/time';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { certificateFile } from './certificates.queries';

interface RegisterTableProps {
  entries: readonly RegisterEntry[];
  /** Undefined for who may not. */
  onRevoke: ((entry: RegisterEntry) => void) | undefined;
}

/** Every certificate of the edition with its number; a revoked one stays, explained. */
export function RegisterTable({ entries, onRevoke }: RegisterTableProps) {
  const columns: Column<RegisterEntry>[] = [
    { key: 'number', header: 'Numero', cell: spellCertificateNumber },
    { key: 'name', header: 'Nome', cell: (entry) => <bdi>{entry.name}</bdi> },
    { key: 'kind', header: 'Tipo', cell: (entry) => CERTIFICATE_SHORT_TITLES[entry.kind] },
    { key: 'issued', header: 'Rilasciato', cell: (entry) => <Time value={entry.issuedAt} as="short" /> },
    { key: 'state', header: 'Stato', cell: (entry) => <State entry={entry} /> },
    {
      key: 'code',
      header: 'Codice',
      cell: (entry) => <a href={verifyPath(entry)}>{spellCertificateCode(entry.code)}</a>,
    },
    { key: 'acts', header: 'Azioni', cell: (entry) => <Acts entry={entry} onRevoke={onRevoke} /> },
  ];
  return (
    <RecordTable
      caption="Attestati rilasciati"
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.id}
    />
  );
}

const verifyPath = (entry: RegisterEntry) => `/verifica/${entry.code}`;

function State({ entry }: { entry: RegisterEntry }) {
  if (!entry.revokedAt) return <Badge status="done">Valido</Badge>;
  return (
    <>
      <Badge status="error">{`Revocato il ${formatShortDate(entry.revokedAt)}`}</Badge>
      <p>
        {entry.revocationClass ? REVOCATION_CLASS_TITLES[entry.revocationClass] : null}:{' '}
        {entry.revocationReason}
      </p>
    </>
  );
}

function Acts({ entry, onRevoke }: { entry: RegisterEntry } & Pick<RegisterTableProps, 'onRevoke'>) {
  const whose = <VisuallyHidden> n. {spellCertificateNumber(entry)}</VisuallyHidden>;
  return (
    <Cluster>
      <ButtonLink to={certificateFile(entry.id)} download small kind="secondary">
        Scarica{whose}
      </ButtonLink>
      {entry.revokedAt || !onRevoke ? null : (
        <Button kind="link" onClick={() => onRevoke(entry)}>
          Revoca{whose}
        </Button>
      )}
    </Cluster>
  );
}
