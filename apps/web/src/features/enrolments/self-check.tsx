import type { ShownQuestion } from '@lumit/quizzes/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { countOf } from '../../lib/format';
import { Section } from '../../ui/page-shapes';
import { QuestionCard, QuestionCards } from '../../ui/question-cards';
import { type LessonPlace, recordProgress } from './enrolments.queries';
import { SelfCheckQuestion } from './self-check-question';

interface SelfCheckProps {
  place: LessonPlace;
  questions: readonly ShownQuestion[];
  /** Questions tried before, with whether the last answer was right. */
  tried: Readonly<Record<string, boolean>>;
  /** False for who reads without being a learner: the questions are only shown. */
  records: boolean;
}

/** S-09: a few questions without a mark, answered at once. */
export function SelfCheck({ place, questions, tried, records }: SelfCheckProps) {
  const queries = useQueryClient();
  const list = useRef<HTMLOListElement>(null);
  const needed = Math.min(3, questions.length);
  if (questions.length === 0) return null;

  const goOn = (position: number) => {
    const next = list.current?.children[position + 1];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <Section title="Mettiti alla prova">
      <p>{`${countOf(questions.length, 'domanda', 'domande')} senza voto: provane almeno ${needed}. Conta averci provato.`}</p>
      <QuestionCards ref={list}>
        {questions.map((question, position) => (
          <QuestionCard key={question.key} label={`Domanda ${position + 1} di ${questions.length}`}>
            <SelfCheckQuestion
              place={place}
              question={question}
              before={tried[question.key]}
              records={records}
              onTried={() => void recordProgress(queries, place, {}).catch(() => undefined)}
              onGoOn={position + 1 < questions.length ? () => goOn(position) : undefined}
            />
          </QuestionCard>
        ))}
      </QuestionCards>
    </Section>
  );
}
