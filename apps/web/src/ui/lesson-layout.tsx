import type { ReactNode } from 'react';

interface LessonLayoutProps {
  /** Above the text: where one is, title, facts. */
  head: ReactNode;
  children: ReactNode;
  /** In the margin on a wide screen, after the text on a narrow one. */
  margin: ReactNode;
  /** After text and margin: where to go on. */
  foot: ReactNode;
}

/** A page to read: text of comfortable width with a margin beside it. Its contents list stands in `BesideMain`. */
export function LessonLayout({ head, children, margin, foot }: LessonLayoutProps) {
  return (
    <div className="container lesson-layout">
      <header className="lesson-head">{head}</header>
      <div className="lesson-text">{children}</div>
      <div className="lesson-margin">{margin}</div>
      <div className="lesson-foot">{foot}</div>
    </div>
  );
}

interface LessonFactsProps {
  /** Short facts, each an element of its own. */
  children: ReactNode;
  /** Buttons for the reader's eyes, left out on paper. */
  tools: ReactNode;
}

/** A line of facts under the title with the reading tools at its end. */
export function LessonFacts({ children, tools }: LessonFactsProps) {
  return (
    <div className="lesson-facts">
      <p className="facts-line">{children}</p>
      <div className="cluster no-print">{tools}</div>
    </div>
  );
}

/** What paper does not need: banners, questions to answer. */
export function ScreenOnly({ children }: { children: ReactNode }) {
  return <div className="no-print">{children}</div>;
}

interface ReadingTextProps {
  /** Percent of the usual size. */
  size: number;
  children: ReactNode;
}

/** The text itself, in the size that the reader chose. */
export function ReadingText({ size, children }: ReadingTextProps) {
  return <div data-text-size={size}>{children}</div>;
}
