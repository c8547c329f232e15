import type { MailSummary } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { causeOf } from '../../features/mail/mail-causes';
import { MailStateBadge } from '../../features/mail/mail-state-badge';
import { MAILS_A_PAGE, mailListQuery } from '../../features/mail/mail.queries';
import { QueueWarning } from '../../features/mail/queue-warning';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { type Column, RecordTable } from '../../ui/record-table';
import { Time } from '../../ui/time';

const COLUMNS: readonly Column<MailSummary>[] = [
  { key: 'subject', header: 'Oggetto', cell: (mail) => <Link to={`/posta/${mail.id}`}>{mail.subject}</Link> },
  { key: 'to', header: 'A', cell: (mail) => <bdi>{mail.toName || mail.toAddress}</bdi> },
  { key: 'cause', header: 'Motivo', cell: (mail) => causeOf(mail.kind) },
  { key: 'state', header: 'Stato', cell: (mail) => <MailStateBadge state={mail.state} /> },
  { key: 'tries', header: 'Tentativi', cell: (mail) => mail.tries, numeric: true },
  {
    key: 'at',
    header: 'Quando',
    cell: (mail) => <Time value={mail.sentAt ?? mail.createdAt} as="dateTime" />,
  },
];

/** S-44: outgoing mail, newest first. */
export function MailLogPage() {
  const [search] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(search.get('pagina'))) || 1);
  const [now] = useState(() => new Date());
  const query = useQuery(mailListQuery(page));
  return (
    <Loaded query={query}>
      {({ items, total, waitingSince }) => (
        <ListPage>
          <QueueWarning waitingSince={waitingSince} now={now} />
          <PageTitle>Posta</PageTitle>
          <Cluster>
            <ButtonLink to="/posta/modelli" kind="secondary">
              Leggi i modelli dei messaggi
            </ButtonLink>
          </Cluster>
          {items.length === 0 ? (
            <EmptyState>Le email inviate dalla piattaforma appariranno qui quando parte la prima.</EmptyState>
          ) : (
            <RecordTable
              caption={`Posta in uscita: ${countOf(total, 'messaggio', 'messaggi')}`}
              columns={COLUMNS}
              rows={items}
              rowKey={(mail) => mail.id}
            />
          )}
          <Pager
            label="Posta in uscita"
            page={page}
            pages={Math.ceil(total / MAILS_A_PAGE)}
            addressOf={(number) => `/posta?pagina=${number}`}
          />
        </ListPage>
      )}
    </Loaded>
  );
}
