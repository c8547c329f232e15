import {
  CERTIFICATE_SHORT_TITLES,
  type CertificateKind,
  type IssueCandidates,
} from '@lumit/certificates/domain';
import { countOf, formatHours } from '../../lib/format';

/**
 * What a certificate issued now would not say yet, one sentence each; empty when the course has nothing more to bring to the
 * people who are ready.
 */
export function stillToCome({
  candidates,
  classSessionsToCome,
  uncoveredSeconds,
}: IssueCandidates): string[] {
  const ready = candidates.filter(({ outcome }) => outcome === 'ready');
  if (ready.length === 0) return [];
  const kinds = ready.flatMap(({ canStillReach }) => (canStillReach ? [canStillReach] : []));
  const byKind = [...Map.groupBy(kinds, (kind) => kind)];
  return [
    ...(uncoveredSeconds > 0 ? [coverWarning(uncoveredSeconds)] : []),
    ...(classSessionsToCome > 0 ? [classSentence(classSessionsToCome)] : []),
    ...byKind.map(([kind, people]) => kindSentence(kind, people.length)),
  ];
}

const coverWarning = (seconds: number): string =>
  `Il calendario non ha ${formatHours(seconds)} del piano approvato: le percentuali degli attestati sono calcolate su tutto il piano, e l’attestato lo dice.`;

const classSentence = (count: number): string =>
  count === 1
    ? '1 incontro ha l’appello ancora da chiudere: le sue ore non entrano negli attestati di adesso.'
    : `${count} incontri hanno l’appello ancora da chiudere: le loro ore non entrano negli attestati di adesso.`;

const kindSentence = (kind: CertificateKind, people: number): string =>
  `${countOf(people, 'persona può', 'persone possono')} ancora avere l’attestato «${CERTIFICATE_SHORT_TITLES[kind]}», con i test che restano.`;
