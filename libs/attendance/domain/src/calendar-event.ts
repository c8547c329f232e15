import { romeInstants, romeWallClock } from '@lumit/shared';
import { toSeconds } from './instant';

/** An instant as a calendar file tells it: on the clocks of Italy, or in UTC where those show the time twice. */
export type EventTime =
  { readonly zone: 'Europe/Rome'; readonly local: string } | { readonly zone: 'UTC'; readonly local: string };

/** One event of a calendar file. Texts are whole sentences in Italian; whoever writes the file escapes them. */
export interface CalendarEvent {
  readonly uid: string;
  /** Grows with each change of the class session. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  /** When it was last written. */
  readonly stamp: Date;
}

export interface EventFacts {
  readonly id: string;
  readonly editionTitle: string;
  readonly number: number;
  readonly title: string;
  readonly modality: 'presenza' | 'online' | 'mista';
  readonly place: string | null;
  readonly link: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
  readonly previousStartsAt: Date | null;
  readonly cancellingReason: string | null;
  readonly version: number;
  readonly writtenAt: Date;
}

/**
 * A class session as an event of a calendar. It says what its learner reads on the page and nothing of anybody else: no
 * teacher, no participant, no group. `page`: where the calendar of the person is.
 */
export function toCalendarEvent(facts: EventFacts, page: string): CalendarEvent {
  const { id, editionTitle, number, title, modality, place, link, isCancelled, version } = facts;
  const name = `Incontro ${number}: ${title}`;
  const lines = [
    editionTitle,
    isCancelled ? ['Annullato.', facts.cancellingReason].filter(Boolean).join(' ') : null,
    facts.previousStartsAt && !isCancelled
      ? `Spostato: prima era ${spellStart(facts.previousStartsAt)}.`
      : null,
    link && !isCancelled ? `Collegamento: ${link}` : null,
    `Il tuo calendario: ${page}`,
  ];
  return {
    // Stays the same under another address of the site: whoever subscribed sees one event, not two.
    uid: `${id}@lumit-formazione`,
    sequence: version - 1,
    isCancelled,
    start: eventTime(facts.startsAt),
    end: eventTime(facts.endsAt),
    summary: isCancelled ? `Annullato: ${name}` : name,
    description: lines.filter(Boolean).join('\n'),
    location: place ?? (modality === 'online' ? 'Online' : null),
    url: isCancelled ? null : link,
    stamp: facts.writtenAt,
  };
}

/**
 * Where clocks show a local time twice, RFC 5545 (3.3.5) means the first by it, and readers differ (node-ical 0.27 takes the
 * second): both are told in UTC, which nobody misreads.
 */
export function eventTime(at: Date): EventTime {
  const seconds = toSeconds(at);
  const { day, time } = romeWallClock(seconds);
  if (romeInstants(day, time).kind === 'two') return { zone: 'UTC', local: at.toISOString().slice(0, 19) };
  return { zone: 'Europe/Rome', local: `${day}T${time}:${String(seconds % 60).padStart(2, '0')}` };
}

const startFormat = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const spellStart = (at: Date): string =>
  `${startFormat.format(at)} alle ${romeWallClock(toSeconds(at)).time}`;
