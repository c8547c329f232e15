/** What the page itself puts between the paragraphs of a text carries this attribute and is not counted. */
export const BETWEEN_PARAGRAPHS = 'data-between';

/** The numbered blocks of a lesson's text, in order: the one at place 0 is paragraph 1. */
export function paragraphsOf(text: HTMLElement): HTMLElement[] {
  return [...text.children].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && !element.hasAttribute(BETWEEN_PARAGRAPHS),
  );
}
