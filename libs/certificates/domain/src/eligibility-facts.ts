import type { Modality } from './rule-set';

/** On what percentages of hours stand: the approved plan of the edition, or its calendar where there is none. */
export const HOURS_BASES = ['plan', 'calendar'] as const;
export type HoursBase = (typeof HOURS_BASES)[number];

/** Seconds of class sessions: followed, planned in the whole programme, and still to come for this person. */
export interface HoursFact {
  readonly attendedSeconds: number;
  /** The base of the percentage. */
  readonly plannedSeconds: number;
  readonly remainingSeconds: number;
  /** What the plan gives and no class session covers; absent: nothing. */
  readonly uncoveredSeconds?: number;
  /** What an exemption from whole modules took out of the base; absent: nothing. */
  readonly exemptSeconds?: number;
}

/** A class session still to come, as people call it: «incontro 8». */
export interface UpcomingSession {
  readonly label: string;
  readonly seconds: number;
  readonly module?: string;
  readonly modality?: Modality;
}

/** Points are thousandths; `attemptsLeft` null means without limit; `bestPoints` null means never submitted. */
export interface QuizFact {
  readonly quizCode: string;
  readonly title: string;
  readonly passed: boolean;
  readonly bestPoints: number | null;
  readonly possiblePoints: number;
  readonly attemptsLeft: number | null;
  readonly stillPossible: boolean;
  /** An attempt waits for a person to mark it; absent where none does. */
  readonly toBeMarked?: boolean;
}

/** All that the rules look at for one enrolment. Other features say these; nothing here is computed twice. */
export interface EligibilityFacts {
  readonly enrolmentState: string;
  /** Absent: the calendar. */
  readonly hoursBase?: HoursBase;
  readonly hours: HoursFact;
  readonly byModule: Readonly<Record<string, HoursFact>>;
  /** Codes of the modules that the person is exempt from; absent: none. */
  readonly exemptModules?: readonly string[];
  readonly byModality: Readonly<Partial<Record<Modality, HoursFact>>>;
  readonly upcoming: readonly UpcomingSession[];
  readonly quizzes: readonly QuizFact[];
  readonly signedOff: boolean;
}
