import {
  Day,
  EmailAddress,
  freeText,
  GRANT_SCOPES,
  type GrantScope,
  Instant,
  lineOfText,
  PersonName,
  ROLE_DEFINITIONS,
  ROLES,
} from '@lumit/shared';
import { z } from 'zod';

export const PEOPLE_PER_PAGE = 25;
export const PERSON_STATES = ['active', 'suspended'] as const;
export const REASON_MAX = 500;

/** `GET /api/organisations/:organisationId/people`. `q` is a part of a name or of an e-mail address. */
export const PeopleQuery = z.object({
  q: lineOfText({ max: 254, min: 0 }).optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(PERSON_STATES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

/** Somebody who has or had a role in the organisation, or works for a body of its register. */
const PersonSummary = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  bodyName: z.string().nullable(),
  state: z.enum(PERSON_STATES),
  /** False: invited, and no password chosen yet. */
  hasPassword: z.boolean(),
});

export const PeopleView = z.object({
  items: z.array(PersonSummary.extend({ roles: z.array(z.enum(ROLES)) })),
  total: z.int(),
});
export type PeopleView = z.infer<typeof PeopleView>;

/** A role that is held now, in this organisation. */
export const HeldRole = z.object({
  id: z.uuid(),
  role: z.enum(ROLES),
  scope: z.enum(GRANT_SCOPES),
  editionId: z.uuid().nullable(),
  /** The edition or the body, by its title or name; null: all of the organisation. */
  place: z.string().nullable(),
  /** Null: before anybody noted it; by null: the program, the operator or an import. */
  givenAt: Instant.nullable(),
  givenBy: z.string().nullable(),
  endsAt: Instant.nullable(),
  /** Whether the one who looks may take it away, as far as their own rights go. */
  yoursToTake: z.boolean(),
});
export type HeldRole = z.infer<typeof HeldRole>;

export const PERSON_EVENTS = [
  'person.invited',
  'role.given',
  'role.taken_away',
  'person.suspended',
  'person.restored',
] as const;

const PersonEvent = z.object({
  at: Instant,
  action: z.enum(PERSON_EVENTS),
  /** Null: the system itself. */
  by: z.string().nullable(),
  /** Of a role; null also for one that this build does not know. */
  role: z.enum(ROLES).nullable(),
  place: z.string().nullable(),
  endsAt: Instant.nullable(),
  reason: z.string().nullable(),
});
export type PersonEvent = z.infer<typeof PersonEvent>;

/** `GET …/people/:personId`, and what every change of a person answers. */
export const PersonView = PersonSummary.extend({
  isYou: z.boolean(),
  roles: z.array(HeldRole),
  /** Holds roles in another organisation too: which is not told. */
  worksElsewhere: z.boolean(),
  /** What happened here, the last first. */
  events: z.array(PersonEvent),
});
export type PersonView = z.infer<typeof PersonView>;

/** Days whose end clocks in Italy know: far from both ends of the calendar. */
const LastDay = Day.refine((day) => day >= '2000' && day < '2200', {
  error: 'serve una data fra il 2000 e il 2199',
});

/** `POST …/people/:personId/roles`: given, or given another end. Its place must be one where the role may be held. */
export const GiveRole = z
  .strictObject({
    role: z.enum(ROLES),
    /** Of a role in an edition; null: in all of the organisation. */
    editionId: z.uuid().nullable(),
    /** Of a role for a body of the organisation's register. */
    bodyId: z.uuid().nullable().default(null),
    /** The last day on which it counts, in Italy; null: until somebody takes it away. */
    endsOn: LastDay.nullable(),
  })
  .refine(
    ({ role, editionId, bodyId }) =>
      ROLE_DEFINITIONS[role].scopes.some((scope) => scope === scopeOf({ editionId, bodyId })),
    {
      path: ['editionId'],
      error:
        'questo ruolo si assegna altrove: scegli un’edizione, un ente di appartenenza, o niente per tutta l’organizzazione',
    },
  );
export type GiveRole = z.infer<typeof GiveRole>;

/** Null where two places are named at once: no role is held like that. */
function scopeOf({
  editionId,
  bodyId,
}: {
  editionId: string | null;
  bodyId: string | null;
}): GrantScope | null {
  if (editionId !== null && bodyId !== null) return null;
  if (bodyId !== null) return 'body';
  return editionId === null ? 'organisation' : 'edition';
}

/** `POST …/people`: a role for an e-mail address. Who has an account keeps it, with the name that stands there. */
export const InvitePerson = z.strictObject({
  email: EmailAddress,
  givenName: PersonName,
  familyName: PersonName,
  role: GiveRole,
});
export type InvitePerson = z.infer<typeof InvitePerson>;

/** `POST …/people`: whose account has the role now. */
export const InvitedView = z.object({ personId: z.uuid(), isNew: z.boolean() });
export type InvitedView = z.infer<typeof InvitedView>;

/** `POST …/people/:personId/suspend` and `…/restore`. */
export const PersonReason = z.strictObject({ reason: freeText({ max: REASON_MAX, min: 3 }) });
export type PersonReason = z.infer<typeof PersonReason>;

export const PEOPLE_REFUSALS = [
  'role.not_yours_to_give',
  'role.comes_with_enrolment',
  'role.last_manager',
  'role.ends_in_the_past',
  'role.needs_an_end',
  'role.no_such_place',
  'person.yourself',
  'person.beyond_your_reach',
  'person.suspended',
] as const;
