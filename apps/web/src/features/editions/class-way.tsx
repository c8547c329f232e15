import { Breadcrumb } from '../../ui/breadcrumb';
import { editionAddress } from './edition-words';

interface ClassWayProps {
  edition: { readonly id: string; readonly title: string };
  /** The class session. */
  current: string;
}

/** The way back from a class session of an edition's calendar. */
export function ClassWay({ edition: { id, title }, current }: ClassWayProps) {
  return (
    <Breadcrumb
      parents={[
        { label: 'Edizioni', to: '/segreteria/edizioni' },
        { label: title, to: editionAddress(id) },
        { label: 'Calendario', to: editionAddress(id, 'calendario') },
      ]}
      current={current}
    />
  );
}
