import type { MailView } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { causeOf } from '../../features/mail/mail-causes';
import { MailStateBadge } from '../../features/mail/mail-state-badge';
import { mailPreview, mailQuery, useResendMail } from '../../features/mail/mail.queries';
import { Loaded } from '../../lib/loaded';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Button } from '../../ui/button';
import { DefinitionList } from '../../ui/definition-list';
import { MailFrame, MailText } from '../../ui/mail-frame';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Time } from '../../ui/time';

/** S-44, one message as it was sent: facts, text, HTML. */
export function MailPage() {
  const { id = '' } = useParams();
  const query = useQuery(mailQuery(id));
  return <Loaded query={query}>{(mail) => <MailDetails mail={mail} />}</Loaded>;
}

function MailDetails({ mail }: { mail: MailView }) {
  const resend = useResendMail(mail.id);
  return (
    <ListPage>
      <Breadcrumb parents={[{ label: 'Posta', to: '/posta' }]} current={mail.subject} />
      {resend.isSuccess ? (
        <Alert kind="success" inserted>
          Hai rimesso il messaggio in coda: parte entro pochi minuti.
        </Alert>
      ) : null}
      {resend.error ? (
        <Alert kind="danger" inserted>
          {sentencesFor(resend.error).join(' ')}
        </Alert>
      ) : null}
      <PageTitle>{mail.subject}</PageTitle>
      <DefinitionList
        facts={[
          { term: 'A', value: <bdi>{`${mail.toName} (${mail.toAddress})`}</bdi> },
          { term: 'Motivo', value: causeOf(mail.kind) },
          { term: 'Stato', value: <MailStateBadge state={mail.state} /> },
          { term: 'Tentativi', value: String(mail.tries) },
          { term: 'Scritta', value: <Time value={mail.createdAt} as="dateTime" /> },
          { term: 'Inviata', value: mail.sentAt ? <Time value={mail.sentAt} as="dateTime" /> : null },
          { term: 'Ultimo errore', value: mail.lastError },
          {
            term: 'Testo cancellato',
            value: mail.bodiesRemovedAt ? <Time value={mail.bodiesRemovedAt} as="dateTime" /> : null,
          },
        ]}
      />
      {mail.text === null ? (
        <Section title="Testo">
          <p>{whyNoText(mail)}</p>
        </Section>
      ) : (
        <>
          <Button kind="secondary" icon="it-refresh" busy={resend.isPending} onClick={() => resend.mutate()}>
            Reinvia il messaggio
          </Button>
          <Section title="Testo">
            <MailText>{mail.text}</MailText>
          </Section>
          <Section title="Versione HTML">
            <MailFrame title="Messaggio come appare a chi lo riceve" address={mailPreview(mail.id)} />
          </Section>
        </>
      )}
    </ListPage>
  );
}

function whyNoText({ isPersonal, kind }: MailView): string {
  if (!isPersonal)
    return 'Il testo non si conserva più: i dati delle persone restano solo finché servono. Restano destinatario, oggetto, date ed esito; il messaggio non si può reinviare.';
  const another = kind.startsWith('address.')
    ? 'la persona può chiedere di nuovo il cambio dal suo profilo.'
    : 'la persona può chiederne un altro dalla pagina «Accedi».';
  return `Il testo contiene un collegamento personale: lo legge solo chi lo riceve, e dopo l’invio non si conserva. Se il messaggio non è arrivato, ${another}`;
}
