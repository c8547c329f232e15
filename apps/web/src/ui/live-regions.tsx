import { useEffect, useState } from 'react';

type Urgency = 'status' | 'alert';
type Listener = (urgency: Urgency, text: string) => void;

const GROUP_MS = 1000;
let listener: Listener | undefined;

/** Says a sentence to screen readers once: `status` waits for a pause, `alert` interrupts (lost connection, deadline, refusal). */
export function announce(text: string, urgency: Urgency = 'status'): void {
  listener?.(urgency, text);
}

/** The two regions of the page, mounted once. What comes within a second is said together. */
export function LiveRegions() {
  const [status, setStatus] = useState('');
  const [alert, setAlert] = useState('');

  useEffect(() => {
    const waiting: Record<Urgency, Set<string>> = { status: new Set(), alert: new Set() };
    const timers: Partial<Record<Urgency, ReturnType<typeof setTimeout>>> = {};
    const show: Record<Urgency, (text: string) => void> = { status: setStatus, alert: setAlert };
    listener = (urgency, text) => {
      waiting[urgency].add(text);
      timers[urgency] ??= setTimeout(() => {
        delete timers[urgency];
        // The same sentence twice in a row is a change only if the region was empty between.
        show[urgency]('');
        const sentence = [...waiting[urgency]].join(' ');
        waiting[urgency].clear();
        setTimeout(() => show[urgency](sentence), 50);
      }, GROUP_MS);
    };
    return () => {
      listener = undefined;
      Object.values(timers).forEach(clearTimeout);
    };
  }, []);

  return (
    <div className="visually-hidden">
      <div role="status">{status}</div>
      <div role="alert">{alert}</div>
    </div>
  );
}
