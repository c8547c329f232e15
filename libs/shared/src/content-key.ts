import { freeText, lineOfText } from './text';
import { z } from 'zod';

/** Lower-case ASCII words joined by hyphens: keys, slugs and folder names of content files. */
export const ContentKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'usa solo lettere minuscole senza accento, cifre e trattini');

/** One line of text that people read: not empty, no line break. */
export const Line = lineOfText({ max: 400 });

/** Text of one or more paragraphs (Markdown). */
export const Paragraphs = freeText({ max: 20_000 });

/** Code of a module: `M3` in LUMIT, `P1` in PRISMA. */
export const ModuleCode = z.string().regex(/^[MP][1-9][0-9]?$/, 'serve un codice come M3 o P1');

/** Code of a lesson: `3.1` in module M3, `P1.1` in module P1. */
export const LessonCode = z
  .string()
  .regex(/^P?[1-9][0-9]?\.[1-9][0-9]?$/, 'serve un codice come "3.1" o "P1.1", tra virgolette');

/** A calendar day of Europe/Rome, `2026-11-22`. */
export const Day = z.iso.date('serve una data come 2026-11-22');

/** Kinds of operator a text speaks to first, A to E as in the programme. */
export const PROFILES = ['A', 'B', 'C', 'D', 'E'] as const;
