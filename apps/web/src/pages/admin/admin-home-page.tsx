import type { ClassSessionList } from '@lumit/attendance/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { classSessionsQuery } from '../../features/attendance/attendance.queries';
import {
  editionEligibilityQuery,
  issueCandidatesQuery,
} from '../../features/certificates/office-home.queries';
import { type OfficeTask, officeTasks } from '../../features/certificates/office-tasks';
import { rulesOfficeQuery } from '../../features/certificates/rules/rules-office.queries';
import { reviewsQuery } from '../../features/certificates/reviews.queries';
import { mailListQuery } from '../../features/mail/mail.queries';
import { firstSteps, isStarting } from '../../features/accounts/organisations/first-steps';
import { FirstStepsList } from '../../features/accounts/organisations/first-steps-list';
import { settingsQuery } from '../../features/accounts/organisations/settings.queries';
import { peopleQuery } from '../../features/accounts/people/people.queries';
import { QueueWarning } from '../../features/mail/queue-warning';
import { PassedDays } from '../../features/quizzes/passed-days';
import { editionsQuery, useEditionIdIfAny } from '../../lib/current-edition';
import { formatDate } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { grantsFor, useMe } from '../../lib/session';
import { Disclosure } from '../../ui/disclosure';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, PlainList, Section, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';
import { TextLink } from '../../ui/text-link';
import { TaskLine } from '../../ui/task-line';

/** S-35: what waits for the office in the current edition, each number with its list. */
export function AdminHomePage() {
  const editionId = useEditionIdIfAny();
  const mails = useQuery(mailListQuery(1));
  const [now] = useState(() => new Date());
  return (
    <ListPage>
      <QueueWarning waitingSince={mails.data?.waitingSince ?? null} now={now} />
      <PageTitle>Segreteria</PageTitle>
      <Spaced>
        <TextLink to="/segreteria/edizioni">Edizioni</TextLink>
      </Spaced>
      <FirstSteps editionId={editionId ?? null} />
      {editionId ? (
        <>
          <EditionTasks editionId={editionId} />
          <PassedDays editionId={editionId} linked={false} />
          <Section title="Persone">
            <PlainList label="Persone">
              <li>
                <TextLink to="/segreteria/persone/importa">Iscrivi persone da un elenco</TextLink>
              </li>
              <li>
                <TextLink to="/segreteria/tempo">Tempo in più nei test</TextLink>
              </li>
              <li>
                <TextLink to="/segreteria/esoneri">Esoneri da un modulo</TextLink>
              </li>
            </PlainList>
          </Section>
        </>
      ) : (
        <Spaced>
          <EmptyState>Le attività di un’edizione appariranno qui quando ne crei una.</EmptyState>
        </Spaced>
      )}
      <Section title="Per tutto il servizio">
        <PlainList>
          <li>
            <TextLink to="/segreteria/persone">Persone e ruoli</TextLink>
          </li>
          <li>
            <TextLink to="/impostazioni">Impostazioni dell’ente</TextLink>
          </li>
          <li>
            <TextLink to="/enti">Enti di appartenenza</TextLink>
          </li>
        </PlainList>
      </Section>
    </ListPage>
  );
}

