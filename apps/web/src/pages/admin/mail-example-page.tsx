import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { causeOf } from '../../features/mail/mail-causes';
import { mailExamplePreview, mailExampleQuery } from '../../features/mail/mail.queries';
import { Loaded } from '../../lib/loaded';
import { Breadcrumb } from '../../ui/breadcrumb';
import { MailFrame, MailText } from '../../ui/mail-frame';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-44: one message as people get it, with example facts. */
export function MailExamplePage() {
  const { kind = '' } = useParams();
  const query = useQuery(mailExampleQuery(kind));
  return (
    <Loaded query={query}>
      {({ subject, text }) => (
        <ListPage>
          <Breadcrumb
            parents={[
              { label: 'Posta', to: '/posta' },
              { label: 'Modelli', to: '/posta/modelli' },
            ]}
            current={causeOf(kind)}
          />
          <PageTitle lead={`Quando parte: ${causeOf(kind).toLowerCase()}.`}>{subject}</PageTitle>
          <Section title="Versione HTML">
            <MailFrame title="Messaggio come appare a chi lo riceve" address={mailExamplePreview(kind)} />
          </Section>
          <Section title="Testo">
            <MailText>{text}</MailText>
          </Section>
        </ListPage>
      )}
    </Loaded>
  );
}
