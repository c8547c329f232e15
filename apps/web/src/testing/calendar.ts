import type { CalendarView, PlannedClassView } from '@lumit/attendance/domain';
import { EDITION_ID } from './people';

export const CLASS_ID = '00000000-0000-4000-8000-0000000000c1';
const TEACHER = { id: '00000000-0000-4000-8000-0000000000d1', name: 'Laura Conti' };

export const aPlannedClass = (values: Partial<PlannedClassView> = {}): PlannedClassView => ({
  id: CLASS_ID,
  number: 5,
  version: 2,
  state: 'planned',
  title: 'Accoglienza',
  topic: 'Il sistema di accoglienza',
  moduleCode: 'M1',
  modality: 'presenza',
  place: 'Lucca, aula 2',
  link: null,
  startsAt: '2026-11-24T14:00:00.000Z',
  endsAt: '2026-11-24T16:00:00.000Z',
  breaks: [],
  groupId: null,
  groupName: null,
  teachers: [TEACHER],
  marked: 0,
  cancelledAt: null,
  cancellingReason: null,
  ...values,
});

export const aCalendar = (values: Partial<CalendarView> = {}): CalendarView => ({
  now: '2026-11-20T09:00:00.000Z',
  edition: {
    id: EDITION_ID,
    title: 'LUMIT 2026-27',
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    isArchived: false,
  },
  classSessions: [aPlannedClass()],
  modules: [{ code: 'M1', title: 'Fonti' }],
  groups: [],
  teachers: [TEACHER],
  ...values,
});
