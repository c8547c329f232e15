import type { LessonContentView } from '@lumit/courses/domain';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format';
import { Alert } from '../../ui/alert';

/** What a reader must know before the text: the lesson left the course, or an old link may have meant another one. */
export function LessonNotices({ content }: { content: LessonContentView }) {
  const { code, withdrawnAt, codeWasOf } = content;
  if (withdrawnAt)
    return (
      <Alert kind="warning" title="Lezione ritirata">
        {`Non è più nel corso dal ${formatDate(withdrawnAt)}. Qui leggi la sua ultima versione, che nessuno aggiorna più, con gli appunti che avevi scritto.`}
      </Alert>
    );
  if (!codeWasOf) return null;
  return (
    <Alert kind="info">
      <p>
        {`Prima il numero ${code} era di un’altra lezione. Se la cercavi: `}
        <Link to={`/corso/${codeWasOf.key}`}>{`${codeWasOf.code} ${codeWasOf.title}`}</Link>
      </p>
    </Alert>
  );
}
