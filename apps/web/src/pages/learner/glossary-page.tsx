import type { GlossaryView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CourseTools } from '../../features/courses/course-tools';
import { GlossaryTerm } from '../../features/courses/glossary-term';
import { letterId, LetterLinks } from '../../features/courses/letter-links';
import { glossaryQuery } from '../../features/courses/reading-pages.queries';
import { useEditionId } from '../../lib/current-edition';
import { fold } from '../../lib/fold';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { useHashTarget } from '../../lib/use-hash-target';
import { EmptyState } from '../../ui/empty-state';
import { announce } from '../../ui/live-regions';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Target } from '../../ui/target';
import { TextField } from '../../ui/text-field';

type Term = GlossaryView['terms'][number];

/** All terms of the course from A to Z, with their words in other languages. */
export function GlossaryPage() {
  const glossary = useQuery(glossaryQuery(useEditionId()));
  useHashTarget(glossary.isSuccess);
  return (
    <ListPage>
      <PageTitle lead="Le parole del corso, con le stesse parole in altre lingue.">Glossario</PageTitle>
      <CourseTools />
      <Loaded query={glossary} part="il glossario">
        {({ terms }) => <Terms terms={terms} />}
      </Loaded>
    </ListPage>
  );
}

function Terms({ terms }: { terms: readonly Term[] }) {
  const [typed, setTyped] = useState('');
  if (terms.length === 0)
    return <EmptyState>Le parole appariranno qui quando la Segreteria pubblica il programma.</EmptyState>;
  const shown = terms.filter((term) => holds(term, fold(typed)));
  const groups = byLetter(shown);
  const filter = (text: string) => {
    setTyped(text);
    announce(countOf(terms.filter((term) => holds(term, fold(text))).length, 'termine', 'termini'));
  };
  return (
    <>
      <TextField
        label="Filtra i termini"
        hint="Scrivi una parte della parola, anche in un’altra lingua"
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => filter(target.value)}
      />
      {shown.length === 0 ? (
        <p>{`Nessun termine per «${typed}». Prova con meno lettere.`}</p>
      ) : (
        <p>{countOf(shown.length, 'termine', 'termini')}</p>
      )}
      <LetterLinks letters={groups.map(({ letter }) => letter)} />
      {groups.map(({ letter, members }) => (
        <Target key={letter} id={letterId(letter)}>
          <Section title={letter}>
            {members.map((term) => (
              <GlossaryTerm key={term.key} term={term} />
            ))}
          </Section>
        </Target>
      ))}
    </>
  );
}

/** The names of a term first; what it means only for three letters or more, else every short word would match. */
const holds = ({ term, definition, words }: Term, asked: string): boolean =>
  [term, ...words.map(({ word }) => word)].some((name) => fold(name).includes(asked)) ||
  (asked.length >= 3 && fold(definition).includes(asked));

function byLetter(terms: readonly Term[]): { letter: string; members: Term[] }[] {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const first = fold(term.term).charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, members]) => ({ letter, members }));
}
