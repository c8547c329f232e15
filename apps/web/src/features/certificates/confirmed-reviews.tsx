import type { ConfirmedReview } from '@lumit/certificates/domain';
import { formatDateTime } from '../../lib/format';
import { Disclosure } from '../../ui/disclosure';
import { PlainList } from '../../ui/page-shapes';
import { spellSide } from './review-groups';

/** What was confirmed, by whom and why, newest first. */
export function ConfirmedReviews({ confirmed }: { confirmed: readonly ConfirmedReview[] }) {
  if (confirmed.length === 0) return null;
  return (
    <Disclosure title={`Confermati (${confirmed.length})`}>
      <PlainList label="Confermati">
        {confirmed.map(({ certificateId, number, name, changes, reason, by, at }) => (
          <li key={`${certificateId} ${at}`}>
            <strong>
              {`N. ${number}, `}
              <bdi>{name}</bdi>
            </strong>
            <ul>
              {changes.map(({ key, label, before, after }) => (
                <li key={key}>{`${label}: ${spellSide(before)}, poi ${spellSide(after)}`}</li>
              ))}
            </ul>
            <p>{`Motivo: ${reason}`}</p>
            <p className="text-small">{`${by}, ${formatDateTime(at)}`}</p>
          </li>
        ))}
      </PlainList>
    </Disclosure>
  );
}
