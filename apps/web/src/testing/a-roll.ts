import type { ClassSessionView, RegisterView, RollRow, RollView } from '@lumit/attendance/domain';
import { EDITION_ID } from './people';

export const CLASS_ID = '00000000-0000-4000-8000-0000000000c5';

const NAMES = ['Agostini Martina', 'Baldi Luca', 'Bianchi Anna', 'Greco Nadia'];

/** A person of the roll whom nobody has marked; `place` counts from 1. */
export function aRollRow(place: number, values: Partial<RollRow> = {}): RollRow {
  const [familyName = '', givenName = ''] = (NAMES[place - 1] ?? `Rossi${place} Maria`).split(' ');
  return {
    exemptFromModule: false,
    enrolmentId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    familyName,
    givenName,
    bodyName: 'Comune di Lucca',
    kind: 'unset',
    status: 'unset',
    intervals: [],
    attendedSeconds: 0,
    source: null,
    note: null,
    flags: [],
    version: 0,
    recordedBy: null,
    recordedAt: null,
    ...values,
  };
}

/** Class session 5, from 15:00 to 17:00 on 24 November 2026 in Rome, its roll being taken. */
export function aClassSessionView(values: Partial<ClassSessionView> = {}): ClassSessionView {
  return {
    id: CLASS_ID,
    editionId: EDITION_ID,
    number: 5,
    title: 'Accoglienza',
    topic: 'Il sistema di accoglienza',
    moduleCode: 'M5',
    teachers: ['Laura Conti'],
    place: 'Lucca, aula 2',
    link: null,
    modality: 'presenza',
    startsAt: '2026-11-24T14:00:00.000Z',
    endsAt: '2026-11-24T16:00:00.000Z',
    breaks: [],
    groupName: null,
    state: 'open',
    phase: 'running',
    closedAt: null,
    endedEarlyAt: null,
    plannedSeconds: 7200,
    ...values,
  };
}

/** The roll of four people at 15:04 in Rome. */
export function aRoll(values: Partial<RegisterView> = {}, rest: Partial<RollView> = {}): RollView {
  return {
    now: '2026-11-24T14:04:00.000Z',
    classSession: {
      ...aClassSessionView(values),
      closingReason: values.closingReason ?? null,
      graceMinutes: 15,
      excusedCounts: false,
    },
    mayReopen: false,
    mayKeep: true,
    people: [1, 2, 3, 4].map((place) => aRollRow(place)),
    ...rest,
  };
}
