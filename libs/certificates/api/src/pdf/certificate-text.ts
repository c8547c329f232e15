import {
  spellDecimalHours,
  spellPercent,
  spellPoints,
  type CertificateSnapshot,
} from '@lumit/certificates/domain';
import { spellDay } from '@lumit/shared';

const MODALITY_WORDS = { presenza: 'in presenza', online: 'online', mista: 'in modalità mista' } as const;

/** The sentence that follows the name: course, period, hours followed out of those planned, how, and the mark if it is shown. */
export function attendanceText(snapshot: CertificateSnapshot): string {
  const { attendedSeconds, plannedSeconds } = snapshot;
  const hours = `per ${spellDecimalHours(attendedSeconds)} ore su ${spellDecimalHours(plannedSeconds)} (${spellPercent(attendedSeconds, plannedSeconds)}${coverText(snapshot)}${exemptText(snapshot)})`;
  const split = modalityText(snapshot);
  const mark =
    snapshot.mark === null
      ? ''
      : `, con il voto di ${spellPoints(snapshot.mark.points)} su ${spellPoints(snapshot.mark.possible)}`;
  const passed = snapshot.kind === 'achievement' ? `, e ha superato le prove previste${mark}` : '';
  const course =
    snapshot.edition === snapshot.programme
      ? `«${snapshot.programme}»`
      : `«${snapshot.programme}», edizione ${snapshot.edition},`;
  return `ha frequentato il corso ${course} dal ${wholeDay(snapshot.startsOn)} al ${wholeDay(snapshot.endsOn)}, ${hours}${split}${passed}.`;
}

/** A percentage of a plan that the calendar did not cover says so. */
function coverText({ plannedSeconds, uncoveredSeconds = 0 }: CertificateSnapshot): string {
  if (uncoveredSeconds === 0) return '';
  return `; ${spellDecimalHours(plannedSeconds - uncoveredSeconds)} in calendario`;
}

/** Hours that the holder was exempt from are named, and never among those followed. */
function exemptText({ exemptSeconds = 0 }: CertificateSnapshot): string {
  return exemptSeconds === 0 ? '' : `; altre ${spellDecimalHours(exemptSeconds)} in esonero, non frequentate`;
}

/** A date is not torn apart at the end of a line. */
const wholeDay = (day: string): string => spellDay(day).replace(/ /g, '\u00a0');

function modalityText(snapshot: CertificateSnapshot): string {
  const attended = snapshot.modalities.filter((part) => part.attendedSeconds > 0);
  if (attended.length === 0) return '';
  if (attended.length === 1) return `, ${attended.map((part) => MODALITY_WORDS[part.modality]).join()}`;
  const parts = attended.map(
    (part) => `${spellDecimalHours(part.attendedSeconds)} ${MODALITY_WORDS[part.modality]}`,
  );
  return `, di cui ${parts.slice(0, -1).join(', ')} e ${parts.at(-1)}`;
}
