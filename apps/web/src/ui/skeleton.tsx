import { useEffect, useState } from 'react';
import { ListPage } from './page-shapes';
import { VisuallyHidden } from './visually-hidden';

/** Grey lines in the place of content on its first load. Nothing shows in the first 0,4 s, so quick loads do not blink. */
export function Skeleton({ lines = 5, title = true }: { lines?: number; title?: boolean }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" aria-busy="true">
      <VisuallyHidden>Caricamento in corso</VisuallyHidden>
      {late ? (
        <div aria-hidden="true">
          {title ? <span className="placeholder col-6" /> : null}
          {Array.from({ length: lines }, (_, line) => (
            <span key={line} className={`placeholder col-${line % 3 === 2 ? 8 : 12}`} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** The same in the place of a whole page, as wide as its content will be. */
export function WaitingPage({ lines }: { lines?: number | undefined }) {
  return (
    <ListPage>
      <Skeleton lines={lines} />
    </ListPage>
  );
}
