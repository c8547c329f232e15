import { ClassPlan, MODALITIES, type PlanClass, type PlannedClassView } from '@lumit/attendance/domain';
import { romeWallClock } from '@lumit/shared';
import { z } from 'zod';
import { readLocalTime, type TwoTimes } from '../../lib/local-time';
import type { FieldProblem } from '../../ui/error-summary';

const Text = z.string();

/** A class session as somebody types it, on one day; times are those of Italian clocks. Empty: none chosen. */
export const ClassDraft = z.object({
  title: Text,
  topic: Text,
  moduleCode: Text,
  groupId: Text,
  modality: z.enum(MODALITIES),
  place: Text,
  link: Text,
  day: Text,
  starts: Text,
  ends: Text,
  /** Of a time that comes twice that day, the instant that was meant. */
  startsPick: Text,
  endsPick: Text,
  breaks: z.array(z.object({ from: Text, to: Text })),
  /** `id` empty: somebody new, by name. */
  teachers: z.array(z.object({ id: Text, name: Text })),
  /** Of a new one: how often in all, once a week, and the days on which it is not held. */
  times: Text,
  skip: z.array(Text),
});
export type ClassDraft = z.infer<typeof ClassDraft>;

export const classField = (field: string) => `class-${field}`;

export const EMPTY_CLASS: ClassDraft = {
  title: '',
  topic: '',
  moduleCode: '',
  groupId: '',
  modality: 'presenza',
  place: '',
  link: '',
  day: '',
  starts: '',
  ends: '',
  startsPick: '',
  endsPick: '',
  breaks: [],
  teachers: [],
  times: '1',
  skip: [],
};

export function toClassDraft(held: PlannedClassView): ClassDraft {
  const [start, end] = [wall(held.startsAt), wall(held.endsAt)];
  return {
    title: held.title,
    topic: held.topic,
    moduleCode: held.moduleCode ?? '',
    groupId: held.groupId ?? '',
    modality: held.modality,
    place: held.place ?? '',
    link: held.link ?? '',
    day: start.day,
    starts: start.time,
    ends: end.time,
    startsPick: held.startsAt,
    endsPick: held.endsAt,
    breaks: held.breaks.map(({ from, to }) => ({ from: wall(from).time, to: wall(to).time })),
    teachers: held.teachers.map(({ id, name }) => ({ id: id ?? '', name })),
    times: '1',
    skip: [],
  };
}

const wall = (instant: string) => romeWallClock(Math.floor(Date.parse(instant) / 1000));

/** The two instants that a time of the draft may mean; nothing where it means one or none. */
export function choicesOf({ day }: Pick<ClassDraft, 'day'>, time: string): readonly TwoTimes[] {
  if (day === '' || time === '') return [];
  const read = readLocalTime(day, time);
  return 'problem' in read ? (read.choices ?? []) : [];
}

export type ClassReading =
  | { readonly plan: ClassPlan; readonly series: PlanClass['series']; readonly problems: readonly [] }
  | { readonly plan: null; readonly problems: readonly FieldProblem[] };

const MOST_TIMES = 60;

/** How often a draft is held; nothing where that is no number from 1 to 60. */
export function timesOf({ times }: Pick<ClassDraft, 'times'>): number | undefined {
  const wanted = Number(times.trim());
  return times.trim() !== '' && Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_TIMES
    ? wanted
    : undefined;
}

/** The plan that a draft means, or everything that has to be written otherwise. */
export function readClassDraft(draft: ClassDraft): ClassReading {
  const problems: FieldProblem[] = [];
  const ask = (field: string, message: string) => problems.push({ fieldId: classField(field), message });
  const moment = (field: string, time: string, pick: string): string | null => {
    if (draft.day === '') return null;
    const read = readLocalTime(draft.day, time);
    if ('at' in read) return read.at;
    const picked = read.choices?.find(({ at }) => at === pick);
    if (picked) return picked.at;
    ask(field, time === '' ? 'Scegli l’orario' : read.problem);
    return null;
  };
  if (draft.day === '') ask('day', 'Scegli il giorno');
  const startsAt = moment('startsAt', draft.starts, draft.startsPick);
  const endsAt = moment('endsAt', draft.ends, draft.endsPick);
  const breaks = draft.breaks
    .filter(({ from, to }) => from !== '' || to !== '')
    .map(({ from, to }) => ({ from: moment('breaks', from, ''), to: moment('breaks', to, '') }));
  const times = timesOf(draft);
  if (times === undefined) ask('series', `Scrivi quante volte, da 1 a ${MOST_TIMES}`);
  const teachers = draft.teachers.filter(({ id, name }) => id !== '' || name.trim() !== '');
  const parsed = ClassPlan.safeParse({
    title: draft.title,
    topic: draft.topic,
    moduleCode: draft.moduleCode || null,
    groupId: draft.groupId || null,
    modality: draft.modality,
    place: draft.place.trim() || null,
    link: draft.link.trim() || null,
    startsAt,
    endsAt,
    breaks,
    teachers: teachers.map(({ id, name }) => ({ id: id || null, name })),
  });
  const asked = new Set(problems.map(({ fieldId }) => fieldId));
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  for (const field of wrong) {
    const isTime = field === 'startsAt' || field === 'endsAt' || field === 'breaks';
    if (!asked.has(classField(field)) && !(isTime && draft.day === ''))
      ask(field, WANTED[field] ?? 'Ricontrolla questo campo');
  }
  if (!parsed.success || problems.length > 0) return { plan: null, problems };
  const skip = draft.skip.filter((day) => day !== '');
  const series = times === undefined || times === 1 ? null : { times, skip };
  return { plan: parsed.data, series, problems: [] };
}

const WANTED: Readonly<Record<string, string>> = {
  title: 'Scrivi il titolo dell’incontro, al massimo 120 caratteri',
  topic: 'L’argomento ha al massimo 500 caratteri',
  place: 'Il luogo ha al massimo 200 caratteri',
  link: 'Scrivi il collegamento per intero, per esempio https://ente.it/aula',
  breaks: 'Di ogni pausa scrivi inizio e fine',
  teachers: 'Scrivi nome e cognome di ogni docente, oppure togli la riga',
};
