import { type AnnotationView, spellQuote } from '@lumit/annotations/domain';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { OwnNote } from '../../ui/paragraph-tools';
import { Section } from '../../ui/page-shapes';
import type { LessonPlace } from '../enrolments/enrolments.queries';
import { lessonAnnotationsQuery } from './annotations.queries';
import { ParagraphNotes } from './paragraph-notes';
import { placeAnnotations } from './placed-annotations';
import { useParagraphHosts } from './use-paragraph-hosts';

interface LessonAnnotationsProps {
  place: LessonPlace;
  version: number;
  html: string;
  text: RefObject<HTMLElement | null>;
  /** The reader asked for the tools: each paragraph offers them. */
  active: boolean;
  /** The lesson left the course: what was written is shown, not changed. */
  readOnly: boolean;
}

/** Notes and highlights in their paragraphs; after the text, those whose paragraph has changed. */
export function LessonAnnotations({ place, version, html, text, active, readOnly }: LessonAnnotationsProps) {
  const hosts = useParagraphHosts(text, html);
  const { data } = useQuery(lessonAnnotationsQuery(place));
  const { byBlock, lost } = placeAnnotations(data?.items ?? [], hosts);
  return (
    <>
      {hosts.map((paragraph) =>
        createPortal(
          <ParagraphNotes
            place={place}
            version={version}
            paragraph={paragraph}
            item={byBlock.get(paragraph.block)}
            active={active}
            readOnly={readOnly}
          />,
          paragraph.host,
          String(paragraph.block),
        ),
      )}
      {lost.length > 0 ? <LostNotes items={lost} /> : null}
    </>
  );
}

function LostNotes({ items }: { items: readonly AnnotationView[] }) {
  return (
    <Section title="I tuoi appunti su paragrafi cambiati">
      <p>La lezione è stata aggiornata: questi paragrafi non ci sono più, o sono stati riscritti.</p>
      {items.map(({ version, block, quote, note }) => (
        <OwnNote key={`${version}.${block}`} quote={spellQuote(quote)}>
          {note ?? 'Paragrafo evidenziato, senza nota.'}
        </OwnNote>
      ))}
    </Section>
  );
}
