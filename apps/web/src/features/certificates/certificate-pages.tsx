import type { Permission } from '@lumit/shared';
import { grantsFor, useMe } from '../../lib/session';
import { PageLinks } from '../../ui/page-links';

const PAGES = [
  { to: '/attestati/registro', label: 'Registro', need: 'see-certificates' },
  { to: '/attestati/requisiti', label: 'Requisiti', need: 'see-requirements' },
  { to: '/attestati/rilascio', label: 'Rilascio', need: 'issue-certificates' },
  { to: '/attestati/da-rivedere', label: 'Da rivedere', need: 'issue-certificates' },
] as const satisfies readonly { to: string; label: string; need: Permission }[];

/** The pages about certificates, those that the reader may open. */
export function CertificatePages() {
  const me = useMe();
  const pages = PAGES.filter(({ need }) => me && grantsFor(me, [need]).length > 0);
  return <PageLinks label="Attestati" pages={pages} />;
}
