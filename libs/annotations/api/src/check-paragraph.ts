import { refused } from '@lumit/platform';
import type { EntityManager } from 'typeorm';

/** Where in a text: `version` of the lesson, number of the paragraph there, from 1. */
export interface Paragraph {
  readonly version: number;
  readonly block: number;
}

/** A note hangs on a paragraph that somebody can open. Throws a refusal when that version, or that paragraph in it, never was. */
export async function checkParagraph(
  manager: EntityManager,
  lessonId: string,
  { version, block }: Paragraph,
): Promise<void> {
  const [row] = await manager.query<{ blocks: number }[]>(BLOCKS, [lessonId, version]);
  if (!row || block > row.blocks) throw refused([{ code: 'annotations.no_such_paragraph' }]);
}

const BLOCKS = 'select blocks from lesson_version where lesson_id = $1 and version = $2';
