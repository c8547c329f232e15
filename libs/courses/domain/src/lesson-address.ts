import { z } from 'zod';
import { ContentKey, LessonCode } from '@lumit/shared';

/**
 * The key of a lesson: its name for good, whatever code and place it gets later. Never one of the pages that stand beside the
 * lessons in the web app (`/corso/riferimenti`).
 */
export const LessonKey = ContentKey.refine(
  (key) => key !== 'riferimenti',
  '«riferimenti» è già un’altra pagina',
);

/** What names a lesson in an address: its key, or a code that it has or had. A code has a full stop, a key never. */
export const LessonAddress = z.union([LessonCode, ContentKey]);

/** The key of a lesson whose head gives none: the name of its file without the code, `permesso` of `3.1-permesso.md`. */
export const lessonKeyOf = (
  front: { readonly code: string; readonly key?: string | undefined },
  slug: string,
): string => front.key ?? slug.slice(front.code.length + 1);

/** How the codes of a module's lessons begin: `3.` for M3, `P1.` for P1. */
export const lessonPrefix = (moduleCode: string): string => `${moduleCode.replace(/^M/, '')}.`;
