import {
  EditionDetails,
  type HoursPlan,
  type ProgrammeChoice,
  readHours,
  suggestPlan,
  writeHours,
} from '@lumit/editions/domain';
import { romeWallClock } from '@lumit/shared';
import { z } from 'zod';
import { readLocalTime } from '../../lib/local-time';
import type { FieldProblem } from '../../ui/error-summary';

const Text = z.string();

/** An edition as somebody types it. Times are those of Italian clocks. */
export const EditionDraft = z.object({
  title: Text,
  slug: Text,
  startsOn: Text,
  endsOn: Text,
  place: Text,
  seats: Text,
  opensOn: Text,
  opensAt: Text,
  closesOn: Text,
  closesAt: Text,
  projectCode: Text,
  cup: Text,
  hours: z.array(z.object({ moduleCode: Text.nullable(), text: Text })),
  groups: z.array(z.object({ id: Text.nullable(), name: Text })),
});
export type EditionDraft = z.infer<typeof EditionDraft>;

/** A field of the details, for links and errors. */
export const fieldId = (field: string) => `edition-${field}`;

/** An empty form for a programme, with the hours that its content plans. */
export function emptyDraft({ modules }: Pick<ProgrammeChoice, 'modules'>): EditionDraft {
  const blank = {
    title: '',
    slug: '',
    startsOn: '',
    endsOn: '',
    place: '',
    seats: '',
    projectCode: '',
    cup: '',
  };
  const window = { opensOn: '', opensAt: '', closesOn: '', closesAt: '' };
  return { ...blank, ...window, hours: toHours(suggestPlan(modules), modules), groups: [] };
}

export function toDraft(
  details: EditionDetails,
  { modules }: Pick<ProgrammeChoice, 'modules'>,
): EditionDraft {
  const [opensOn, opensAt] = wall(details.applicationsOpenAt);
  const [closesOn, closesAt] = wall(details.applicationsCloseAt);
  const { title, slug, startsOn, endsOn, place, seats, projectCode, cup, plan, groups } = details;
  return {
    title,
    slug,
    startsOn,
    endsOn,
    place,
    seats: seats === null ? '' : String(seats),
    opensOn,
    opensAt,
    closesOn,
    closesAt,
    projectCode: projectCode ?? '',
    cup: cup ?? '',
    hours: toHours(plan, modules),
    groups,
  };
}

/** A line for every module of the programme, then for what the plan has besides, and one for no module. */
function toHours(plan: HoursPlan, modules: ProgrammeChoice['modules']): EditionDraft['hours'] {
  const codes = new Set<string | null>([
    ...modules.map(({ code }) => code),
    ...plan.flatMap(({ moduleCode }) => moduleCode ?? []),
    null,
  ]);
  return [...codes].map((moduleCode) => {
    const minutes = plan.find((one) => one.moduleCode === moduleCode)?.minutes ?? 0;
    return { moduleCode, text: minutes === 0 ? '' : writeHours(minutes) };
  });
}

function wall(instant: string | null): [string, string] {
  if (instant === null) return ['', ''];
  const { day, time } = romeWallClock(Math.floor(Date.parse(instant) / 1000));
  return [day, time];
}

export type DraftReading =
  | { readonly details: EditionDetails; readonly problems: readonly [] }
  | { readonly details: null; readonly problems: readonly FieldProblem[] };

/** The details that a draft means, or what has to be written otherwise: all of it at once, each with its field. */
export function readDraft(draft: EditionDraft): DraftReading {
  const problems: FieldProblem[] = [];
  const ask = (field: string, message: string) => problems.push({ fieldId: fieldId(field), message });
  const moment = (field: string, [day, time]: readonly [string, string], otherwise: string) => {
    if (day === '' && time === '') return null;
    const read = readLocalTime(day, time || otherwise);
    if ('at' in read) return read.at;
    ask(field, read.problem);
    return null;
  };
  const plan = draft.hours.flatMap(({ moduleCode, text }) => {
    if (text.trim() === '') return [];
    const minutes = readHours(text);
    if (minutes !== undefined) return [{ moduleCode, minutes }];
    ask(hoursField(moduleCode), `${moduleCode ?? 'Fuori dai moduli'}: scrivi le ore come 4, 4,5 oppure 4:30`);
    return [];
  });
  const parsed = EditionDetails.safeParse({
    title: draft.title,
    slug: draft.slug.trim(),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    place: draft.place,
    seats: draft.seats.trim() === '' ? null : toNumber(draft.seats),
    applicationsOpenAt: moment('applicationsOpenAt', [draft.opensOn, draft.opensAt], '00:00'),
    applicationsCloseAt: moment('applicationsCloseAt', [draft.closesOn, draft.closesAt], '23:59'),
    projectCode: draft.projectCode.trim() || null,
    cup: draft.cup.trim() || null,
    plan,
    groups: draft.groups.filter(({ id, name }) => id !== null || name.trim() !== ''),
  });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  for (const field of wrong) ask(field, WANTED[field] ?? 'Ricontrolla questo campo');
  if (!parsed.success || problems.length > 0) return { details: null, problems };
  return { details: parsed.data, problems: [] };
}

export const hoursField = (moduleCode: string | null) => `hours-${moduleCode ?? 'other'}`;

/** "1.200" and "60 " are numbers of people too. */
const toNumber = (text: string) => Number(text.replaceAll(/[\s.]/g, ''));

/** What each field wants, when what is in it cannot be read. */
const WANTED: Readonly<Record<string, string>> = {
  title: 'Scrivi il titolo dell’edizione, al massimo 120 caratteri',
  slug: 'Nome nell’indirizzo: usa solo lettere minuscole senza accento, cifre e trattini, per esempio lumit-2026-27',
  startsOn: 'Scegli il primo giorno',
  endsOn: 'Scegli l’ultimo giorno',
  place: 'Scrivi dove si tiene, per esempio Lucca',
  seats: 'Posti: scrivi un numero intero da 1 a 100.000, oppure lascia vuoto',
  projectCode: 'Codice del progetto: al massimo 80 caratteri',
  cup: 'CUP: al massimo 80 caratteri',
  plan: 'Ricontrolla il piano delle ore: al massimo 1.000 ore per modulo',
  groups: 'Scrivi il nome di ogni gruppo, al massimo 80 caratteri, oppure togli il gruppo',
};
