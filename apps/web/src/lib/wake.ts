/** The page is looked at again, or its device or its connection came back. */
const OF_WINDOW = ['focus', 'pageshow', 'online'] as const;

/** Calls back whenever somebody comes back to the page. Returns the way to stop listening. */
export function onWake(listener: () => void): () => void {
  const shown = () => document.visibilityState === 'visible' && listener();
  OF_WINDOW.forEach((name) => window.addEventListener(name, listener));
  document.addEventListener('visibilitychange', shown);
  // The browser thawed a page that it had frozen (Page Lifecycle).
  document.addEventListener('resume', listener);
  return () => {
    OF_WINDOW.forEach((name) => window.removeEventListener(name, listener));
    document.removeEventListener('visibilitychange', shown);
    document.removeEventListener('resume', listener);
  };
}
