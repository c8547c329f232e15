import { Icon } from './icon';

/** Across the page while the device has no connection. */
export function OfflineBar() {
  return (
    <div className="offline-bar" role="status">
      <div className="container">
        <Icon name="it-warning-circle" size="sm" /> Non c’è connessione. Puoi leggere ciò che è già aperto;
        quello che scrivi resta su questo dispositivo.
      </div>
    </div>
  );
}
