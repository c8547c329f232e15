import { z } from 'zod';
import { FIELD_CODES } from './field-code';

/**
 * What an application says, by the code of its field (`application.answers`). All are texts as the field's schema keeps them: a
 * code in capitals, a birth date as `1985-03-12`, years as `7`. Of a draft they may be half written; what is not said is left out.
 * The body's name stands here as it was when it was said; the row of the register, where it is one, in `application.body_id`.
 */
export const ApplicationAnswers = z.partialRecord(z.enum(FIELD_CODES), z.string());
export type ApplicationAnswers = z.infer<typeof ApplicationAnswers>;
