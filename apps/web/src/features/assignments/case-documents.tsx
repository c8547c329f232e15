import type { CaseDocumentView } from '@lumit/assignments/domain';
import { DefinitionList } from '../../ui/definition-list';
import { Disclosure } from '../../ui/disclosure';
import { Section } from '../../ui/page-shapes';
import { Prose } from '../../ui/prose';
import { Time } from '../../ui/time';

/** The documents of a case, closed until one is opened. */
export function CaseDocuments({ documents }: { documents: readonly CaseDocumentView[] }) {
  return (
    <Section title="I documenti da leggere">
      <p>Sono inventati a fini didattici: persone, atti e numeri non esistono.</p>
      {documents.map(({ key, title, kind, from, date, html }) => (
        <Disclosure key={key} level={3} title={title} aside={<span>{kind}</span>}>
          <DefinitionList
            facts={[
              { term: 'Da', value: from },
              { term: 'Data', value: date ? <Time value={date} as="date" /> : null },
            ]}
          />
          <Prose html={html} />
        </Disclosure>
      ))}
    </Section>
  );
}
