import type { QuizStartView } from '@lumit/quizzes/domain';
import { countOf, formatDateTime, formatList, formatPoints } from '../../lib/format';
import type { Fact } from '../../ui/definition-list';
import { markingWords } from './kinds/question-screens';
import { pointsWords } from './question-words';

const KEEP_WORDS: Readonly<Record<QuizStartView['keep'], string>> = {
  best: 'vale il migliore',
  last: 'vale l’ultimo',
  first: 'vale il primo',
  average: 'vale la media',
};

const SEEN_WORDS = {
  answer: 'le risposte che hai dato',
  correctness: 'quali sono giuste',
  marks: 'il punteggio',
  feedback: 'i commenti alle tue scelte',
  solution: 'le risposte giuste con le spiegazioni',
} as const;
const SEEN_ORDER = ['marks', 'correctness', 'answer', 'feedback', 'solution'] as const;

/** The rules of a test as label and value, in the order in which one asks for them. */
export function quizFacts(quiz: QuizStartView): Fact[] {
  return [
    {
      term: 'Domande',
      value: `${countOf(quiz.questionCount, 'domanda', 'domande')}${drawWords(quiz)}, ${pointsWords(quiz.possible)} in tutto`,
    },
    {
      term: 'Tempo',
      value: quiz.limitSeconds === null ? 'Senza limite' : timeWords(quiz.limitSeconds, quiz.extraSeconds),
    },
    { term: 'Tentativi', value: attemptWords(quiz) },
    { term: 'Soglia', value: passWords(quiz) },
    { term: 'Punteggio', value: howMarked(quiz.markings) },
    { term: 'Chiude', value: quiz.closesAt ? formatDateTime(quiz.closesAt) : null },
    { term: 'Dopo la consegna vedi', value: reviewWords(quiz) },
  ];
}

const minutesOf = (seconds: number) => countOf(Math.round(seconds / 60), 'minuto', 'minuti');

/** "Hai 15 minuti in più: 75 minuti in tutto" */
const timeWords = (limit: number, extra: number) =>
  extra === 0 ? minutesOf(limit) : `Hai ${minutesOf(extra)} in più: ${minutesOf(limit + extra)} in tutto`;

/** Why two attempts differ; while the bank is not whole there is nothing to tell. */
function drawWords({ questionCount, drawnFrom, attemptsAllowed }: QuizStartView): string {
  if (drawnFrom === null || drawnFrom <= questionCount) return '';
  return ` estratte a caso fra ${drawnFrom}${attemptsAllowed === 1 ? '' : ', diverse a ogni tentativo'}`;
}

function passWords({ kind, passMark, possible }: QuizStartView): string {
  if (kind === 'entry') return 'Nessuna: non si supera e non si perde, e non conta per l’attestato';
  return `${passMark}%: ${formatPoints(Math.ceil((passMark * possible) / 100))} punti su ${formatPoints(possible)}`;
}

function attemptWords({
  attemptsAllowed,
  attemptsUsed,
  openAttempt,
  keep,
  pauseSeconds,
}: QuizStartView): string {
  const next = attemptsUsed + (openAttempt ? 0 : 1);
  const pause = pauseSeconds > 0 ? `. Tra uno e l’altro: ${pauseWords(pauseSeconds)}` : '';
  if (attemptsAllowed === null) return `Senza limite, ${KEEP_WORDS[keep]}${pause}`;
  if (attemptsAllowed === 1) return 'Uno solo';
  if (next > attemptsAllowed) return `${attemptsUsed} di ${attemptsAllowed} usati, ${KEEP_WORDS[keep]}`;
  return `${next} di ${attemptsAllowed}, ${KEEP_WORDS[keep]}${pause}`;
}

function pauseWords(seconds: number): string {
  return seconds % 3_600 === 0
    ? countOf(seconds / 3_600, 'ora', 'ore')
    : countOf(Math.ceil(seconds / 60), 'minuto', 'minuti');
}

function howMarked(markings: readonly string[]): string {
  const words = markings.flatMap(markingWords);
  const rest = 'Le altre domande: tutto o niente. Una risposta sbagliata non toglie punti al resto.';
  return words.length === 0 ? 'Ogni domanda: tutto o niente.' : `${words.join('. ')}. ${rest}`;
}

function reviewWords({ review, closesAt }: QuizStartView): string {
  const now = SEEN_ORDER.filter((item) => review[item].includes('just-after'));
  const later = SEEN_ORDER.filter((item) => !now.includes(item) && review[item].includes('after-close'));
  const close = closesAt ? `la chiusura, ${formatDateTime(closesAt)}` : 'la chiusura';
  const isSooner = review.solutionWhenSettled && later.includes('solution');
  const atClose = later.filter((item) => !(isSooner && item === 'solution'));
  const parts = [
    seen('Subito', now),
    isSooner
      ? seen(`Quando superi il test o finisci i tentativi, e in ogni caso dopo ${close}`, ['solution'])
      : '',
    seen(isSooner ? 'Dopo la chiusura' : `Dopo ${close}`, atClose),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const seen = (when: string, items: ReadonlyArray<keyof typeof SEEN_WORDS>) =>
  items.length === 0 ? '' : `${when}: ${formatList(items.map((item) => SEEN_WORDS[item]))}.`;
