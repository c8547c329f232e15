import { type AnnotationView, placeAnnotation } from '@lumit/annotations/domain';
import type { ParagraphHost } from './use-paragraph-hosts';

export interface PlacedAnnotations {
  /** By number of the paragraph on the screen. */
  byBlock: ReadonlyMap<number, AnnotationView>;
  /** Those whose paragraph is gone, or already carries a newer one. */
  lost: readonly AnnotationView[];
}

/** Gives each annotation its paragraph in the text on the screen; those of the newest version choose first. */
export function placeAnnotations(
  items: readonly AnnotationView[],
  hosts: readonly ParagraphHost[],
): PlacedAnnotations {
  const quotes = Array.from({ length: hosts.at(-1)?.block ?? 0 }, () => '');
  for (const { block, quote } of hosts) quotes[block - 1] = quote;
  const byBlock = new Map<number, AnnotationView>();
  const lost: AnnotationView[] = [];
  for (const item of items.toSorted((a, b) => b.version - a.version)) {
    const block = placeAnnotation(item, quotes);
    if (block === null || byBlock.has(block)) lost.push(item);
    else byBlock.set(block, item);
  }
  return { byBlock, lost };
}
