import { type RegisterEntry, spellCertificateNumber } from '@lumit/certificates/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CertificatePages } from '../../features/certificates/certificate-pages';
import { ConfirmReviewDialog } from '../../features/certificates/confirm-review-dialog';
import { ConfirmedReviews } from '../../features/certificates/confirmed-reviews';
import { ReviewCard } from '../../features/certificates/review-card';
import { groupReviews, type ReviewGroup, spellGroup } from '../../features/certificates/review-groups';
import { reviewsQuery } from '../../features/certificates/reviews.queries';
import { RevokeDialog } from '../../features/certificates/revoke-dialog';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

type Asking =
  | { readonly act: 'confirm'; readonly group: ReviewGroup }
  | { readonly act: 'revoke' | 'replace'; readonly entry: RegisterEntry };

/** Valid certificates whose facts have moved since the issue: the office confirms, replaces or revokes each. */
export function CertificateReviewsPage() {
  const editionId = useEditionId();
  const query = useQuery(reviewsQuery(editionId));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const finish = (sentence: string) => {
    setAsking(null);
    setDone(sentence);
  };
  return (
    <Loaded query={query}>
      {({ waiting, confirmed }) => (
        <ListPage>
          {done ? (
            <Alert key={done} kind="success" inserted focused>
              {done}
            </Alert>
          ) : null}
          <PageTitle>Attestati da rivedere</PageTitle>
          <CertificatePages />
          {waiting.length === 0 ? (
            <EmptyState>
              Gli attestati appariranno qui se un appello, un voto, un’iscrizione o un altro dato cambia dopo
              il rilascio.
            </EmptyState>
          ) : (
            <>
              <p>
                Dopo il rilascio sono cambiati dei dati. Finché non decidi, chi verifica questi attestati li
                vede validi com’erano.
              </p>
              {groupReviews(waiting).map((group) => (
                <ReviewCard
                  key={group.key}
                  group={group}
                  onConfirm={(chosen) => setAsking({ act: 'confirm', group: chosen })}
                  onEnd={(entry, act) => setAsking({ act, entry })}
                />
              ))}
            </>
          )}
          <ConfirmedReviews confirmed={confirmed} />
          {asking?.act === 'confirm' ? (
            <ConfirmReviewDialog
              editionId={editionId}
              group={asking.group}
              onClose={() => setAsking(null)}
              onConfirmed={() => finish(`Hai confermato ${spellGroup(asking.group)}.`)}
            />
          ) : null}
          {asking && asking.act !== 'confirm' ? (
            <RevokeDialog
              editionId={editionId}
              entry={asking.entry}
              act={asking.act}
              onClose={() => setAsking(null)}
              onRevoked={(entry) => finish(endedSentence(asking.act, asking.entry, entry))}
            />
          ) : null}
        </ListPage>
      )}
    </Loaded>
  );
}

function endedSentence(act: string, old: RegisterEntry, now: RegisterEntry): string {
  const which = `l’attestato n. ${spellCertificateNumber(old)} di ${old.holder}`;
  if (act === 'revoke') return `Hai revocato ${which}.`;
  return `Hai sostituito ${which} con il n. ${spellCertificateNumber(now)}.`;
}