/** Of the organisation that somebody manages; of several, the first. */
function FirstSteps({ editionId }: { editionId: string | null }) {
  const me = useMe();
  const [managed] = me ? grantsFor(me, ['manage-organisation']) : [];
  const settings = useQuery({
    ...settingsQuery(managed?.organisationId ?? ''),
    enabled: managed !== undefined,
  });
  const editions = useQuery(editionsQuery);
  const tutors = useQuery({
    ...peopleQuery(managed?.organisationId ?? '', { q: '', role: 'tutor', state: 'active', page: 1 }),
    enabled: managed !== undefined,
  });
  const edition = editions.data?.items.find(({ id }) => id === editionId);
  // Of an edition that is over the rules are history.
  const isAhead = edition?.state === 'draft' || edition?.state === 'published';
  const rules = useQuery({ ...rulesOfficeQuery(editionId ?? ''), enabled: isAhead });
  const classes = useQuery({ ...classSessionsQuery(editionId ?? ''), enabled: isAhead });
  // All at once: a list that grows under the eye moves what somebody is about to press.
  if ([settings, editions, tutors, rules, classes].some(({ isLoading }) => isLoading)) return null;
  const facts = {
    settings: settings.data,
    editions: editions.data?.items,
    tutors: tutors.data?.total,
    rules: rules.data && {
      editionId: rules.data.edition.id,
      isChosen: rules.data.isChosen,
      version: rules.data.version,
    },
    classSessions: editionId && classes.data ? { editionId, count: heldOf(classes.data) } : undefined,
  };
  return <FirstStepsList steps={firstSteps(facts)} isStarting={isStarting(facts)} />;
}

const heldOf = ({ classSessions }: ClassSessionList) =>
  classSessions.filter(({ phase }) => phase !== 'cancelled').length;

function EditionTasks({ editionId }: { editionId: string }) {
  const editions = useQuery(editionsQuery);
  const classSessions = useQuery(classSessionsQuery(editionId));
  const eligibility = useQuery(editionEligibilityQuery(editionId));
  const issue = useQuery(issueCandidatesQuery(editionId));
  const reviews = useQuery(reviewsQuery(editionId));
  const mails = useQuery(mailListQuery(1));

  const edition = editions.data?.items.find(({ id }) => id === editionId);
  const isWaiting = [classSessions, eligibility, issue, reviews, mails].some(({ isPending }) => isPending);
  const tasks = officeTasks({
    classSessions: classSessions.data,
    eligibility: eligibility.data,
    issue: issue.data,
    reviews: reviews.data,
    mails: mails.data,
  });
  return (
    <Section title={edition?.title ?? 'Edizione'}>
      {edition ? <p>{`Dal ${formatDate(edition.startsOn)} al ${formatDate(edition.endsOn)}.`}</p> : null}
      {isWaiting ? <Skeleton lines={4} title={false} /> : <TaskLines tasks={tasks} />}
      {classSessions.isError ? (
        <Loaded query={classSessions} part="gli appelli">
          {nothing}
        </Loaded>
      ) : null}
      {eligibility.isError ? (
        <Loaded query={eligibility} part="i requisiti">
          {nothing}
        </Loaded>
      ) : null}
      {issue.isError ? (
        <Loaded query={issue} part="gli attestati pronti">
          {nothing}
        </Loaded>
      ) : null}
      {reviews.isError ? (
        <Loaded query={reviews} part="gli attestati da rivedere">
          {nothing}
        </Loaded>
      ) : null}
      {mails.isError ? (
        <Loaded query={mails} part="la posta">
          {nothing}
        </Loaded>
      ) : null}
    </Section>
  );
}

const nothing = () => null;

/** What waits first; what is at zero folds away, still there to be looked up. */
function TaskLines({ tasks }: { tasks: readonly OfficeTask[] }) {
  const waiting = tasks.filter(({ count }) => count > 0);
  const settled = tasks.filter(({ count }) => count === 0);
  return (
    <>
      {waiting.length > 0 ? <Lines tasks={waiting} label="Da fare" /> : null}
      {settled.length > 0 ? (
        <Disclosure title={`Tutto in ordine (${settled.length})`}>
          <Lines tasks={settled} label="In ordine" />
        </Disclosure>
      ) : null}
    </>
  );
}

function Lines({ tasks, label }: { tasks: readonly OfficeTask[]; label: string }) {
  return (
    <PlainList label={label}>
      {tasks.map(({ key, count, words, to }) => (
        <TaskLine key={key} count={count} to={to}>
          {words}
        </TaskLine>
      ))}
    </PlainList>
  );
}
