import type { LearnerClassSession } from '@lumit/attendance/domain';
import type { Meanwhile, NextStep, StudyItem } from '@lumit/enrolments/domain';
import { assertNever } from '@lumit/shared';
import type { ReactNode } from 'react';
import { countOf, formatDateTime, formatDayWithYear, formatRelativeDay, formatTime } from '../../lib/format';
import { Link } from 'react-router';
import { AskOffice } from '../../lib/ask-office';
import { ButtonLink } from '../../ui/button-link';
import { Card } from '../../ui/card';
import { TimeRange } from '../../ui/time';
import { placeOf } from '../attendance/class-session-words';

interface Wording {
  title: string;
  text?: ReactNode;
  action?: { label: string; to: string; external?: boolean };
  /** Where else one may go from here. */
  instead?: { label: string; to: string };
}

interface NextStepCardProps {
  step: NextStep;
  /** Milliseconds since 1970. */
  now: number;
  /** For the place and the link of a class session. */
  classSessions: readonly LearnerClassSession[];
}

/** The one thing to do next: one card, one button. */
export function NextStepCard({ step, now, classSessions }: NextStepCardProps) {
  const { title, text, action, instead } =
    step.kind === 'class-session-now' ? wordingOfClass(step, classSessions) : wordingOf(step, now);
  return (
    <Card raised title={title} footer={action ? <ActionLink {...action} /> : null}>
      {text ? <p>{text}</p> : null}
      {instead ? (
        <p>
          Oppure <Link to={instead.to}>{instead.label}</Link>.
        </p>
      ) : null}
    </Card>
  );
}

function ActionLink({ label, to, external }: NonNullable<Wording['action']>) {
  return (
    <ButtonLink to={to} external={external}>
      {label}
    </ButtonLink>
  );
}

type ClassNow = Extract<NextStep, { kind: 'class-session-now' }>;

function wordingOfClass(step: ClassNow, classSessions: readonly LearnerClassSession[]): Wording {
  const found = classSessions.find(({ id }) => id === step.id);
  return {
    title: `Adesso: ${step.title}`,
    text: found ? (
      <>
        <TimeRange from={found.startsAt} to={found.endsAt} />, {placeOf(found)}. Il tutor registra le
        presenze.
      </>
    ) : null,
    action: found?.link
      ? { label: 'Entra nell’incontro', to: found.link, external: true }
      : { label: 'Vai alle presenze', to: '/presenze' },
    ...(step.meanwhile && { instead: studyInstead(step.meanwhile) }),
  };
}

function wordingOf(step: Exclude<NextStep, ClassNow>, now: number): Wording {
  switch (step.kind) {
    case 'open-attempt':
      return {
        title: `Riprendi: ${step.title}`,
        text: 'Hai un tentativo aperto: le risposte già date sono salvate.',
        action: { label: 'Riprendi il test', to: `/tentativi/${step.id}` },
      };
    case 'due-soon':
      return {
        title: step.title,
        text: `Scade ${formatRelativeDay(new Date(step.dueAt), new Date(now))}, ${formatTime(new Date(step.dueAt))}.`,
        action: { label: 'Vai al test', to: `/test/${step.code}` },
      };
    case 'resume-lesson':
      return {
        title: `Continua: ${step.code} ${step.title}`,
        text: `Ti restano circa ${countOf(step.minutesLeft, 'minuto', 'minuti')}.`,
        action: { label: 'Continua la lezione', to: `/corso/${step.code}` },
      };
    case 'entry-test':
      return {
        title: 'Facoltativo: scopri da dove partire',
        text: 'Il test d’ingresso non ha voto e non conta per l’attestato: alla fine ti dice, modulo per modulo, che cosa ripassare.',
        action: { label: 'Vai al test d’ingresso', to: `/test/${step.code}` },
        ...(step.instead && { instead: insteadOfEntry(step.instead) }),
      };
    case 'next-lesson':
      return {
        title: `Prossima lezione: ${step.code} ${step.title}`,
        action: { label: 'Inizia la lezione', to: `/corso/${step.code}` },
      };
    case 'next-quiz':
      return {
        title: `Prossimo passo: ${step.title}`,
        text: 'Hai finito le lezioni del modulo.',
        action: { label: 'Vai al test', to: `/test/${step.code}` },
      };
    default:
      return wordingOfTheEnds(step);
  }
}

/** During a class: «Oppure riprendi …», «Oppure vai avanti …». */
function studyInstead(meanwhile: Meanwhile) {
  if (meanwhile.kind === 'attempt')
    return { label: `riprendi il test iniziato: ${meanwhile.title}`, to: `/tentativi/${meanwhile.id}` };
  const { kind, code, title } = meanwhile;
  return kind === 'lesson'
    ? { label: `vai avanti con la lezione ${code} ${title}`, to: `/corso/${code}` }
    : { label: `vai a: ${title}`, to: `/test/${code}` };
}

function insteadOfEntry({ kind, code, title }: StudyItem) {
  return kind === 'lesson'
    ? { label: `comincia subito dalla lezione ${code} ${title}`, to: `/corso/${code}` }
    : { label: `vai a: ${title}`, to: `/test/${code}` };
}

type Ends = Extract<
  NextStep,
  {
    kind:
      'missing-requirement' | 'retry-test' | 'certificate-issued' | 'not-started' | 'withdrawn' | 'all-done';
  }
>;

function wordingOfTheEnds(step: Ends): Wording {
  switch (step.kind) {
    case 'missing-requirement':
      return {
        title: 'Che cosa manca per l’attestato',
        text: step.text,
        action: { label: 'Vedi i requisiti', to: '/attestati' },
      };
    case 'retry-test':
      return {
        title: `Da riprovare: ${step.title}`,
        text: `Puoi riprovare ${formatDateTime(new Date(step.at))}. Intanto ripassa le lezioni del modulo.`,
        action: { label: 'Guarda com’è andata', to: `/test/${step.code}` },
      };
    case 'certificate-issued':
      return {
        title: 'Il tuo attestato è pronto',
        text: `Attestato n. ${step.number}: puoi scaricarlo e farlo verificare quando vuoi.`,
        action: { label: 'Vai agli attestati', to: '/attestati' },
      };
    case 'not-started':
      return {
        title: `Il corso comincia ${formatDayWithYear(new Date(step.startsAt))}`,
        text: 'Intanto puoi guardare il programma.',
        action: { label: 'Guarda il corso', to: '/corso' },
      };
    case 'withdrawn':
      return {
        title: 'Iscrizione ritirata',
        text: (
          <>
            Quello che hai fatto resta visibile. Per rientrare <AskOffice />.
          </>
        ),
      };
    case 'all-done':
      return {
        title: 'Hai fatto tutto',
        text: 'Lezioni, test e ore sono completi.',
        action: { label: 'Vai agli attestati', to: '/attestati' },
      };
    default:
      return assertNever(step);
  }
}
