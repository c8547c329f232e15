import type { ReferencesView } from '@lumit/courses/domain';
import { Link } from 'react-router';
import { formatDate, formatList } from '../../lib/format';
import { Disclosure } from '../../ui/disclosure';
import { OutsideLink } from '../../ui/outside-link';
import { PlainList } from '../../ui/page-shapes';
import { Target } from '../../ui/target';
import { CheckStateBadge } from './check-state';

type Act = ReferencesView['acts'][number];

/** One act: what it is, when it was read, how it changed, and which lessons cite which of its points. */
export function ActOfLaw({ act, open }: { act: Act; open: boolean }) {
  return (
    <Target id={`norma-${act.key}`}>
      <Disclosure
        level={3}
        title={act.short}
        open={open}
        aside={<CheckStateBadge state={act.state} verified="Verificato" />}
      >
        <p>
          {act.act === act.short ? act.title : `${act.act}, ${act.title}`}
          {/[.!?]$/.test(act.title) ? ' ' : '. '}
          <OutsideLink to={act.href}>Apri il testo</OutsideLink>
        </p>
        <p>
          {act.state === 'verified' ? 'Verificato il ' : 'Guardato il '}
          {formatDate(act.checkedOn)}
        </p>
        {act.changes.map(({ on, by, articles }) => (
          <p key={`${on} ${by}`}>
            {`Cambiato il ${formatDate(on)} da ${by}${articles.length > 0 ? `: ${formatList(articles)}` : ''}.`}
          </p>
        ))}
        <Points points={act.points} />
      </Disclosure>
    </Target>
  );
}

function Points({ points }: Pick<Act, 'points'>) {
  if (points.length === 0) return <p>Nessuna lezione di questo corso lo cita.</p>;
  return (
    <PlainList label="Punti citati">
      {points.map(({ ref, citation, href, lessons }) => (
        <li key={ref}>
          <OutsideLink to={href}>{citation}</OutsideLink>
          {': '}
          {lessons.length === 1 ? 'lezione ' : 'lezioni '}
          {lessons.map(({ code, title }, place) => (
            <span key={code}>
              {place > 0 ? ', ' : null}
              <Link to={`/corso/${code}`} aria-label={`${code} ${title}`}>
                {code}
              </Link>
            </span>
          ))}
        </li>
      ))}
    </PlainList>
  );
}
