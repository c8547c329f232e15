import { SetMetadata } from '@nestjs/common';

export const MAIL_EXAMPLES = Symbol('mail examples');

/**
 * Marks a provider's method that gives an example of each message its feature writes (`MailExample[]`), made by the functions that
 * write the real ones: what the office looks at is what people get.
 */
export const GivesMailExamples = () => SetMetadata(MAIL_EXAMPLES, true);
