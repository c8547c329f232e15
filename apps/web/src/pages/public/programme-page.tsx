import type { PublicProgrammeView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { publicProgrammeQuery } from '../../features/courses/public-courses.queries';
import { countOf, formatHours } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Badge } from '../../ui/badge';
import { Disclosure } from '../../ui/disclosure';
import { GoBack } from '../../ui/breadcrumb';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Prose } from '../../ui/prose';

type Module = PublicProgrammeView['modules'][number];

/** What the course teaches, module by module, for who has still to decide. */
export function ProgrammePage() {
  const { slug = '' } = useParams();
  const query = useQuery(publicProgrammeQuery(slug));
  return (
    <Loaded query={query}>
      {(programme) => (
        <ListPage>
          <GoBack to="/">Home</GoBack>
          <PageTitle lead={programme.summary}>{programme.title}</PageTitle>
          <p>
            {countOf(programme.modules.length, 'modulo', 'moduli')}, {programme.plannedHours} ore in tutto.
          </p>
          <Prose html={programme.descriptionHtml} />
          <Section title="I moduli">
            {programme.modules.map((module) => (
              <ModuleSummary key={module.code} module={module} />
            ))}
          </Section>
        </ListPage>
      )}
    </Loaded>
  );
}

function ModuleSummary({ module }: { module: Module }) {
  const ready = module.state === 'published';
  return (
    <Disclosure
      title={`${module.code} ${module.title}`}
      level={3}
      aside={
        ready ? (
          countOf(module.lessons.length, 'lezione', 'lezioni')
        ) : (
          <Badge status="neutral">In preparazione</Badge>
        )
      }
    >
      <p>{module.summary}</p>
      {module.objectives.length > 0 ? (
        <>
          <p>Alla fine sai:</p>
          <ul>
            {module.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </>
      ) : null}
      {module.lessons.length > 0 ? (
        <ul>
          {module.lessons.map((lesson) => (
            <li key={lesson.code}>
              {lesson.code} {lesson.title} ({lesson.minutes} min)
            </li>
          ))}
        </ul>
      ) : null}
      {module.session ? (
        <>
          <p>
            <strong>
              Incontro dal vivo: {module.session.title} ({formatHours(module.session.minutes * 60)})
            </strong>
          </p>
          <p>{module.session.activity}</p>
        </>
      ) : null}
    </Disclosure>
  );
}
