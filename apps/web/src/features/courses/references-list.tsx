import type { ReferenceView, SourceView } from '@lumit/courses/domain';
import { Link } from 'react-router';
import { Section } from '../../ui/page-shapes';
import { VisuallyHidden } from '../../ui/visually-hidden';

interface ReferencesListProps {
  citations: readonly ReferenceView[];
  /** Whose page of references comes last. */
  moduleCode: string;
}

/** The legal references of a lesson, each once, in the order of the text. */
export function ReferencesList({ citations, moduleCode }: ReferencesListProps) {
  if (citations.length === 0) return null;
  return (
    <Section title="Riferimenti">
      <ul>
        {citations.map((citation) => (
          <li key={citation.ref}>
            <ReferenceLink reference={citation} />
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/corso/riferimenti?modulo=${moduleCode}`}>Tutti i riferimenti di {moduleCode}</Link>
      </p>
    </Section>
  );
}

/** What the lesson rests on, and why. */
export function SourcesList({ sources }: { sources: readonly SourceView[] }) {
  return (
    <Section title="Fonti">
      <ul>
        {sources.map((source) => (
          <li key={source.ref}>
            <ReferenceLink reference={source} />
            {source.note ? `: ${source.note}` : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ReferenceLink({ reference }: { reference: ReferenceView }) {
  return (
    <>
      <a href={reference.href} target="_blank" rel="noopener" title={reference.title}>
        {reference.citation}
        <VisuallyHidden> (si apre in una nuova scheda)</VisuallyHidden>
      </a>
      {reference.toCheck ? ' (da verificare)' : null}
    </>
  );
}
