import { Breadcrumb } from '../../ui/breadcrumb';
import { editionAddress } from './edition-words';

const OFFICE = [
  { label: 'Segreteria', to: '/segreteria' },
  { label: 'Edizioni', to: '/segreteria/edizioni' },
];

interface EditionWayProps {
  edition: { readonly id: string; readonly title: string };
  /** The page below the edition's own; without one, this is it. */
  current?: string;
}

/** The way back from a page of an edition's set-up. */
export function EditionWay({ edition: { id, title }, current }: EditionWayProps) {
  return current ? (
    <Breadcrumb parents={[...OFFICE, { label: title, to: editionAddress(id) }]} current={current} />
  ) : (
    <Breadcrumb parents={OFFICE} current={title} />
  );
}
