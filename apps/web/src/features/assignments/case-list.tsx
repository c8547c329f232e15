import type { CaseListView } from '@lumit/assignments/domain';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { OutlineLine } from '../../ui/outline-line';
import { PlainList } from '../../ui/page-shapes';
import { factsOf } from './case-facts';

/** The case studies of the edition, a line each. */
export function CaseList({ items }: CaseListView) {
  if (items.length === 0)
    return <EmptyState>I casi di studio appariranno qui quando la Segreteria li pubblica.</EmptyState>;
  return (
    <PlainList label="Casi di studio">
      {items.map((item) => (
        <OutlineLine
          key={item.code}
          facts={<span>{item.documents === 1 ? '1 documento' : `${item.documents} documenti`}</span>}
          note={factsOf(item).join(' · ')}
        >
          <Link to={`/casi/${item.code}`}>{item.title}</Link>
        </OutlineLine>
      ))}
    </PlainList>
  );
}
