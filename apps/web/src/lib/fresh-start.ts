import { servedBuild } from './build';

/** Says whether what somebody typed is safe on the device: only then may the page be loaded anew by itself. */
type Keeper = () => boolean | Promise<boolean>;
const keepers = new Set<Keeper>();

/** Work that a reload would lose is asked before one. Returns the way to stop being asked. */
export function askBeforeReload(keeper: Keeper): () => void {
  keepers.add(keeper);
  return () => keepers.delete(keeper);
}

let isPlanned = false;
/** The page reloads itself, with everything kept: nobody needs to be warned. */
export const isReloadPlanned = () => isPlanned;

const addressNow = () => window.location.pathname + window.location.search + window.location.hash;
let whereTo = addressNow;
/** The address that somebody is on the way to: a reload opens that one. */
export function reloadOpens(address: () => string): void {
  whereTo = address;
}

const RELOADED_FOR = 'lumit.reloaded-for';

export type FreshStart =
  | 'on-its-way'
  /** It was tried for this build already: once more would be a loop. */
  | 'tried'
  /** Something is not kept anywhere but on this page. */
  | 'unsafe';

/** Loads the page anew for a newer build, once, and only when nothing typed is lost. */
export async function startAfresh(build: string): Promise<FreshStart> {
  try {
    if (sessionStorage.getItem(RELOADED_FOR) === build) return 'tried';
    const kept = await Promise.all([...keepers].map((keeper) => keeper()));
    if (kept.includes(false)) return 'unsafe';
    sessionStorage.setItem(RELOADED_FOR, build);
  } catch {
    // A browser that keeps nothing cannot count to one either.
    return 'tried';
  }
  isPlanned = true;
  if (whereTo() !== addressNow()) window.history.pushState(null, '', whereTo());
  window.location.reload();
  return 'on-its-way';
}

/** Somebody asked to load the page anew. Without an answer from the server it stays: false. */
export async function reloadIfReached(): Promise<boolean> {
  if ((await servedBuild()).kind === 'unreached') return false;
  window.location.reload();
  return true;
}
