import type { DeadlinesView } from '@lumit/courses/domain';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format';
import { OutsideLink } from '../../ui/outside-link';
import { PlainList, Reading } from '../../ui/page-shapes';

type Deadline = DeadlinesView['items'][number];

/** Dated statements of a course, each with the page it is read on. The office has no course pages: `linked` is false. */
export function DeadlineList({ items, linked }: { items: readonly Deadline[]; linked: boolean }) {
  return (
    <PlainList>
      {items.map((deadline, place) => (
        <li key={`${place} ${deadline.on} ${deadline.title}`}>
          <Reading>
            <p>
              <Where deadline={deadline} linked={linked} />
              {`: «${deadline.text}»${deadline.state === 'expiring' ? ', vale fino al' : '. Termine passato il'} ${formatDate(deadline.on)}.`}
            </p>
            <p>
              {deadline.looked
                ? `Controllato il ${formatDate(deadline.looked.on)}: ${withStop(deadline.looked.found)} `
                : null}
              {`${withStop(deadline.then)} `}
              {deadline.reference ? (
                <OutsideLink to={deadline.reference.href}>{deadline.reference.citation}</OutsideLink>
              ) : null}
            </p>
          </Reading>
        </li>
      ))}
    </PlainList>
  );
}

function Where({ deadline, linked }: { deadline: Deadline; linked: boolean }) {
  const { name, to } = placeOf(deadline);
  return linked && to ? <Link to={to}>{name}</Link> : <strong>{name}</strong>;
}

function placeOf({ kind, code, title }: Deadline): { name: string; to: string | null } {
  switch (kind) {
    case 'lesson':
      return { name: `${code} ${title}`, to: `/corso/${code}` };
    case 'case':
      return { name: `Caso: ${title}`, to: `/casi/${code}` };
    case 'module':
      return { name: `Modulo ${code}, ${title}`, to: null };
    case 'news':
      return { name: `Novità: ${title}`, to: '/novita' };
    case 'norm':
      return { name: title, to: '/corso/riferimenti' };
    case 'term':
      return { name: `Glossario, ${title}`, to: '/glossario' };
    case 'office':
      return { name: `Chi fa cosa, ${title}`, to: '/chi-fa-cosa' };
  }
}

const withStop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
