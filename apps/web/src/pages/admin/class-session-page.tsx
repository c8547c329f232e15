import type { PlannedClassView, CalendarView } from '@lumit/attendance/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { calendarQuery, useChangeClass, usePlanClass } from '../../features/attendance/calendar.queries';
import { CancelClass } from '../../features/attendance/cancel-class';
import { EMPTY_CLASS, toClassDraft } from '../../features/attendance/class-draft';
import { ClassForm } from '../../features/attendance/class-form';
import { nameOfClass } from '../../features/attendance/class-session-words';
import { ClassWay } from '../../features/editions/class-way';
import { editionAddress } from '../../features/editions/edition-words';
import { countOf, formatDateTime } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { NotFound } from '../../lib/problem-page';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** A new class session of an edition. */
export function NewClassSessionPage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(calendarQuery(id))}>{(calendar) => <NewClass calendar={calendar} />}</Loaded>
  );
}

/** One class session of the calendar: changed, or cancelled. */
export function ClassSessionPage() {
  const { id = '', classId = '' } = useParams();
  return (
    <Loaded query={useQuery(calendarQuery(id))}>
      {(calendar) => {
        const held = calendar.classSessions.find((one) => one.id === classId);
        if (!held) return <NotFound />;
        return held.state === 'planned' || held.state === 'open' ? (
          <ChangeClass calendar={calendar} held={held} />
        ) : (
          <DoneClass calendar={calendar} held={held} />
        );
      }}
    </Loaded>
  );
}

/** Back to the calendar, where the result is told. */
function useDone({ edition }: CalendarView) {
  const navigate = useNavigate();
  return (words: string, told: number) =>
    void navigate(editionAddress(edition.id, 'calendario'), {
      state: {
        done:
          told > 0 ? `${words} ${countOf(told, 'persona avvisata', 'persone avvisate')} per email.` : words,
      },
    });
}

function NewClass({ calendar }: { calendar: CalendarView }) {
  const { edition } = calendar;
  const plan = usePlanClass(edition.id);
  const done = useDone(calendar);
  return (
    <ClassForm
      name={`class.new.${edition.id}`}
      title="Nuovo incontro"
      lead={`${edition.title}. Gli orari sono quelli italiani.`}
      button="Aggiungi al calendario"
      initial={EMPTY_CLASS}
      calendar={calendar}
      above={<ClassWay edition={edition} current="Nuovo incontro" />}
      mayRepeat
      onSave={async (wanted, how) => {
        const { planned, told } = await plan.mutateAsync({ ...wanted, ...how });
        done(
          planned === 1 ? 'Incontro aggiunto al calendario.' : `${planned} incontri aggiunti al calendario.`,
          told,
        );
      }}
    />
  );
}

interface HeldProps {
  calendar: CalendarView;
  held: PlannedClassView;
}

/** The form keeps the version it was begun with: whoever saved meanwhile is not written over. */
function ChangeClass({ calendar, held }: HeldProps) {
  const [before] = useState(held);
  const { edition } = calendar;
  const change = useChangeClass(edition.id, held.id);
  const done = useDone(calendar);
  const name = nameOfClass(before);
  return (
    <ClassForm
      name={`class.${before.id}.${before.version}`}
      title={name}
      lead={
        before.marked > 0
          ? `Nel registro ${countOf(before.marked, 'persona è già segnata', 'persone sono già segnate')}: giorno, orario, pause e gruppo non si cambiano più.`
          : 'Se cambiano giorno, orario o luogo di un incontro che deve ancora finire, le persone interessate ricevono un’email.'
      }
      button="Salva le modifiche"
      initial={toClassDraft(before)}
      calendar={calendar}
      above={<ClassWay edition={edition} current={name} />}
      below={
        <Section title="Annullare">
          <CancelClass
            editionId={edition.id}
            held={held}
            onCancelled={(told) => done('Incontro annullato.', told)}
          />
        </Section>
      }
      onSave={async (wanted, { despiteClashes }) => {
        const { told } = await change.mutateAsync({ ...wanted, despiteClashes, version: before.version });
        done('Incontro salvato.', told);
      }}
    />
  );
}

/** A closed or cancelled one is read. */
function DoneClass({ calendar: { edition }, held }: HeldProps) {
  return (
    <ListPage>
      <ClassWay edition={edition} current={nameOfClass(held)} />
      <PageTitle>{nameOfClass(held)}</PageTitle>
      {held.state === 'cancelled' ? (
        <>
          <p>{`Annullato il ${formatDateTime(held.cancelledAt ?? held.startsAt)}. Era previsto ${formatDateTime(held.startsAt)}.`}</p>
          {held.cancellingReason ? <p>{`Motivo: ${held.cancellingReason}`}</p> : null}
        </>
      ) : (
        <p>
          Il registro è chiuso: quello che dice non si cambia da qui. Se serve, riaprilo dalla pagina degli
          incontri.
        </p>
      )}
    </ListPage>
  );
}
