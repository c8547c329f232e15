/** Every field that an application can have, in the order in which it is asked. */
export const FIELD_CODES = [
  'givenName',
  'familyName',
  'email',
  'codiceFiscale',
  'birthDate',
  'phone',
  'body',
  'role',
  'province',
  'qualification',
  'yearsOfService',
  'motivation',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** Without these nobody can be answered, admitted or listed. */
export const ALWAYS_ASKED = ['givenName', 'familyName', 'email'] as const satisfies readonly FieldCode[];

/** What the office may ask for or leave out. */
export const CHOOSABLE_FIELDS = [
  'codiceFiscale',
  'birthDate',
  'phone',
  'body',
  'role',
  'province',
  'qualification',
  'yearsOfService',
  'motivation',
] as const satisfies readonly FieldCode[];

export const isAlwaysAsked = (code: FieldCode): code is (typeof ALWAYS_ASKED)[number] =>
  (ALWAYS_ASKED as readonly FieldCode[]).includes(code);
