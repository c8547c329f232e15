import type { EditionSetUp } from '@lumit/editions/domain';
import { EDITION_ID } from './people';

export const PROGRAMME = {
  id: '00000000-0000-4000-8000-00000000000b',
  title: 'LUMIT',
  organisationName: 'Scuola Superiore Sant’Anna',
  plannedHours: 40,
  modules: [
    { code: 'M1', title: 'Fonti', sessionMinutes: 120 },
    { code: 'M2', title: 'Ingresso', sessionMinutes: null },
  ],
};

/** What the server says of a draft with a plan and one class session. */
export const aSetUp = (values: Partial<EditionSetUp> = {}): EditionSetUp => ({
  id: EDITION_ID,
  version: 3,
  state: 'draft',
  openedAt: null,
  closedAt: null,
  archivedAt: null,
  details: {
    title: 'LUMIT 2026-27',
    slug: 'lumit-2026-27',
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    place: 'Lucca',
    seats: 60,
    applicationsOpenAt: null,
    applicationsCloseAt: null,
    projectCode: null,
    cup: null,
    plan: [{ moduleCode: 'M1', minutes: 240 }],
    groups: [],
  },
  programme: PROGRAMME,
  people: 0,
  applications: { taken: false, sent: 0, toDecide: 0 },
  classSessions: { count: 1, toCome: 1, registersToClose: 0, byModule: [{ moduleCode: 'M1', minutes: 120 }] },
  moves: [
    { move: 'open', blockers: [] },
    { move: 'archive', blockers: [{ code: 'edition.classes_to_come', params: { count: 1 } }] },
  ],
  removal: [],
  changedBy: 'Lucia Ferrari',
  changedAt: '2026-09-01T08:00:00.000Z',
  ...values,
});

/** The edition as lists have it. */
export const aLine = ({ id, state, details }: EditionSetUp = aSetUp()) => ({
  id,
  state,
  title: details.title,
  programmeTitle: 'LUMIT',
  organisationName: PROGRAMME.organisationName,
  startsOn: details.startsOn,
  endsOn: details.endsOn,
  place: details.place,
  seats: details.seats,
  people: 0,
  classSessions: 1,
});
