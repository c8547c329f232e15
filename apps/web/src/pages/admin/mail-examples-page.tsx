import type { MailExampleListView } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { causeOf } from '../../features/mail/mail-causes';
import { mailExamplesQuery } from '../../features/mail/mail.queries';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { type Column, RecordTable } from '../../ui/record-table';

type Example = MailExampleListView['items'][number];

const COLUMNS: readonly Column<Example>[] = [
  {
    key: 'cause',
    header: 'Quando parte',
    cell: ({ kind }) => <Link to={`/posta/modelli/${kind}`}>{causeOf(kind)}</Link>,
  },
  { key: 'subject', header: 'Oggetto', cell: ({ subject }) => subject },
];

/** S-44: every message that the platform can write, to be read before the first one leaves. */
export function MailExamplesPage() {
  const query = useQuery(mailExamplesQuery);
  return (
    <Loaded query={query}>
      {({ items }) => (
        <ListPage>
          <Breadcrumb parents={[{ label: 'Posta', to: '/posta' }]} current="Modelli" />
          <PageTitle lead="I messaggi che la piattaforma scrive da sola, con persone e corsi di esempio. Da qui non parte niente.">
            Modelli dei messaggi
          </PageTitle>
          <RecordTable
            caption={countOf(items.length, 'modello', 'modelli')}
            columns={COLUMNS}
            rows={items}
            rowKey={({ kind }) => kind}
          />
        </ListPage>
      )}
    </Loaded>
  );
}
