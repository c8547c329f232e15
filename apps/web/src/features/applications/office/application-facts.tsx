import { FIELD_CODES, FIELD_WORDS, type OfficeApplication } from '@lumit/applications/domain';
import { formatDate, formatDateTime } from '../../../lib/format';
import { sentencesFor } from '../../../lib/messages';
import { Button } from '../../../ui/button';
import { DefinitionList } from '../../../ui/definition-list';
import { useCodiceFiscale } from './office-applications.queries';

/** What somebody wrote in their application, field by field; what was not said is left out. */
export function ApplicationFacts({
  editionId,
  application,
}: {
  editionId: string;
  application: OfficeApplication;
}) {
  const { answers, email, emailConfirmedAt, submittedAt } = application;
  return (
    <DefinitionList
      facts={[
        { term: 'Inviata', value: formatDateTime(submittedAt) },
        {
          term: 'Email',
          value: <bdi>{`${email}${emailConfirmedAt === null ? ' (non confermata)' : ''}`}</bdi>,
        },
        ...FIELD_CODES.flatMap((code) => {
          const said = answers[code];
          if (code === 'email' || said === undefined) return [];
          const value =
            code === 'codiceFiscale' ? (
              <MaskedCode editionId={editionId} id={application.id} masked={said} />
            ) : code === 'birthDate' ? (
              formatDate(said)
            ) : (
              <bdi>{said}</bdi>
            );
          return [{ term: FIELD_WORDS[code].label, value }];
        }),
      ]}
    />
  );
}

/** A codice fiscale is read in full only by a press, which the server puts on record. */
function MaskedCode({ editionId, id, masked }: { editionId: string; id: string; masked: string }) {
  const show = useCodiceFiscale(editionId, id);
  if (show.data) return <code>{show.data.codiceFiscale}</code>;
  return (
    <>
      <code>{masked}</code>{' '}
      <Button kind="link" busy={show.isPending} onClick={() => show.mutate()}>
        Mostra il codice fiscale
      </Button>
      {show.error ? <p role="alert">{sentencesFor(show.error).join(' ')}</p> : null}
    </>
  );
}
