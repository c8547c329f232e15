import { Link } from 'react-router';
import { formatDate } from '../../lib/format';
import { OutsideLink } from '../../ui/outside-link';
import { PlainList, Reading } from '../../ui/page-shapes';
import type { Deadline, DeadlineGroup } from './deadline-groups';

interface DeadlineListProps {
  groups: readonly DeadlineGroup[];
  /** The office has no course pages: there it is false. */
  linked: boolean;
}

/** Dated statements of a course, each with the page it is read on; what says the same of the same norm stands under one note. */
export function DeadlineList({ groups, linked }: DeadlineListProps) {
  return (
    <PlainList>
      {groups.map(({ shared, places: [first, ...more] }, place) =>
        first ? (
          <li key={`${place} ${shared.on} ${first.title}`}>
            <Reading>
              {more.length === 0 ? (
                <OnePlace deadline={first} linked={linked} />
              ) : (
                <ManyPlaces shared={shared} places={[first, ...more]} linked={linked} />
              )}
            </Reading>
          </li>
        ) : null,
      )}
    </PlainList>
  );
}

function OnePlace({ deadline, linked }: { deadline: Deadline; linked: boolean }) {
  return (
    <>
      <p>
        <Where deadline={deadline} linked={linked} />
        {`: «${deadline.text}»${deadline.state === 'expiring' ? ', vale fino al' : '. Termine passato il'} ${formatDate(deadline.on)}.`}
      </p>
      <p>
        <Note shared={deadline} />
      </p>
    </>
  );
}

function ManyPlaces({ shared, places, linked }: DeadlineGroup & { linked: boolean }) {
  return (
    <>
      <p>
        {`${shared.state === 'expiring' ? 'Valgono fino al' : 'Termine passato il'} ${formatDate(shared.on)}. `}
        <Note shared={shared} />
      </p>
      <ul>
        {places.map((deadline, place) => (
          <li key={`${place} ${deadline.title}`}>
            <Where deadline={deadline} linked={linked} />
            {`: «${deadline.text}»`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was found when somebody looked, what to check, and where. */
function Note({ shared: { looked, then, reference } }: Pick<DeadlineGroup, 'shared'>) {
  return (
    <>
      {looked ? `Controllato il ${formatDate(looked.on)}: ${withStop(looked.found)} ` : null}
      {`${withStop(then)} `}
      {reference ? <OutsideLink to={reference.href}>{reference.citation}</OutsideLink> : null}
    </>
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
