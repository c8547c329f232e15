import { AnswerValue, ReceiptView } from '@lumit/quizzes/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '../../lib/api';
import { sentencesFor } from '../../lib/messages';
import { forgetLaterMarks } from './attempt-flags';
import { forgetPlace } from './attempt-place';
import { endSession, type AttemptSession } from './attempt-session';
import { attemptQuery, receiptQuery, sendSubmission } from './quizzes.queries';

export type SubmissionState =
  | { readonly kind: 'idle' }
  /** How many answers had not been saved before. */
  | { readonly kind: 'sending'; readonly unsaved: number }
  | { readonly kind: 'failed'; readonly sentences: readonly string[] };

const Overtaken = z.object({
  answers: z.array(z.object({ questionKey: z.string(), rev: z.int(), value: AnswerValue })),
});

/**
 * Hands in what the screen shows and opens the receipt. A refusal loses nothing: the reason is told and the button comes
 * back. Answers that came too late are kept by the server, and the receipt says so.
 */
export function useSubmission(attemptId: string, { queue, store }: AttemptSession) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [state, setState] = useState<SubmissionState>({ kind: 'idle' });

  const finish = async (receipt: ReceiptView, isPartLate: boolean) => {
    queue.stop();
    queries.setQueryData(receiptQuery(attemptId).queryKey, receipt);
    await navigate(`/tentativi/${attemptId}/ricevuta`, { replace: true, state: { isPartLate } });
    endSession(attemptId);
    forgetLaterMarks(attemptId);
    forgetPlace(attemptId);
    queries.removeQueries({ queryKey: attemptQuery(attemptId).queryKey, exact: true });
    await store.clear();
    await queries.invalidateQueries({ queryKey: ['editions', receipt.editionId] });
  };

  const submit = async () => {
    if (state.kind === 'sending') return;
    setState({ kind: 'sending', unsaved: queue.getSnapshot().waiting.length });
    try {
      await finish(await sendSubmission(attemptId, queue.handIn()), false);
    } catch (error) {
      const current = error instanceof ApiProblem ? error.body?.current : undefined;
      const receipt = ReceiptView.safeParse(current).data;
      if (receipt) return finish(receipt, true);
      for (const newer of Overtaken.safeParse(current).data?.answers ?? [])
        queue.adopt(newer.questionKey, newer);
      setState({ kind: 'failed', sentences: sentencesFor(error) });
    }
  };

  return { state, submit };
}
