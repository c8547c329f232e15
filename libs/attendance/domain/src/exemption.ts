import type { Refusal } from '@lumit/shared';
import type { Presence } from './presence';

/** What decides whether an exemption from a module counts. Days of the Roman calendar, `2026-12-01`. */
export interface ExemptionFacts {
  readonly moduleCode: string;
  /** The day of the decision, from which it holds. */
  readonly approvedOn: string;
  readonly revoked: boolean;
}

/**
 * The modules that a person need not attend, as known today: what was revoked never held. With `by`, only what had been decided
 * by that day, so that a certificate is compared with what held when it was issued.
 */
export function exemptModules(exemptions: readonly ExemptionFacts[], by: string | null): ReadonlySet<string> {
  const holding = exemptions.filter(
    ({ approvedOn, revoked }) => !revoked && (by === null || approvedOn <= by),
  );
  return new Set(holding.map(({ moduleCode }) => moduleCode));
}

/**
 * What a register says of a person in a class session of a module from which they are exempt: who did not come was not absent. Who
 * came was present, and who is justified stays so; what the tutor wrote stays in the record.
 */
export function presenceUnderExemption<Held extends Pick<Presence, 'kind'>>(
  presence: Held,
  isExempt: boolean,
): Held | (Held & { kind: 'exempt' }) {
  const stayedAway = presence.kind === 'unset' || presence.kind === 'absent';
  return isExempt && stayedAway ? { ...presence, kind: 'exempt' } : presence;
}

/** Why an exemption cannot be given: all reasons. `today` is a day in Rome. */
export function exemptionBlockers(
  { moduleCode, approvedOn }: Pick<ExemptionFacts, 'moduleCode' | 'approvedOn'>,
  known: {
    readonly modules: readonly string[];
    readonly exemptions: readonly ExemptionFacts[];
    readonly today: string;
  },
): Refusal[] {
  return [
    ...(known.modules.includes(moduleCode) ? [] : [{ code: 'exemption.no_such_module' }]),
    ...(exemptModules(known.exemptions, null).has(moduleCode) ? [{ code: 'exemption.already_given' }] : []),
    ...(approvedOn > known.today ? [{ code: 'exemption.approved_later' }] : []),
  ];
}
