import type { UnprintableCharacter } from '@lumit/documents/domain';
import type { CertificateSnapshot } from './certificate-snapshot';

/** A text that stands on a certificate, by where it comes from: who corrects it has to know. */
export const PRINTED_TEXTS = [
  'holder',
  'programme',
  'edition',
  'module',
  'issuer',
  'area',
  'place',
  'signatory',
  'partner',
  'project',
] as const;
export type PrintedText = (typeof PRINTED_TEXTS)[number];

/** A character of a certificate's text that its font cannot print. */
export interface UnprintableText extends UnprintableCharacter {
  readonly where: PrintedText;
}

/** All texts of a certificate that somebody has written, each with its place; what the template itself says is not among them. */
export function printedTexts(
  snapshot: Pick<CertificateSnapshot, 'holder' | 'programme' | 'edition' | 'modules' | 'document'>,
): ReadonlyArray<{ readonly where: PrintedText; readonly text: string }> {
  const { holder, programme, edition, modules, document } = snapshot;
  const { issuer, area, place, signatories, partners, project } = document;
  const texts: Array<[PrintedText, string | null | undefined]> = [
    ['holder', holder],
    ['programme', programme],
    ['edition', edition],
    ...modules.map((module): [PrintedText, string] => ['module', `${module.code} ${module.title}`]),
    ['issuer', issuer],
    ['area', area],
    ['place', place],
    ...signatories.flatMap(({ role, name }): Array<[PrintedText, string]> => [
      ['signatory', role],
      ['signatory', name],
    ]),
    ...partners.map((partner): [PrintedText, string] => ['partner', partner]),
    ...[project?.title, project?.code, project?.cup, project?.fund].map(
      (text): [PrintedText, string | null | undefined] => ['project', text],
    ),
  ];
  return texts.flatMap(([where, text]) => (text ? [{ where, text }] : []));
}
