import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { Receipt } from '../../features/quizzes/receipt';
import { receiptQuery } from '../../features/quizzes/quizzes.queries';
import { Loaded } from '../../lib/loaded';

/** S-13: the proof of what was handed in. The same address later. */
export function AttemptReceiptPage() {
  const { id = '' } = useParams();
  const { state } = useLocation();
  const query = useQuery(receiptQuery(id));
  const isPartLate = (state as { isPartLate?: boolean } | null)?.isPartLate === true;
  return <Loaded query={query}>{(receipt) => <Receipt receipt={receipt} isPartLate={isPartLate} />}</Loaded>;
}
