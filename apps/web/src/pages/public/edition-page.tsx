import type { PublicEditionView } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { publicEditionQuery } from '../../features/applications/applications.queries';
import { ApplyHere, WindowBadge } from '../../features/applications/edition-application';
import { HowAdmissionWorks } from '../../features/applications/how-admission-works';
import { AskOffice } from '../../lib/ask-office';
import { countOf, formatNumber } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { useSite } from '../../lib/site';
import { Badge } from '../../ui/badge';
import { GoBack } from '../../ui/breadcrumb';
import { DefinitionList } from '../../ui/definition-list';
import { Disclosure } from '../../ui/disclosure';
import { ListPage, Reading, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';
import { Time } from '../../ui/time';

/** S-02: lets a person decide and apply. State and deadline come first. */
export function EditionPage() {
  const { slug = '' } = useParams();
  const query = useQuery(publicEditionQuery(slug));
  return (
    <Loaded query={query}>
      {(edition) => (
        <ListPage>
          <GoBack to="/">Home</GoBack>
          <PageTitle lead={edition.programme.summary}>{edition.title}</PageTitle>
          <p>
            <WindowBadge window={edition.window} />
          </p>
          <ApplyHere edition={edition} />
          <Facts edition={edition} />
          <Modules edition={edition} />
          <Reading>
            <HowAdmissionWorks edition={edition} />
          </Reading>
          <Section title="Contatti">
            <p>
              Per informazioni <AskOffice subject={edition.title} />.
            </p>
            <ApplyHere edition={edition} />
          </Section>
        </ListPage>
      )}
    </Loaded>
  );
}

function Facts({ edition }: { edition: PublicEditionView }) {
  const { startsOn, endsOn, place, plannedHours, hoursThreshold, seats, audience } = edition;
  const { name } = useSite();
  return (
    <Section title="In breve">
      <DefinitionList
        facts={[
          {
            term: 'Quando',
            value: (
              <>
                dal <Time value={startsOn} as="date" /> al <Time value={endsOn} as="date" />
              </>
            ),
          },
          { term: 'Dove', value: place },
          { term: 'Durata', value: `${plannedHours} ore` },
          { term: 'Posti', value: seats === null ? null : formatNumber(seats) },
          { term: 'Chi può fare domanda', value: audience },
          {
            term: 'Attestato',
            value: `di frequenza, con almeno il ${hoursThreshold}% delle ore`,
          },
          { term: 'Chi organizza', value: name },
        ]}
      />
    </Section>
  );
}

function Modules({ edition }: { edition: PublicEditionView }) {
  const { modules, programme } = edition;
  if (modules.length === 0) return null;
  return (
    <Section title="I moduli">
      {modules.map(({ code, title, summary, objectives, isReady, lessons }) => (
        <Disclosure
          key={code}
          level={3}
          title={`${code} ${title}`}
          aside={
            isReady ? countOf(lessons, 'lezione', 'lezioni') : <Badge status="neutral">In preparazione</Badge>
          }
        >
          <p>{summary}</p>
          {objectives.length > 0 ? (
            <>
              <p>Alla fine sai:</p>
              <ul>
                {objectives.map((objective) => (
                  <li key={objective}>{objective}</li>
                ))}
              </ul>
            </>
          ) : null}
        </Disclosure>
      ))}
      <p>
        <TextLink to={`/programma/${programme.slug}`}>Tutto il programma, lezione per lezione</TextLink>
      </p>
    </Section>
  );
}
