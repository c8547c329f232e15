import { type ReactNode, useId } from 'react';

/** A list or a matrix: the whole container. */
export function ListPage({ children }: { children: ReactNode }) {
  return <div className="container">{children}</div>;
}

/** A form: one column, left aligned. */
export function FormPage({ children }: { children: ReactNode }) {
  return (
    <div className="container">
      <div className="row">
        <div className="col-12 col-lg-8">{children}</div>
      </div>
    </div>
  );
}

/** Main content with something beside it; on a phone the aside comes after. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="row">
      <div className="col-12 col-lg-8">{children}</div>
      <div className="col-12 col-lg-4">{aside}</div>
    </div>
  );
}

interface HomeColumnsProps {
  main: ReactNode;
  aside: ReactNode;
  after: ReactNode;
}

/** A home: what to do on the left and facts on the right; `after` stands under the first, and last on a phone. */
export function HomeColumns({ main, aside, after }: HomeColumnsProps) {
  return (
    <div className="home-columns">
      <div>{main}</div>
      <div className="home-aside">{aside}</div>
      <div>{after}</div>
    </div>
  );
}

interface SectionProps {
  title: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page under its own heading, which names it for screen readers. */
export function Section({ title, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="page-section" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}

/** What follows stands apart from what came before. */
export function Spaced({ children }: { children: ReactNode }) {
  return <div className="page-section">{children}</div>;
}

/** Things under each other at even distance. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

/** Buttons or short facts in a line that wraps. */
export function Cluster({ children }: { children: ReactNode }) {
  return <div className="cluster">{children}</div>;
}

/** Text of comfortable width. */
export function Reading({ children }: { children: ReactNode }) {
  return <div className="reading">{children}</div>;
}

/** A list of rows with hairlines between; children are `<li>`. */
export function PlainList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="plain-list" aria-label={label}>
      {children}
    </ul>
  );
}

/** A short list inside a cell or a paragraph, without lines; children are `<li>`. */
export function BareList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="list-unstyled mb-0" aria-label={label}>
      {children}
    </ul>
  );
}

/** A row's name on the left, its facts on the right, wrapping on a phone. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="list-row">{children}</div>;
}
