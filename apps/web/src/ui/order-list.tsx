import { useEffect, useRef } from 'react';
import { Button } from './button';
import { announce } from './live-regions';

interface OrderListProps {
  /** Names the list for screen readers. */
  label: string;
  items: readonly { id: string; text: string }[];
  onOrder: (ids: string[]) => void;
}

type Direction = 'up' | 'down';

/** Things to put in order with two buttons each; the focus stays on the one that moved and its new place is said. */
export function OrderList({ label, items, onOrder }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; direction: Direction } | null>(null);

  // The browser drops the focus of an element that changes its place in the list.
  useEffect(() => {
    if (!moved.current) return;
    const { id, direction } = moved.current;
    moved.current = null;
    list.current?.querySelector<HTMLButtonElement>(`[data-move="${direction}-${id}"]`)?.focus();
  }, [items]);

  const move = (from: number, direction: Direction) => {
    const to = direction === 'up' ? from - 1 : from + 1;
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    const ids = items.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    moved.current = { id: item.id, direction };
    announce(`${item.text}, posizione ${to + 1} di ${items.length}`);
    onOrder(ids);
  };

  return (
    <ol className="order-list" aria-label={label} ref={list}>
      {items.map(({ id, text }, place) => (
        <li key={id}>
          <span className="order-place" aria-hidden="true">
            {place + 1}
          </span>
          <span className="order-text">{text}</span>
          <span className="order-moves">
            <Button
              kind="secondary"
              icon="it-arrow-up"
              aria-label={`Sposta su: ${text}`}
              data-move={`up-${id}`}
              aria-disabled={place === 0}
              onClick={() => move(place, 'up')}
            >
              Sposta su
            </Button>
            <Button
              kind="secondary"
              icon="it-arrow-down"
              aria-label={`Sposta giù: ${text}`}
              data-move={`down-${id}`}
              aria-disabled={place === items.length - 1}
              onClick={() => move(place, 'down')}
            >
              Sposta giù
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}
