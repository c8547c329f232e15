import { useEffect, useRef } from 'react';
import { Prose } from './prose';

interface AreaMapProps {
  /** A figure in which the area with key `piana` is drawn by the element whose id ends in `area-piana`. */
  html: string;
  /** Keys of all areas. */
  areas: readonly string[];
  /** Key of the chosen one; empty for none. */
  chosen: string;
  onChoose: (key: string) => void;
}

/**
 * A map whose areas can be pressed. For screen readers and keyboard it is a picture with its words: whoever uses it also
 * offers the areas as a list.
 */
export function AreaMap({ html, areas, chosen, onChoose }: AreaMapProps) {
  const map = useRef<HTMLDivElement>(null);

  useEffect(() => {
    for (const key of areas) {
      const area = map.current?.querySelector(`[id$="area-${key}"]`);
      area?.classList.add('map-area');
      area?.classList.toggle('chosen', key === chosen);
    }
  }, [html, areas, chosen]);

  useEffect(() => {
    const element = map.current;
    const pressed = (event: MouseEvent) => {
      const id = (event.target as Element).closest('.map-area')?.id;
      const key = areas.find((one) => id?.endsWith(`area-${one}`));
      if (key) onChoose(key);
    };
    element?.addEventListener('click', pressed);
    return () => element?.removeEventListener('click', pressed);
  }, [areas, onChoose]);

  return (
    <div className="area-map">
      <Prose ref={map} html={html} />
    </div>
  );
}
