import { projectText } from '@lumit/certificates/domain';
import { contactLines, footLines, logoAddress, type SiteFacts } from '@lumit/shared';
import { LogoPicture } from '../../../ui/logo-picture';
import { BareList, Section } from '../../../ui/page-shapes';
import { LogoStrip } from '../../../ui/site-footer';
import type { TypedSettings } from './typed-settings';

interface SettingsPreviewProps {
  facts: SiteFacts;
  typed: TypedSettings;
}

/** How the fields will look, place by place, while they are being written. */
export function SettingsPreview({ facts, typed }: SettingsPreviewProps) {
  const project = projectText({
    title: typed.projectTitle.trim() || 'Progetto',
    code: typed.projectCode.trim() || null,
    cup: typed.cup.trim() || null,
    fund: facts.funding,
  });
  return (
    <Section title="Anteprima">
      <Section level={3} title="In alto in ogni pagina">
        {facts.logo ? <LogoPicture {...facts.logo} address={logoAddress(facts.logo)} alt="" /> : null}
        <p>{facts.name || 'Il nome dell’ente apparirà qui.'}</p>
      </Section>
      <Section level={3} title="In fondo a ogni pagina">
        <LogoStrip site={facts} />
        <BareList>
          {facts.address ? <li>{facts.address}</li> : null}
          {contactLines(facts).map(({ label, value }) => (
            <li key={label}>
              {label}: {value}
            </li>
          ))}
        </BareList>
      </Section>
      <Section level={3} title="In fondo alle email">
        <BareList>
          {footLines(facts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </BareList>
      </Section>
      <Section level={3} title="Sugli attestati da ora in poi">
        <BareList>
          <li>{facts.name}</li>
          <li>{project}</li>
        </BareList>
        <LogoStrip site={facts} />
      </Section>
    </Section>
  );
}
