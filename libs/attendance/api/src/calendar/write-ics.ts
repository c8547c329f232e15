import type { CalendarEvent, EventTime } from '@lumit/attendance/domain';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';

const ROME = 'Europe/Rome';

export interface CalendarFile {
  /** As calendar programs call it. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * A calendar as a file by RFC 5545: local times of Europe/Rome with the zone's two changes of clocks beside them, folded lines,
 * escaped texts. The same events give the same bytes.
 */
export function writeIcs({ name, events }: CalendarFile): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//LUMIT Formazione//Incontri//IT');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  // No standard says it, every program reads it; the library escapes only properties that it knows.
  calendar.addPropertyWithValue('x-wr-calname', escaped(plainText(name)));
  // Asked for twice a day: what was moved this morning is seen this evening (RFC 7986).
  calendar.addProperty(new ICAL.Property(['refresh-interval', {}, 'duration', 'PT12H']));
  calendar.addSubcomponent(romeZone());
  for (const event of events) calendar.addSubcomponent(toComponent(event));
  return `${calendar.toString()}\r\n`;
}

function romeZone(): ICAL.Component {
  const [block] = [tzlib_get_ical_block(ROME)].flat();
  if (!block) throw new Error(`The library of time zones does not have ${ROME}.`);
  return ICAL.Component.fromString(block);
}

function toComponent(event: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(event.stamp, true));
  component.addPropertyWithValue('last-modified', ICAL.Time.fromJSDate(event.stamp, true));
  addTime(component, 'dtstart', event.start);
  addTime(component, 'dtend', event.end);
  component.addPropertyWithValue('sequence', event.sequence);
  component.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  component.addPropertyWithValue('transp', event.isCancelled ? 'TRANSPARENT' : 'OPAQUE');
  component.addPropertyWithValue('summary', plainText(event.summary));
  component.addPropertyWithValue('description', plainText(event.description));
  if (event.location !== null) component.addPropertyWithValue('location', plainText(event.location));
  if (event.url !== null) component.addPropertyWithValue('url', event.url);
  return component;
}

function addTime(component: ICAL.Component, name: 'dtstart' | 'dtend', { zone, local }: EventTime): void {
  if (zone === 'UTC') {
    component.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(`${local}Z`));
    return;
  }
  component.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(local)).setParameter('tzid', zone);
}

/** No control sign but the end of a line: the format has no way to write one, and a bare CR would end a line for some readers. */
const plainText = (text: string): string =>
  text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
