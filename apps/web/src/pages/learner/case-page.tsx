import type { CaseView } from '@lumit/assignments/domain';
import { CaseCode } from '@lumit/assignments/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { caseQuery } from '../../features/assignments/assignments.queries';
import { CaseDocuments } from '../../features/assignments/case-documents';
import { factsOf } from '../../features/assignments/case-facts';
import { NoHandIn } from '../../features/assignments/no-hand-in';
import { CaseRubric } from '../../features/assignments/case-rubric';
import { ModelAnswer } from '../../features/assignments/model-answer';
import { OverdueStatements } from '../../features/courses/overdue-statements';
import { usePrintFooter } from '../../features/courses/print-footer';
import { useEditionId } from '../../lib/current-edition';
import { formatShortDate } from '../../lib/format';
import { useMayIn } from '../../lib/may-in';
import { Loaded } from '../../lib/loaded';
import { NotFound } from '../../lib/problem-page';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Button } from '../../ui/button';
import { LessonFacts } from '../../ui/lesson-layout';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { Prose } from '../../ui/prose';

/** S-18, to read: the situation, its documents, what to write and how it is marked. */
export function CasePage() {
  const { code = '' } = useParams();
  const editionId = useEditionId();
  const isCode = CaseCode.safeParse(code).success;
  const query = useQuery({ ...caseQuery(editionId, code), enabled: isCode });
  if (!isCode) return <NotFound />;
  return <Loaded query={query}>{(view) => <Case editionId={editionId} view={view} />}</Loaded>;
}

function Case({ editionId, view }: { editionId: string; view: CaseView }) {
  const isTutor = useMayIn(editionId, 'read-model-answers');
  const checked = formatShortDate(view.checkedOn);
  usePrintFooter(`${view.title}, versione ${view.version}, verificato il ${checked}`);
  return (
    <FormPage>
      <Breadcrumb parents={[{ label: 'Casi di studio', to: '/casi' }]} current={view.title} />
      <PageTitle>{view.title}</PageTitle>
      <LessonFacts
        tools={
          <Button kind="secondary" small icon="it-print" onClick={() => window.print()}>
            Stampa
          </Button>
        }
      >
        {factsOf(view).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span>verificato il {checked}</span>
      </LessonFacts>
      <NoHandIn isTutor={isTutor} />
      <OverdueStatements overdue={view.overdue} />
      <Prose html={view.html} />
      <p>Non scrivere dati di persone reali.</p>
      <CaseDocuments documents={view.documents} />
      <CaseRubric rubric={view.rubric} />
      {isTutor ? <ModelAnswer editionId={editionId} code={view.code} /> : null}
    </FormPage>
  );
}
