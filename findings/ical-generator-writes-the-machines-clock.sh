#!/usr/bin/env bash
# ical-generator with a calendar's time zone writes JavaScript dates as the wall clock of the machine, and even DTSTAMP without its Z.
#
# Version: ical-generator 11.1.2.
# One would guess: `ical({ timezone: 'Europe/Rome' })` turns an instant into Rome's clock (TZID) or writes it in UTC (Z), and DTSTAMP is
#   in UTC, as RFC 5545, 3.8.7.2, asks of every event.
# Seen: no TZID and no Z on DTSTART, DTEND and DTSTAMP; the hour is that of the process's own zone. A server in UTC puts a class of 15:00
#   in Rome at 14:00, one in Rome at 15:00: the same code, another hour in people's calendars. A comma in URL, which is a URI and no
#   TEXT (3.3.13), is escaped, so the link to the conference is another one. Without `timezone` instants are written in UTC, with Z.
# Exits other than 0 when this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-generator@11.1.2
cat >try.mjs <<'JS'
import ical from 'ical-generator';

const write = (options) => {
  const calendar = ical(options);
  calendar.createEvent({
    id: 'class-4',
    stamp: new Date('2026-11-30T08:00:00Z'),
    start: new Date('2026-12-01T14:00:00Z'), // 15:00 in Rome
    end: new Date('2026-12-01T16:00:00Z'),
    summary: 'Class 4',
    url: 'https://conference.example/room?seats=1,2',
  });
  const lines = calendar.toString().split('\r\n');
  return Object.fromEntries(['DTSTAMP', 'DTSTART', 'URL'].map((name) => [name, lines.find((line) => line.startsWith(name))]));
};
process.stdout.write(JSON.stringify({ zone: write({ timezone: 'Europe/Rome' }), none: write({}) }));
JS
utc=$(TZ=UTC node try.mjs)
rome=$(TZ=Europe/Rome node try.mjs)
echo "machine in UTC:  $utc"
echo "machine in Rome: $rome"
for seen in '"zone":{"DTSTAMP":"DTSTAMP:20261130T080000"' '"DTSTART":"DTSTART:20261201T140000"' 'seats=1\\,2' '"none":{"DTSTAMP":"DTSTAMP:20261130T080000Z","DTSTART":"DTSTART:20261201T140000Z"'; do
  grep -qF -- "$seen" <<<"$utc"
done
grep -qF '"DTSTART":"DTSTART:20261201T150000"' <<<"$rome"
