import type { Role } from '@lumit/shared';
import type { Me } from '../lib/session';

export const EDITION_ID = '00000000-0000-4000-8000-0000000000ed';
const ORGANISATION_ID = '00000000-0000-4000-8000-000000000001';

/** What GET /api/me says of Anna Bianchi, who holds these roles. */
export function aPersonWith(...roles: Role[]): Me {
  return {
    person: {
      id: '00000000-0000-4000-8000-00000000000a',
      givenName: 'Anna',
      familyName: 'Bianchi',
      email: 'anna.bianchi@comune.example.it',
    },
    roles: roles.map((role) => ({
      role,
      organisationId: ORGANISATION_ID,
      organisationName: "Scuola Superiore Sant'Anna",
      editionId: role === 'admin' ? null : EDITION_ID,
    })),
  };
}
