import { type NotebookView, spellQuote } from '@lumit/annotations/domain';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/page-shapes';
import { OwnNote } from '../../ui/paragraph-tools';

/** All notes, highlights and bookmarks of a learner, lesson by lesson. */
export function Notebook({ lessons }: NotebookView) {
  if (lessons.length === 0)
    return (
      <EmptyState>
        Qui trovi i tuoi appunti. In una lezione premi «Appunti» per evidenziare un paragrafo o scrivere una
        nota, e «Segnalibro» per ritrovare la lezione.
      </EmptyState>
    );
  return lessons.map(({ key, code, title, withdrawn, bookmarked, items }) => (
    <Section key={key} title={<Link to={`/corso/${key}`}>{withdrawn ? title : `${code} ${title}`}</Link>}>
      {withdrawn ? (
        <p>
          <Badge status="attention">Lezione ritirata</Badge> Puoi rileggere la sua ultima versione.
        </p>
      ) : null}
      {bookmarked ? (
        <p>
          <Badge status="neutral">Segnalibro</Badge>
        </p>
      ) : null}
      {items.map(({ version, block, quote, note, highlighted }) => (
        <OwnNote
          key={`${version}.${block}`}
          quote={spellQuote(quote)}
          highlighted={highlighted}
          action={<Link to={`/corso/${key}#p${block}`}>Vai al paragrafo</Link>}
        >
          {note}
        </OwnNote>
      ))}
    </Section>
  ));
}
