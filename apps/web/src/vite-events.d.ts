interface WindowEventMap {
  /** Vite: the code of a page could not be fetched. */
  'vite:preloadError': Event & { payload: Error };
}
