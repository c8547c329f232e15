import { spellClassTime } from '@lumit/attendance/domain';
import type { Edition } from '@lumit/courses/api';
import type { MailContent } from '@lumit/platform';
import type { ClassSession } from '../class-session.entity';

/** What a notice tells of a class session. */
type ToldClass = Pick<
  ClassSession,
  'number' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'state' | 'cancellingReason'
>;

/** A class session as it was and as it is. */
export interface CalendarChange<Told extends ToldClass = ClassSession> {
  readonly edition: Pick<Edition, 'organisationId' | 'title'>;
  readonly before: Told;
  readonly after: Told;
}

interface NoticeReader {
  readonly givenName: string;
  /** In the course; who does not works in it. */
  readonly learns: boolean;
  readonly origin: string;
}

/** That a class session has moved, is held elsewhere, or is cancelled. */
export function noticeWords(change: CalendarChange<ToldClass>, reader: NoticeReader): MailContent {
  const { givenName, learns, origin } = reader;
  return {
    ...changeWords(change),
    greetingName: givenName,
    action: {
      label: learns ? 'Vedi i tuoi incontri' : 'Vedi gli incontri',
      url: `${origin}/${learns ? 'calendario' : 'incontri'}`,
    },
    why: `Ricevi questa email perché ${learns ? 'partecipi a' : 'lavori in'} ${change.edition.title}.`,
  };
}

function changeWords({
  edition,
  before,
  after,
}: CalendarChange<ToldClass>): Pick<MailContent, 'subject' | 'reason' | 'facts'> {
  const moved =
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime();
  const course = { label: 'Corso', value: edition.title };
  const which = { label: 'Incontro', value: `${after.number}, ${after.title}` };
  if (after.state === 'cancelled')
    return {
      subject: `Incontro ${after.number} annullato`,
      reason: 'un incontro del corso è stato annullato.',
      facts: [
        which,
        course,
        { label: 'Era previsto', value: spellClassTime(before) },
        ...(after.cancellingReason ? [{ label: 'Motivo', value: after.cancellingReason }] : []),
      ],
    };
  return {
    subject: moved
      ? `Incontro ${after.number}: nuova data`
      : `Incontro ${after.number}: cambia dove si tiene`,
    reason: moved
      ? 'un incontro del corso è stato spostato.'
      : 'di un incontro del corso cambia dove si tiene.',
    facts: [
      which,
      course,
      { label: 'Quando', value: spellClassTime(after) },
      ...(moved ? [{ label: 'Prima era', value: spellClassTime(before) }] : []),
      ...(after.place ? [{ label: 'Dove', value: after.place }] : []),
      ...(after.link ? [{ label: 'Collegamento', value: after.link }] : []),
    ],
  };
}
