import { spellDay } from '@lumit/shared';
import { z } from 'zod';
import type { CertificateSnapshot } from './certificate-snapshot';
import { anyName, leafName, MODALITY_WORDS } from './rule-name';
import type { LeafResult, RuleResult } from './rule-result';
import { spellExactHours, spellPoints } from './spell-numbers';

/** What a certificate prints of the person and of the course. What the issuer says of itself is no fact: who signed has signed. */
export type PrintedFacts = Pick<
  CertificateSnapshot,
  | 'holder'
  | 'programme'
  | 'edition'
  | 'startsOn'
  | 'endsOn'
  | 'attendedSeconds'
  | 'plannedSeconds'
  | 'uncoveredSeconds'
  | 'exemptSeconds'
  | 'modalities'
  | 'modules'
  | 'mark'
>;

/** One thing a certificate rests on. `value` is what is compared, `words` what people read. */
export interface CertificateFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly words: string;
}

/** A fact that is no longer as it was when the certificate was issued; null: there is no such fact. */
export const FactChange = z.object({
  key: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FactChange = z.infer<typeof FactChange>;

/**
 * All that a certificate rests on: each thing it prints, and each rule it was issued under with whether that is met and, for
 * a test, the points. One list for the frozen side and for today's, so that whatever is printed is also watched.
 */
export function certificateFacts(
  printed: PrintedFacts,
  evidence: readonly RuleResult[],
): readonly CertificateFact[] {
  return [
    text('holder', 'Nome', printed.holder),
    text('programme', 'Programma', printed.programme),
    text('edition', 'Edizione', printed.edition),
    { ...text('starts', 'Primo giorno', printed.startsOn), words: spellDay(printed.startsOn) },
    { ...text('ends', 'Ultimo giorno', printed.endsOn), words: spellDay(printed.endsOn) },
    hours('attended', 'Ore frequentate', printed.attendedSeconds),
    hours('planned', 'Ore previste', printed.plannedSeconds),
    ...(printed.uncoveredSeconds
      ? [hours('uncovered', 'Ore del piano non in calendario', printed.uncoveredSeconds)]
      : []),
    ...(printed.exemptSeconds ? [hours('exempt', 'Ore in esonero', printed.exemptSeconds)] : []),
    ...printed.modalities.map(({ modality, attendedSeconds }) =>
      hours(`attended:${modality}`, `Ore frequentate, ${MODALITY_WORDS[modality]}`, attendedSeconds),
    ),
    ...printed.modules.flatMap(moduleFacts),
    ...(printed.mark ? [points('mark', 'Voto', printed.mark.points, printed.mark.possible)] : []),
    ...evidence.flatMap(ruleFacts),
  ];
}

/**
 * Today's side without the modules that the certificate could not name and that say nothing of its person: published since,
 * with no hour and no result in what had happened by then.
 */
export function withoutLaterModules(then: PrintedFacts, now: PrintedFacts): PrintedFacts {
  const named = new Set(then.modules.map(({ code }) => code));
  const says = ({ attendedSeconds, plannedSeconds, result, exempt }: PrintedFacts['modules'][number]) =>
    attendedSeconds > 0 || plannedSeconds > 0 || result !== null || exempt === true;
  return { ...now, modules: now.modules.filter((module) => named.has(module.code) || says(module)) };
}

/** What differs, in the order of the certificate; what only today has comes last. */
export function changedFacts(
  then: readonly CertificateFact[],
  now: readonly CertificateFact[],
): readonly FactChange[] {
  return differences(then, now).map(({ key, label, before, after }) => ({
    key,
    label,
    before: before?.words ?? null,
    after: after?.words ?? null,
  }));
}

/**
 * The differences as one text that is equal exactly when they are: what a person confirms is this, and any further change
 * asks again. It holds values and no words, so that a better sentence never asks anybody twice.
 */
export function spellDifferences(then: readonly CertificateFact[], now: readonly CertificateFact[]): string {
  return JSON.stringify(
    differences(then, now).map(({ key, before, after }) => [
      key,
      before?.value ?? null,
      after?.value ?? null,
    ]),
  );
}

function differences(then: readonly CertificateFact[], now: readonly CertificateFact[]) {
  const [old, today] = [byKey(then), byKey(now)];
  return [...new Set([...old.keys(), ...today.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key), today.get(key)];
    const label = (before ?? after)?.label ?? key;
    return before?.value === after?.value ? [] : [{ key, label, before, after }];
  });
}

const byKey = (facts: readonly CertificateFact[]) => new Map(facts.map((fact) => [fact.key, fact]));

function moduleFacts(module: PrintedFacts['modules'][number]): CertificateFact[] {
  const { code, title, result } = module;
  return [
    text(`module:${code}`, `Modulo ${code}`, title),
    hours(`attended:module:${code}`, `Ore frequentate, modulo ${code}`, module.attendedSeconds),
    hours(`planned:module:${code}`, `Ore previste, modulo ${code}`, module.plannedSeconds),
    ...(module.exempt ? [text(`exempt:module:${code}`, `Esonero, modulo ${code}`, 'riconosciuto')] : []),
    ...(result === null ? [] : [text(`result:module:${code}`, `Esito del test, modulo ${code}`, result)]),
  ];
}

function ruleFacts(rule: RuleResult, place: number): CertificateFact[] {
  const value = rule.met ? 'met' : 'missing';
  const words = rule.met ? 'raggiunto' : 'non raggiunto';
  const met = { key: `rule:${place}:${rule.key}`, label: `Requisito: ${nameOf(rule)}`, value, words };
  return [met, ...(rule.kind === 'any' ? rule.options : [rule]).flatMap(pointsOf)];
}

function pointsOf(leaf: LeafResult): CertificateFact[] {
  if (leaf.kind !== 'quiz' || leaf.bestPoints === null) return [];
  return [points(`points:${leaf.quiz}`, `Punti: ${leaf.title}`, leaf.bestPoints, leaf.possiblePoints)];
}

function nameOf(rule: RuleResult): string {
  return rule.kind === 'any' ? anyName(rule.options.map(leafName)) : leafName(rule);
}

function text(key: string, label: string, value: string): CertificateFact {
  const composed = value.normalize('NFC');
  return { key, label, value: composed, words: composed };
}

function hours(key: string, label: string, seconds: number): CertificateFact {
  return { key, label, value: String(seconds), words: spellExactHours(seconds) };
}

function points(key: string, label: string, earned: number, possible: number): CertificateFact {
  const words = `${spellPoints(earned)} su ${spellPoints(possible)}`;
  return { key, label, value: `${earned}/${possible}`, words };
}
