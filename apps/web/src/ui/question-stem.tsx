import type { ReactNode } from 'react';
import { Prose } from './prose';

interface QuestionStemProps {
  /** Names the group of answers below. */
  id: string;
  html: string;
  /** "1 punto. Una sola risposta." */
  hint?: string;
}

/** What a question asks, and how it wants to be answered. */
export function QuestionStem({ id, html, hint }: QuestionStemProps) {
  return (
    <>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="question-stem" id={id}>
        <Prose html={html} />
      </div>
    </>
  );
}

interface AnswerGroupProps {
  /** The id of the stem. */
  stemId: string;
  role: 'group' | 'radiogroup';
  children: ReactNode;
}

/** The answers to one question, named by its stem. */
export function AnswerGroup({ stemId, role, children }: AnswerGroupProps) {
  return (
    <div role={role} aria-labelledby={stemId} className="answer-group">
      {children}
    </div>
  );
}
