import { CERTIFICATE_TITLES, type RulesOffice, type RulesVersion } from '@lumit/certificates/domain';
import { countOf, formatDateTime, formatList } from '../../../lib/format';
import { PlainList, Section } from '../../../ui/page-shapes';

/** Every version of the rules, newest first: who, when, why, and how many certificates stand under it. */
export function RulesVersions({ versions }: Pick<RulesOffice, 'versions'>) {
  if (versions.length === 0) return null;
  return (
    <Section title="Versioni">
      <PlainList label="Versioni delle regole">
        {versions.map((version, place) => (
          <li key={version.version}>
            <strong>{`Versione ${version.version}${place === 0 ? ', in vigore' : ''}`}</strong>
            <p>{storyOf(version)}</p>
            <p>{wordsOf(version)}</p>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function storyOf({ at, by, reason, certificates }: RulesVersion): string {
  const who = by ?? 'Regole di partenza del programma';
  const why = reason === null ? '' : ` Motivo: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`;
  const issued =
    certificates === 0 ? '' : ` ${countOf(certificates, 'attestato valido', 'attestati validi')}.`;
  return `${who}, ${formatDateTime(at)}.${why}${issued}`;
}

function wordsOf({ inWords }: RulesVersion): string {
  const said = (kind: keyof RulesVersion['inWords']) =>
    `${CERTIFICATE_TITLES[kind]}: ${inWords[kind].length === 0 ? 'nient’altro' : formatList(inWords[kind])}.`;
  return [said('attendance'), ...(inWords.achievement.length > 0 ? [said('achievement')] : [])].join(' ');
}
