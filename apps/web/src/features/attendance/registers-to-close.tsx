import type { ClassSessionList } from '@lumit/attendance/domain';
import { Link } from 'react-router';
import { formatDay } from '../../lib/format';
import { PlainList, Row, Section } from '../../ui/page-shapes';
import { nameOfClass, rollAddress } from './class-session-words';

/** Registers of class sessions that are over and still open, oldest first. */
export function RegistersToClose({ classSessions }: Pick<ClassSessionList, 'classSessions'>) {
  const open = classSessions.filter(({ phase }) => phase === 'to-close');
  if (open.length === 0) return null;
  return (
    <Section title={`Appelli da chiudere (${open.length})`}>
      <PlainList>
        {open.map((held) => (
          <li key={held.id}>
            <Row>
              <Link to={rollAddress(held.id)}>{nameOfClass(held)}</Link>
              <span>
                {formatDay(held.startsAt)} · {held.counts.unset} da registrare
              </span>
            </Row>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
