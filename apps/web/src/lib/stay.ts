import { announce } from '../ui/live-regions';
import { servedBuild } from './build';
import { mayBeUnreached, onceReached } from './connection';

export const NOT_REACHED =
  'Senza connessione quest’indirizzo non si può aprire. Quello che hai scritto resta qui: riprova quando la rete torna.';

/**
 * Links to files and to pages that the server writes leave the app, and without a network they lead to the browser's error
 * page: while the server may be out of reach they are followed only if it answers. Returns the way to stop.
 */
export function stayWithoutConnection(
  open = (address: string) => window.location.assign(address),
): () => void {
  const pressed = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // What the router took is prevented by now; a new tab or a modified press leaves this page standing.
    if (!link || event.defaultPrevented || event.button !== 0 || !mayBeUnreached()) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank') return;
    if (!link.protocol.startsWith('http') || isOnThisPage(link)) return;
    event.preventDefault();
    void servedBuild().then(({ kind }) => {
      if (kind === 'unreached') onceReached(announce(NOT_REACHED, 'alert'));
      else open(link.href);
    });
  };
  document.addEventListener('click', pressed);
  return () => document.removeEventListener('click', pressed);
}

const isOnThisPage = ({ origin, pathname, search, hash }: HTMLAnchorElement) =>
  hash !== '' &&
  origin === window.location.origin &&
  pathname === window.location.pathname &&
  search === window.location.search;
