import { PageLinks } from '../../ui/page-links';

const PAGES = [
  { to: '/attestati/registro', label: 'Registro' },
  { to: '/attestati/requisiti', label: 'Requisiti' },
  { to: '/attestati/rilascio', label: 'Rilascio' },
  { to: '/attestati/da-rivedere', label: 'Da rivedere' },
] as const;

/** The office's four pages about certificates. */
export function CertificatePages() {
  return <PageLinks label="Attestati" pages={PAGES} />;
}
