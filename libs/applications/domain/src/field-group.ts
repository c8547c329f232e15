import type { FieldCode } from './field-code';

/** The pages of an application with fields, in their order: one group of questions each. */
export const FIELD_GROUPS = ['you', 'work', 'requirements'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

const GROUP_OF: Readonly<Record<FieldCode, FieldGroup>> = {
  givenName: 'you',
  familyName: 'you',
  email: 'you',
  codiceFiscale: 'you',
  birthDate: 'you',
  phone: 'you',
  body: 'work',
  role: 'work',
  province: 'work',
  qualification: 'requirements',
  yearsOfService: 'requirements',
  motivation: 'requirements',
};

export const groupOf = (code: FieldCode): FieldGroup => GROUP_OF[code];

/** What an applicant goes through: notice, groups that ask something, check. */
export type ApplicationStep = 'notice' | FieldGroup | 'check';

export function stepsOf(codes: readonly FieldCode[]): readonly ApplicationStep[] {
  const asked = new Set(codes.map(groupOf));
  return ['notice', ...FIELD_GROUPS.filter((group) => asked.has(group)), 'check'];
}
