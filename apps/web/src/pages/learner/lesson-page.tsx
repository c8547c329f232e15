import { LessonAddress, type LessonContentView } from '@lumit/courses/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import {
  AnnotationTools,
  type ParagraphTools,
  ReportHint,
} from '../../features/annotations/annotation-tools';
import { LessonAnnotations } from '../../features/annotations/lesson-annotations';
import { LessonHead } from '../../features/courses/lesson-head';
import { LessonNotices } from '../../features/courses/lesson-notices';
import { LessonText } from '../../features/courses/lesson-text';
import { usePrintFooter } from '../../features/courses/print-footer';
import { ReferencesList, SourcesList } from '../../features/courses/references-list';
import { OverdueStatements } from '../../features/courses/overdue-statements';
import { StaleLaw } from '../../features/courses/stale-law';
import { useTextSize } from '../../features/courses/text-size-setting';
import {
  type LessonPlace,
  lessonQuery,
  type LessonReply,
} from '../../features/enrolments/enrolments.queries';
import { LessonDone } from '../../features/enrolments/lesson-done';
import { LessonNav, PageContents } from '../../features/enrolments/lesson-nav';
import { Resume } from '../../features/enrolments/resume';
import { SelfCheck } from '../../features/enrolments/self-check';
import { useReadingProgress } from '../../features/enrolments/use-reading-progress';
import { useEditionId } from '../../lib/current-edition';
import { formatShortDate } from '../../lib/format';
import { useMayIn } from '../../lib/may-in';
import { useHashTarget } from '../../lib/use-hash-target';
import { Loaded } from '../../lib/loaded';
import { NotFound } from '../../lib/problem-page';
import { LessonLayout, ReadingText, ScreenOnly } from '../../ui/lesson-layout';
import { type Place, PreviousNext } from '../../ui/previous-next';
import { useMedia } from '../../ui/use-media';

/** S-08: a lesson to read, with what it rests on, questions to try and the way on. Its address is its key; codes lead there. */
export function LessonPage() {
  const { lessonAddress = '' } = useParams();
  const asked = { editionId: useEditionId(), code: lessonAddress };
  const isAddress = LessonAddress.safeParse(lessonAddress).success;
  const lesson = useQuery({ ...lessonQuery(asked), enabled: isAddress });
  if (!isAddress) return <NotFound />;
  return (
    <Loaded query={lesson}>
      {(loaded) => {
        const { key } = loaded.content;
        if (key !== lessonAddress) return <ToItsAddress editionId={asked.editionId} lesson={loaded} />;
        // A key of its own: what one lesson remembers of its reading never passes to the next.
        return <Lesson key={key} place={asked} lesson={loaded} />;
      }}
    </Loaded>
  );
}

/** From a code, which may pass to another lesson, to the address that stays; what was loaded is not asked for again. */
function ToItsAddress({ editionId, lesson }: { editionId: string; lesson: LessonReply }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { search, hash } = useLocation();
  const { key } = lesson.content;
  useEffect(() => {
    queries.setQueryData(lessonQuery({ editionId, code: key }).queryKey, lesson);
    void navigate({ pathname: `/corso/${key}`, search, hash }, { replace: true });
  }, [queries, navigate, editionId, key, lesson, search, hash]);
  return null;
}

function Lesson({ place, lesson: { content, progress } }: { place: LessonPlace; lesson: LessonReply }) {
  const text = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [textSize, setTextSize] = useTextSize();
  const [found] = useState(progress);
  const [tools, setTools] = useState<ParagraphTools>('none');
  const isLearner = useMayIn(place.editionId, 'study');
  // A withdrawn lesson is read, with one's notes, and no more.
  const records = isLearner && content.withdrawnAt === null;
  const isWide = useMedia('(min-width: 1200px), print');
  const { code, version, toc, next } = content;
  useHashTarget();
  useReadingProgress({ place, version, records, text, end });
  usePrintFooter(`Lezione ${code}, versione ${version}, verificata il ${formatShortDate(content.checkedOn)}`);
  const queries = useQueryClient();
  const fetchNext = () => {
    if (next?.kind === 'lesson') void queries.prefetchQuery(lessonQuery({ ...place, code: next.code }));
  };

  return (
    <>
      {isWide ? <LessonNav place={{ ...place, code }} moduleCode={content.moduleCode} toc={toc} /> : null}
      <LessonLayout
        head={
          <LessonHead
            content={content}
            textSize={textSize}
            onTextSize={setTextSize}
            tools={records ? <AnnotationTools place={place} tools={tools} onTools={setTools} /> : null}
            hint={<ReportHint tools={tools} />}
          />
        }
        margin={<ReferencesList citations={content.citations} moduleCode={content.moduleCode} />}
        foot={
          <>
            {records ? <LessonDone progress={progress} /> : null}
            <PreviousNext previous={toPlace(content.previous)} next={toPlace(next)} onNextNear={fetchNext} />
          </>
        }
      >
        <LessonNotices content={content} />
        <StaleLaw changedOn={content.lawChangedOn} />
        <OverdueStatements overdue={content.overdue} />
        {isWide ? null : <PageContents toc={toc} folded />}
        <Resume progress={found} toc={toc} text={text} />
        <ReadingText size={textSize}>
          <LessonText ref={text} html={content.html} terms={content.terms} />
        </ReadingText>
        {isLearner ? (
          <LessonAnnotations
            place={place}
            version={version}
            html={content.html}
            text={text}
            active={tools !== 'none'}
            readOnly={!records}
          />
        ) : null}
        <div ref={end} />
        <ScreenOnly>
          <SelfCheck place={place} questions={content.selfCheck} tried={progress.tried} records={records} />
        </ScreenOnly>
        <SourcesList sources={content.sources} />
      </LessonLayout>
    </>
  );
}

function toPlace(neighbour: LessonContentView['next']): Place | null {
  if (!neighbour) return null;
  const { kind, code, title } = neighbour;
  return kind === 'quiz'
    ? { to: `/test/${code}`, title }
    : { to: `/corso/${code}`, title: `${code} ${title}` };
}
