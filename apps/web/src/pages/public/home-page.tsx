import type { PublicHomeView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from 'react-router';
import { EditionCard } from '../../features/courses/edition-card';
import { publicHomeQuery } from '../../features/courses/public-courses.queries';
import { VerifyForm } from '../../features/certificates/verify-form';
import { AskOffice } from '../../lib/ask-office';
import { Loaded } from '../../lib/loaded';
import { homeOf, useMe } from '../../lib/session';
import { useSite } from '../../lib/site';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, ListPage, Section, Spaced, Stack, TwoColumns } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-01: what the course is, and one press to the next page. Who is signed in goes to their own home. */
export function PublicHomePage() {
  const me = useMe();
  const query = useQuery({ ...publicHomeQuery, enabled: me === null });
  if (me && homeOf(me) !== '/') return <Navigate to={homeOf(me)} replace />;
  return (
    <ListPage>
      <PageTitle
        display
        lead={
          query.data?.programme?.summary ??
          'Il corso per chi lavora ogni giorno con persone straniere negli uffici, nei servizi e nei centri.'
        }
      >
        Formazione su immigrazione e asilo per chi lavora nei servizi
      </PageTitle>
      <Cluster>
        {query.data?.programme ? (
          <ButtonLink to={`/programma/${query.data.programme.slug}`}>Scopri il programma</ButtonLink>
        ) : null}
        <ButtonLink to="/accedi" kind="secondary">
          Accedi
        </ButtonLink>
      </Cluster>
      <Spaced>
        <TwoColumns aside={<WhoRunsIt />}>
          <Stack>
            <Loaded query={query} part="l’edizione del corso" skeletonLines={4}>
              {({ edition }) =>
                edition ? (
                  <EditionCard edition={edition} />
                ) : (
                  <EmptyState>
                    Nessuna edizione è aperta adesso. Per sapere quando si apre <AskOffice />.
                  </EmptyState>
                )
              }
            </Loaded>
          </Stack>
          <HowItWorks />
          {query.data && query.data.others.length > 0 ? (
            <OtherProgrammes programmes={query.data.others} />
          ) : null}
          <Section title="Verifica un attestato">
            <VerifyForm />
          </Section>
        </TwoColumns>
      </Spaced>
    </ListPage>
  );
}

function OtherProgrammes({ programmes }: { programmes: PublicHomeView['others'] }) {
  return (
    <Section title="Altri programmi">
      <ul>
        {programmes.map(({ slug, title, summary }) => (
          <li key={slug}>
            <Link to={`/programma/${slug}`}>{title}</Link>: {summary}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HowItWorks() {
  return (
    <Section title="Come funziona">
      <ol>
        <li>Studi le lezioni quando vuoi: partono da casi di sportello e citano la norma.</li>
        <li>Partecipi agli incontri dal vivo con docenti e colleghi di altri enti.</li>
        <li>Alla fine di ogni modulo fai un test e vedi che cosa ripassare.</li>
        <li>Con le ore e i test richiesti ricevi un attestato che chiunque può verificare.</li>
      </ol>
    </Section>
  );
}

function WhoRunsIt() {
  const { name, funding } = useSite();
  return (
    <Section title="Chi organizza il corso">
      {name ? <p>{name}</p> : null}
      {funding ? <p>Finanziamento: {funding}</p> : null}
      <p>
        Per informazioni <AskOffice />.
      </p>
    </Section>
  );
}
