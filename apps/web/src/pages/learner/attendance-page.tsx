import { useQuery } from '@tanstack/react-query';
import { attendanceQuery } from '../../features/attendance/attendance.queries';
import { budgetWords } from '../../features/attendance/budget-words';
import { HoursBar } from '../../features/attendance/hours-bar';
import { OwnExemptions } from '../../features/attendance/exemptions/own-exemptions';
import { HowWeCount } from '../../features/attendance/how-we-count';
import { LearnerClasses } from '../../features/attendance/learner-classes';
import { StatusLegend } from '../../features/attendance/status-mark';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { OfficeLink } from '../../lib/ask-office';
import { Alert } from '../../ui/alert';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-16: am I safe? */
export function AttendancePage() {
  const query = useQuery(attendanceQuery(useEditionId()));
  return (
    <Loaded query={query}>
      {(attendance) => (
        <ListPage>
          <PageTitle>Presenze</PageTitle>
          {attendance.classSessions.length === 0 ? (
            <EmptyState>Gli incontri appariranno qui quando la Segreteria pubblica il calendario.</EmptyState>
          ) : (
            <Standing attendance={attendance} />
          )}
        </ListPage>
      )}
    </Loaded>
  );
}

function Standing({ attendance }: { attendance: Parameters<typeof budgetWords>[0] }) {
  const { headline, warning, details, cover } = budgetWords(attendance);
  return (
    <>
      <p className="budget-headline">{headline}</p>
      {warning ? <Alert kind={attendance.reachable ? 'warning' : 'danger'}>{warning}</Alert> : null}
      {cover ? <p>{cover}</p> : null}
      <HoursBar attendance={attendance} finding={details} />
      <Section title="I tuoi incontri">
        <LearnerClasses attendance={attendance} />
        <StatusLegend />
      </Section>
      <OwnExemptions exemptions={attendance.exemptions} />
      <Spaced>
        <HowWeCount {...attendance} />
        <p>
          Le ore non tornano?{' '}
          <OfficeLink subject="Errore nelle ore di presenza">
            Segnala un errore nelle ore alla Segreteria
          </OfficeLink>
        </p>
      </Spaced>
    </>
  );
}
