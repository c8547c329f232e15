import type { NewsView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { CheckStateBadge } from '../../features/courses/check-state';
import { CourseTools } from '../../features/courses/course-tools';
import { LessonLinks } from '../../features/courses/lesson-links';
import { newsQuery } from '../../features/courses/reading-pages.queries';
import { ReferenceLinks } from '../../features/courses/reference-links';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { useHashTarget } from '../../lib/use-hash-target';
import { Callout } from '../../ui/callout';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { OverdueStatements } from '../../features/courses/overdue-statements';
import { Prose } from '../../ui/prose';
import { Time } from '../../ui/time';
import { Timeline, TimelineItem } from '../../ui/timeline';

/** What changed in the law, newest first. */
export function NewsPage() {
  const news = useQuery(newsQuery(useEditionId()));
  useHashTarget(news.isSuccess);
  return (
    <ListPage>
      <PageTitle lead="Che cosa è cambiato nelle norme del corso, dalla novità più recente.">
        Novità
      </PageTitle>
      <CourseTools />
      <Loaded query={news} part="le novità">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>Le novità appariranno qui quando una norma del corso cambia.</EmptyState>
          ) : (
            <Timeline>
              {items.map((item) => (
                <NewsItem key={item.key} item={item} />
              ))}
            </Timeline>
          )
        }
      </Loaded>
    </ListPage>
  );
}

function NewsItem({ item }: { item: NewsView['items'][number] }) {
  const { key, date, when, title, html, references, lessons, state, check, overdue } = item;
  return (
    <TimelineItem id={key} when={when ?? <Time value={date} as="date" />} title={title}>
      <p>
        <CheckStateBadge state={state} />
      </p>
      <OverdueStatements overdue={overdue} />
      <Prose html={html} />
      {check ? (
        <Callout kind="warning" title="Da verificare" icon="it-warning-circle">
          <p>{check}</p>
        </Callout>
      ) : null}
      <ReferenceLinks references={references} />
      <LessonLinks lessons={lessons} one="Lezione interessata" many="Lezioni interessate" />
    </TimelineItem>
  );
}
