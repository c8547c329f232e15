import {
  CERTIFICATE_SHORT_TITLES,
  type CertificateReview,
  type FactChange,
  type RegisterEntry,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import { formatDateTime } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Cluster, PlainList, Row, Section } from '../../ui/page-shapes';
import { type Column, RecordTable } from '../../ui/record-table';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { type ReviewGroup, spellGroup, spellSide } from './review-groups';

const COLUMNS: readonly Column<FactChange>[] = [
  { key: 'label', header: 'Dato', cell: ({ label }) => label },
  { key: 'before', header: 'Sull’attestato', cell: ({ before }) => spellSide(before) },
  { key: 'after', header: 'Oggi', cell: ({ after }) => spellSide(after) },
];

interface ReviewCardProps {
  group: ReviewGroup;
  onConfirm: (group: ReviewGroup) => void;
  onEnd: (entry: RegisterEntry, act: 'revoke' | 'replace') => void;
}

/** Certificates with the same differences: before and after once, then each with what can be done about it. */
export function ReviewCard({ group, onConfirm, onEnd }: ReviewCardProps) {
  const { reviews, changes } = group;
  const stillMet = reviews.every((review) => review.stillMet);
  return (
    <Section title={titleOf(group)}>
      {stillMet ? (
        <Badge status="attention">Requisiti ancora raggiunti</Badge>
      ) : (
        <Badge status="error">Requisiti non più raggiunti</Badge>
      )}
      <RecordTable caption="Che cosa è cambiato" columns={COLUMNS} rows={changes} rowKey={({ key }) => key} />
      <PlainList label="Attestati con queste differenze">
        {reviews.map((review) => (
          <Line key={review.entry.id} review={review} onEnd={onEnd} />
        ))}
      </PlainList>
      <Cluster>
        <Button kind="secondary" onClick={() => onConfirm(group)}>
          {`Conferma ${spellGroup(group)}`}
        </Button>
      </Cluster>
    </Section>
  );
}

function titleOf(group: ReviewGroup): string {
  const [first] = group.reviews;
  if (first && group.reviews.length === 1)
    return `N. ${spellCertificateNumber(first.entry)}, ${first.entry.name}`;
  return `${spellGroup(group)} con le stesse differenze`;
}

function Line({ review, onEnd }: { review: CertificateReview; onEnd: ReviewCardProps['onEnd'] }) {
  const { entry, since, stillMet } = review;
  const number = `n. ${spellCertificateNumber(entry)}`;
  return (
    <li>
      <Row>
        <span>
          <bdi>{entry.name}</bdi>
          {`, ${number}, ${CERTIFICATE_SHORT_TITLES[entry.kind]}`}
          {since ? <span className="text-small">{` · in lista da ${formatDateTime(since)}`}</span> : null}
        </span>
        <Cluster>
          {stillMet ? (
            <Button kind="link" onClick={() => onEnd(entry, 'replace')}>
              Sostituisci<VisuallyHidden> {number}</VisuallyHidden>
            </Button>
          ) : null}
          <Button kind="link" onClick={() => onEnd(entry, 'revoke')}>
            Revoca<VisuallyHidden> {number}</VisuallyHidden>
          </Button>
        </Cluster>
      </Row>
    </li>
  );
}
