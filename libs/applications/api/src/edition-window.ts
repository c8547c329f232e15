import { ApplicationForm, type FieldOfForm, fieldsOf, type PUBLIC_WINDOWS } from '@lumit/applications/domain';
import { type Edition } from '@lumit/courses/api';
import { applicationWindow } from '@lumit/courses/domain';
import { romeWallClock } from '@lumit/shared';

/** What an edition asks of who applies; null: it takes no applications on this site. */
export const formOf = ({ applicationForm }: Pick<Edition, 'applicationForm'>): ApplicationForm | null =>
  applicationForm === null ? null : ApplicationForm.parse(applicationForm);

export const askedFields = (edition: Pick<Edition, 'applicationForm'>): readonly FieldOfForm[] => {
  const form = formOf(edition);
  return form ? fieldsOf(form) : [];
};

/** Whether nothing more is held in it: its last day is past, or the office closed it. */
export const isOver = ({ state, endsOn }: Pick<Edition, 'state' | 'endsOn'>, at: Date): boolean =>
  state !== 'published' || endsOn < romeWallClock(Math.floor(at.getTime() / 1000)).day;

/** Whether one may apply at this moment. */
export function windowOf(edition: Edition, at: Date): (typeof PUBLIC_WINDOWS)[number] {
  const window = applicationWindow(
    {
      state: edition.state,
      opensAt: edition.applicationsOpenAt?.getTime() ?? null,
      closesAt: edition.applicationsCloseAt?.getTime() ?? null,
    },
    at.getTime(),
  );
  const isComing = window === 'open' || window === 'not_yet';
  return isComing && edition.applicationForm === null ? 'elsewhere' : window;
}
