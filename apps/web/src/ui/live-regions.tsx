import { useEffect, useState } from 'react';

type Urgency = 'status' | 'alert';
interface Voice {
  say: (urgency: Urgency, text: string) => void;
  takeBack: (urgency: Urgency, text: string) => void;
}

const GROUP_MS = 1000;
let voice: Voice | undefined;

/**
 * Says a sentence to screen readers once: `status` waits for a pause, `alert` interrupts (lost connection, deadline, refusal).
 * What was said stays readable in its region: whoever says something that can end being true takes it back then, with the
 * function returned.
 */
export function announce(text: string, urgency: Urgency = 'status'): () => void {
  voice?.say(urgency, text);
  return () => voice?.takeBack(urgency, text);
}

/** The two regions of the page, mounted once. What comes within a second is said together. */
export function LiveRegions() {
  const [status, setStatus] = useState('');
  const [alert, setAlert] = useState('');

  useEffect(() => {
    const regions = { status: new Region(setStatus), alert: new Region(setAlert) };
    voice = {
      say: (urgency, text) => regions[urgency].say(text),
      takeBack: (urgency, text) => regions[urgency].takeBack(text),
    };
    return () => {
      voice = undefined;
      regions.status.stop();
      regions.alert.stop();
    };
  }, []);

  return (
    <div className="visually-hidden">
      <div role="status">{status}</div>
      <div role="alert">{alert}</div>
    </div>
  );
}

class Region {
  private readonly waiting = new Set<string>();
  private said: readonly string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly show: (text: string) => void) {}

  say(text: string): void {
    this.waiting.add(text);
    this.timer ??= setTimeout(() => this.sayTogether(), GROUP_MS);
  }

  takeBack(text: string): void {
    this.waiting.delete(text);
    if (!this.said.includes(text)) return;
    this.said = this.said.filter((one) => one !== text);
    this.show(this.said.join(' '));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private sayTogether(): void {
    this.timer = undefined;
    if (this.waiting.size === 0) return;
    this.said = [...this.waiting];
    this.waiting.clear();
    // The same sentence twice in a row is a change only if the region was empty between.
    this.show('');
    setTimeout(() => this.show(this.said.join(' ')), 50);
  }
}
