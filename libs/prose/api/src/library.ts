import {
  type GlossaryEntry,
  linkNorm,
  type Norm,
  type NormCitation,
  parseNormReference,
} from '@lumit/prose/domain';
import type { Figure } from './figure';

/** What a text may point to: the acts of `norms.yaml`, the terms of `glossary.yaml` and the drawings of `figures/`, by key. */
export class Library {
  constructor(
    readonly norms: ReadonlyMap<string, Norm>,
    readonly terms: ReadonlyMap<string, GlossaryEntry>,
    readonly figures: ReadonlyMap<string, Figure> = new Map(),
  ) {}

  /** Why a reference cannot be used, in Italian; undefined when it can. */
  referenceProblem(ref: string): string | undefined {
    const reference = parseNormReference(ref);
    if (!reference) return `«${ref}» non è un riferimento: serve, per esempio, tui:art5-com4`;
    return this.norms.has(reference.key) ? undefined : `l’atto «${reference.key}» non è in norms.yaml`;
  }

  /** Undefined for a reference that has a problem. */
  cite(ref: string): NormCitation | undefined {
    const reference = parseNormReference(ref);
    const norm = reference && this.norms.get(reference.key);
    return reference && norm && linkNorm(reference, norm);
  }
}
