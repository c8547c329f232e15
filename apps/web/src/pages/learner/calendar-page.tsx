import { useQuery } from '@tanstack/react-query';
import { CalendarFeed } from '../../features/attendance/my-calendar/calendar-feed';
import { CalendarList } from '../../features/attendance/my-calendar/calendar-list';
import { myCalendarQuery } from '../../features/attendance/my-calendar/my-calendar.queries';
import { Loaded } from '../../lib/loaded';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-15: what comes when, in all editions of the person, and the same in their own calendar. */
export function MyCalendarPage() {
  return (
    <Loaded query={useQuery(myCalendarQuery)}>
      {(calendar) => (
        <ListPage>
          <PageTitle>Calendario</PageTitle>
          <CalendarList calendar={calendar} />
          <CalendarFeed feedMadeAt={calendar.feedMadeAt} />
        </ListPage>
      )}
    </Loaded>
  );
}
