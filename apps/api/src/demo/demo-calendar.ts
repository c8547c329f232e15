import { Temporal } from 'temporal-polyfill';

const ROME = 'Europe/Rome';
const HELD = 8;
const HOURS = 2;

const TOPICS: ReadonlyArray<{
  readonly moduleCode: string | null;
  readonly title: string;
  readonly topic: string;
}> = [
  {
    moduleCode: null,
    title: 'Apertura del corso',
    topic: 'Presentazione, metodo di lavoro, bisogni dei servizi',
  },
  {
    moduleCode: 'M1',
    title: 'Fonti, istituzioni, rete locale',
    topic: 'Tavolo simulato del Consiglio territoriale per l’immigrazione',
  },
  { moduleCode: 'M2', title: 'Ingresso', topic: 'Sportello simulato: flussi e ricongiungimento' },
  {
    moduleCode: 'M3',
    title: 'Soggiorno e integrazione',
    topic: 'Leggere un permesso: laboratorio sulle diciture',
  },
  { moduleCode: 'M4', title: 'Protezione internazionale', topic: 'La linea del tempo della procedura' },
  { moduleCode: 'M6', title: 'Servizi', topic: 'Équipe multiprofessionale su un caso' },
  {
    moduleCode: 'M7',
    title: 'Minori soli, vulnerabilità, tratta',
    topic: 'Simulazione con più enti: la rete antitratta',
  },
  { moduleCode: 'M8', title: 'Progettazione sociale', topic: 'Clinica di progettazione' },
  { moduleCode: 'M5', title: 'Accoglienza', topic: 'Testimonianza dal SAI e dai centri' },
  { moduleCode: null, title: 'Chiusura del corso', topic: 'Restituzione dei casi e saluti' },
];

/** The approved plan of the demo: the hours of its ten meetings, module by module. */
export const DEMO_PLAN = [...Map.groupBy(TOPICS, ({ moduleCode }) => moduleCode)].map(
  ([moduleCode, its]) => ({
    moduleCode,
    minutes: its.length * HOURS * 60,
  }),
);

export interface DemoClass {
  readonly number: number;
  readonly title: string;
  readonly topic: string;
  readonly moduleCode: string | null;
  readonly modality: 'presenza' | 'online';
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface DemoCalendar {
  /** First and last day of the edition, `2026-11-22`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly held: readonly DemoClass[];
  readonly now: DemoClass;
  readonly toCome: readonly DemoClass[];
}

/** Ten meetings of two hours: eight on past Tuesdays at 15:00 in Rome, one that began ten minutes ago, one next Tuesday. */
export function demoCalendar(now: Date): DemoCalendar {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ROME);
  const lastTuesday = today.subtract({ days: ((today.dayOfWeek + 4) % 7) + 1 }).toPlainDate();
  const tuesday = (weeks: number) =>
    lastTuesday.add({ weeks }).toZonedDateTime({ timeZone: ROME, plainTime: '15:00' });
  const starts = TOPICS.map((_, place) => {
    if (place === HELD) return startedTenMinutesAgo(today);
    return place < HELD ? tuesday(place - HELD + 1) : tuesday(2);
  });
  const classes = TOPICS.map((topic, place) => classAt(starts[place] ?? today, place + 1, topic));
  return {
    startsOn: (starts[0] ?? today).toPlainDate().toString(),
    endsOn: today.add({ days: 45 }).toPlainDate().toString(),
    held: classes.slice(0, HELD),
    now: classes[HELD] as DemoClass,
    toCome: classes.slice(HELD + 1),
  };
}

export function startedTenMinutesAgo(now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return now
    .subtract({ minutes: 10 })
    .round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'floor' });
}

function classAt(start: Temporal.ZonedDateTime, number: number, topic: (typeof TOPICS)[number]): DemoClass {
  return {
    ...topic,
    number,
    modality: number % 3 === 0 ? 'online' : 'presenza',
    startsAt: new Date(start.epochMilliseconds),
    endsAt: new Date(start.add({ hours: HOURS }).epochMilliseconds),
  };
}
