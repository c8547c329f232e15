import type { TerritoryView } from '@lumit/courses/domain';
import { Callout } from '../../ui/callout';
import { Prose } from '../../ui/prose';
import { LessonLinks } from './lesson-links';

/** "Devo…": what to know before asking an office. */
export function Need({ need }: { need: TerritoryView['needs'][number] }) {
  return (
    <Callout kind="note" level={2} title={need.need}>
      <Prose html={need.html} />
      <LessonLinks lessons={need.lessons} />
    </Callout>
  );
}
