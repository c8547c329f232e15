import { NO_SITE, SiteFacts } from '@lumit/shared';
import { useSyncExternalStore } from 'react';
import { api } from './api';

/** The server writes it into the page, so that header and footer are right at once and need no request of their own. */
function inThePage(): SiteFacts | null {
  try {
    return JSON.parse(document.getElementById('site')?.textContent ?? 'null') as SiteFacts | null;
  } catch {
    return null;
  }
}

let site = inThePage() ?? NO_SITE;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who runs the service, as the office says it; what it does not say is null. */
export const useSite = (): SiteFacts => useSyncExternalStore(subscribe, () => site);

/** From now on every part of the page says this: after the office saved it. */
export function showSite(next: SiteFacts): void {
  site = next;
  for (const listener of listeners) listener();
}

/** Asks where the page came without: in development, or while the database was away. Without an answer the gaps stay. */
export async function findSite(): Promise<void> {
  if (site.name !== null) return;
  await api.get('/api/site', SiteFacts).then(showSite, () => undefined);
}
