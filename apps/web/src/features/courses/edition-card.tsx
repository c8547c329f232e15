import type { PublicHomeView } from '@lumit/courses/domain';
import { formatDayWithYear, formatTime } from '../../lib/format';
import { useState } from 'react';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { Time } from '../../ui/time';

type PublicEdition = NonNullable<PublicHomeView['edition']>;

/** The edition that is open or comes next, with its deadline first. */
export function EditionCard({ edition }: { edition: PublicEdition }) {
  return (
    <Card title={edition.title} level={2} to={`/edizioni/${edition.slug}`}>
      <p>
        <ApplicationState edition={edition} />
      </p>
      <DefinitionList
        facts={[
          {
            term: 'Quando',
            value: (
              <>
                dal <Time value={edition.startsOn} as="date" /> al <Time value={edition.endsOn} as="date" />
              </>
            ),
          },
          { term: 'Dove', value: edition.place },
          { term: 'Durata', value: `${edition.plannedHours} ore tra lezioni e incontri` },
        ]}
      />
    </Card>
  );
}

function ApplicationState({ edition }: { edition: PublicEdition }) {
  const [now] = useState(() => new Date());
  const { applicationsOpenAt: opens, applicationsCloseAt: deadline } = edition;
  if (!edition.applicationsOpen && opens && new Date(opens) > now)
    return (
      <Badge status="neutral">{`Le domande si aprono ${formatDayWithYear(opens)}, ${formatTime(opens)}`}</Badge>
    );
  if (!edition.applicationsOpen) return <Badge status="neutral">Domande chiuse</Badge>;
  if (!deadline) return <Badge status="progress">Domande aperte</Badge>;
  return (
    <Badge status="progress">{`Domande entro ${formatDayWithYear(deadline)}, ${formatTime(deadline)}`}</Badge>
  );
}
