import type { OutcomeMails } from '@lumit/applications/domain';
import { countOf } from '../../../lib/format';
import { DefinitionList } from '../../../ui/definition-list';
import { EmptyState } from '../../../ui/empty-state';
import { MailFrame, MailText } from '../../../ui/mail-frame';
import { Section } from '../../../ui/page-shapes';
import { OUTCOME_MAILS } from './application-words';
import { outcomeMailPreview } from './office-applications.queries';

/** The messages that publishing would send: of each outcome one, as its first receiver would get it. */
export function OutcomeMailPreviews({ editionId, mails }: { editionId: string } & OutcomeMails) {
  if (mails.length === 0)
    return <EmptyState>Le email appariranno qui quando ci sono esiti da pubblicare.</EmptyState>;
  return mails.map(({ outcome, count, toName, subject, text }) => (
    <Section key={outcome} title={OUTCOME_MAILS[outcome]}>
      <DefinitionList
        facts={[
          { term: 'La ricevono', value: countOf(count, 'persona', 'persone') },
          { term: 'Qui come la legge', value: <bdi>{toName}</bdi> },
          { term: 'Oggetto', value: subject },
        ]}
      />
      <Section level={3} title="Testo">
        <MailText>{text}</MailText>
      </Section>
      <Section level={3} title="Versione HTML">
        <MailFrame
          title={`${OUTCOME_MAILS[outcome]}: il messaggio come appare a chi lo riceve`}
          address={outcomeMailPreview(editionId, outcome)}
        />
      </Section>
    </Section>
  ));
}
