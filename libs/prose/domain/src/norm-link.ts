import type { Norm } from './norm';
import { citeNorm, type NormReference } from './norm-reference';

/** What a page shows of a reference. `urn` is the full NIR name with its partition, null for acts that have none. */
export interface NormCitation {
  readonly citation: string;
  readonly title: string;
  readonly href: string;
  readonly urn: string | null;
  readonly toCheck: boolean;
}

/**
 * Citation and address of a reference. National acts open on Normattiva in the text in force on the day the act was
 * checked (`!vig=`), at the article: its resolver knows no smaller part. Acts of the EU open on EUR-Lex by CELEX.
 */
export function linkNorm(reference: NormReference, norm: Norm): NormCitation {
  return {
    citation: citeNorm(reference, norm.short),
    title: `${norm.act}, ${norm.title}`,
    href: addressOf(reference, norm),
    urn: norm.urn ? `${norm.urn}${partition(reference.parts)}` : null,
    toCheck: norm.state === 'to-check',
  };
}

function addressOf({ parts }: NormReference, norm: Norm): string {
  if (norm.urn) {
    const article = parts.filter((part) => part.kind === 'art').slice(0, 1);
    return `https://www.normattiva.it/uri-res/N2Ls?${norm.urn}${partition(article)}!vig=${norm.checkedOn}`;
  }
  if (norm.celex) {
    const article = parts.find((part) => part.kind === 'art' && /^\d+$/.test(part.number));
    const anchor = article ? `#art_${article.number}` : '';
    return `https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=CELEX:${norm.celex}${anchor}`;
  }
  return norm.url ?? '';
}

function partition(parts: NormReference['parts']): string {
  return parts.length === 0
    ? ''
    : `~${parts.map((part) => part.kind + part.number.replace('-', '')).join('-')}`;
}
