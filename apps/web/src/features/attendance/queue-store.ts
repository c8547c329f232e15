import { MarkPresence } from '@lumit/attendance/domain';
import { z } from 'zod';

/** Where unsent marks outlive a reload of the page. */
export interface QueueStore {
  read(): ReadonlyMap<string, MarkPresence>;
  /** False where the device does not keep them. */
  write(marks: ReadonlyMap<string, MarkPresence>): boolean;
}

const Kept = z.array(z.tuple([z.uuid(), MarkPresence]));

/**
 * Unsent marks on this device, for one tutor and one class session: another person who signs in never sends them.
 * Where the browser keeps nothing, the queue lives as long as the page.
 */
export function deviceStore(personId: string, classSessionId: string): QueueStore {
  const key = `lumit.roll.${personId}.${classSessionId}`;
  return {
    read() {
      try {
        return new Map(Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]')).data ?? []);
      } catch {
        return new Map();
      }
    },
    write(marks) {
      try {
        if (marks.size === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify([...marks]));
        return true;
      } catch {
        // Storage full or forbidden: nothing to do but keep the page open.
        return marks.size === 0;
      }
    },
  };
}
