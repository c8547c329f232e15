import { z } from 'zod';

/** Lower-case ASCII words joined by hyphens: keys, slugs and folder names of content files. */
export const ContentKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'usa solo lettere minuscole senza accento, cifre e trattini');

/** One line of text that people read: not empty, no line break. */
export const Line = z
  .string()
  .trim()
  .min(1, 'il testo è vuoto')
  .max(400)
  .regex(/^[^\r\n]*$/, 'va scritto su una riga');

/** Text of one or more paragraphs (Markdown). */
export const Paragraphs = z.string().trim().min(1, 'il testo è vuoto').max(20_000);

/** A calendar day of Europe/Rome, `2026-11-22`. */
export const Day = z.iso.date('serve una data come 2026-11-22');
