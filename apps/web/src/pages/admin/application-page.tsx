import type { OfficeApplication } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApplicationActs } from '../../features/applications/office/application-acts';
import { ApplicationFacts } from '../../features/applications/office/application-facts';
import { applicationsAddress, nameOf } from '../../features/applications/office/application-words';
import { applicationQuery } from '../../features/applications/office/office-applications.queries';
import { PointsForm } from '../../features/applications/office/points-form';
import { Outcome } from '../../features/applications/office/ranking-table';
import { countOf, formatDateTime } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { Breadcrumb } from '../../ui/breadcrumb';
import { DefinitionList } from '../../ui/definition-list';
import { ListPage, Section, TwoColumns } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** One application: what was written, what the office says of it, and where that puts it. */
export function ApplicationPage() {
  const { id = '', applicationId = '' } = useParams();
  return (
    <Loaded query={useQuery(applicationQuery(id, applicationId))}>
      {(application) => <Details key={application.id} editionId={id} application={application} />}
    </Loaded>
  );
}

function Details({ editionId, application }: { editionId: string; application: OfficeApplication }) {
  const [done, setDone] = useState('');
  const { number, state, form } = application;
  const title = `Domanda n. ${number}`;
  const saved = (sum: number | null) =>
    setDone(
      sum === null
        ? 'Punti salvati. Mancano ancora quelli di qualche criterio.'
        : `Punti salvati: ${countOf(sum, 'punto', 'punti')} in tutto.`,
    );
  return (
    <ListPage>
      <Breadcrumb
        parents={[
          { label: 'Edizioni', to: '/segreteria/edizioni' },
          { label: 'Domande', to: applicationsAddress(editionId, 'domande') },
        ]}
        current={title}
      />
      {done ? (
        <Alert key={done} kind="success" inserted focused>
          {done}
        </Alert>
      ) : null}
      <PageTitle documentTitle={`${title}, ${nameOf(application)}`}>{nameOf(application)}</PageTitle>
      <TwoColumns
        aside={
          <>
            <Section title="Esito">
              <Standing application={application} />
            </Section>
            <Section title="Decisioni">
              <ApplicationActs editionId={editionId} application={application} onDone={setDone} />
            </Section>
          </>
        }
      >
        <Section title={title}>
          <SamePerson editionId={editionId} application={application} />
          <ApplicationFacts editionId={editionId} application={application} />
        </Section>
        <Section title="Punti">
          {form.criteria.length === 0 ? (
            <p>L’edizione non ha criteri: la graduatoria segue l’ordine di invio.</p>
          ) : state === 'submitted' ? (
            <PointsForm editionId={editionId} application={application} onSaved={saved} />
          ) : (
            <DefinitionList
              facts={form.criteria.map(({ code, label, maxPoints }) => ({
                term: label,
                value: `${application.points[code] ?? '-'} su ${maxPoints}`,
              }))}
            />
          )}
        </Section>
      </TwoColumns>
    </ListPage>
  );
}

/** Two mailboxes make two applications: only a codice fiscale shows that one person may have written both. */
function SamePerson({ editionId, application }: { editionId: string; application: OfficeApplication }) {
  const others = application.sameCodiceFiscale;
  if (others.length === 0) return null;
  return (
    <Alert kind="warning" title="Stesso codice fiscale">
      <p>
        {others.length === 1 ? 'Un’altra domanda ha' : 'Altre domande hanno'} lo stesso codice fiscale:{' '}
        {others.map(({ id, number }, place) => (
          <span key={id}>
            {place > 0 ? ', ' : ''}
            <Link to={applicationsAddress(editionId, 'domande', id)}>domanda n. {number}</Link>
          </span>
        ))}
        . Se la persona è la stessa, valuta una domanda sola e non ammettere le altre, con il motivo.
      </p>
    </Alert>
  );
}

/** Where it stands now; before the ranking is published that is a draft, and said so. */
function Standing({ application }: { application: OfficeApplication }) {
  const { sum, position, isPublished, decidedAt, placeReason, holdsSeat, state } = application;
  return (
    <>
      <p>
        <Outcome line={application} />
      </p>
      <DefinitionList
        facts={[
          { term: 'Posto in graduatoria', value: position === null ? null : String(position) },
          { term: 'Punti', value: sum === null ? 'incompleti' : String(sum) },
          { term: 'Spostata a mano', value: placeReason },
          { term: 'Comunicato', value: decidedAt === null ? null : formatDateTime(decidedAt) },
        ]}
      />
      {isPublished ? null : <p>In bozza: la persona non sa ancora niente.</p>}
      {holdsSeat && state === 'submitted' ? (
        <p>È già iscritta all’edizione: non occupa un altro posto.</p>
      ) : null}
    </>
  );
}
