#!/usr/bin/env bash
# node-ical reads a local time that exists twice as its second occurrence, and one that does not exist as an hour of its own choice.
#
# Version: node-ical 0.27.2.
# One would guess: RFC 5545, 3.3.5: a local time that occurs twice is the first of the two, and one that is skipped is read with the
#   offset before the gap. In Rome on 2026-10-25 02:30 is 00:30Z (summer time still), on 2026-03-29 it is 01:30Z.
# Seen: 02:30 of 25 October is read as 01:30Z, the second occurrence, an hour late; 01:30 and 03:30 of the same day are right. The skipped
#   02:30 of 29 March is read as 01:30Z, as the standard says. Whoever checks a calendar against this reader at the end of summer time
#   checks the reader: an event written with an instant (Z) is read right.
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.27.2
cat >try.mjs <<'JS'
import ical from 'node-ical';

const ROME = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Rome',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
];
const read = (start) =>
  Object.values(
    ical.parseICS(
      [
        'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...ROME, 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', start, 'DURATION:PT1H', 'SUMMARY:Class',
        'END:VEVENT', 'END:VCALENDAR', '',
      ].join('\r\n'),
    ),
  ).find(({ type }) => type === 'VEVENT').start.toISOString();
for (const local of ['20261025T013000', '20261025T023000', '20261025T033000', '20260329T023000'])
  console.log(local, read(`DTSTART;TZID=Europe/Rome:${local}`));
console.log('instant', read('DTSTART:20261025T003000Z'));
JS
said=$(TZ=UTC node try.mjs)
echo "$said"
for seen in '20261025T013000 2026-10-24T23:30' '20261025T023000 2026-10-25T01:30' '20261025T033000 2026-10-25T02:30' '20260329T023000 2026-03-29T01:30' 'instant 2026-10-25T00:30'; do
  grep -qF -- "$seen" <<<"$said"
done
