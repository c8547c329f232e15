import { membersOf, type SiteFacts } from '@lumit/shared';
import type { CertificateDocument } from './certificate-snapshot';

/** What an organisation says of itself and its project. */
export interface Issuer extends Pick<SiteFacts, 'funding' | 'euEmblem' | 'partners' | 'logos'> {
  readonly name: string;
  readonly projectTitle: string | null;
  readonly projectCode: string | null;
  readonly cup: string | null;
}

/** An edition's own project, where it has another than its organisation. */
export interface EditionProject {
  readonly projectCode: string | null;
  readonly cup: string | null;
}

/**
 * What a certificate issued now prints of its issuer: the organisation as it calls itself today, so that a new name or logo
 * holds from the next certificate on; those issued keep theirs. What belongs to the edition (area, place, who signs, whether the
 * mark is shown) comes from its rules, its project code and CUP before those of the organisation, and where the
 * organisation says nothing, what the rules say holds as it did before.
 */
export function printedDocument(
  ofRules: CertificateDocument,
  edition: EditionProject,
  issuer: Issuer,
): CertificateDocument {
  const { name, partners, euEmblem } = issuer;
  const logos = membersOf(issuer).map(({ logo }) => logo?.id ?? null);
  return {
    ...ofRules,
    issuer: name,
    partners: partners.length > 0 ? [...partners] : ofRules.partners,
    // Only the issuer's own, whatever the rules say: one that has none keeps the look that it had.
    logos: logos.some((id) => id !== null) ? logos : undefined,
    project: projectOf(ofRules.project, edition, issuer),
    ...(euEmblem ? {} : { emblem: false }),
  };
}

function projectOf(
  ofRules: CertificateDocument['project'],
  edition: EditionProject,
  issuer: Issuer,
): CertificateDocument['project'] {
  const code = edition.projectCode ?? issuer.projectCode ?? ofRules?.code ?? null;
  const cup = edition.cup ?? issuer.cup ?? ofRules?.cup ?? null;
  const fund = issuer.funding ?? ofRules?.fund ?? null;
  const title = issuer.projectTitle ?? ofRules?.title ?? null;
  if (code === null && cup === null && fund === null && title === null) return null;
  return { title: title ?? 'Progetto', code, cup, fund };
}

/** Project, code, CUP and fund in one line, what is not set left out. */
export function projectText(project: CertificateDocument['project']): string {
  if (project === null) return '';
  const parts = [
    project.title,
    project.code && `codice progetto ${project.code}`,
    project.cup && `CUP ${project.cup}`,
    project.fund,
  ];
  return parts.filter(Boolean).join(' – ');
}
