import { z } from 'zod';

/** An instant on the wire and in stored JSON: ISO 8601 with zone or offset, `2026-11-24T14:00:00.000Z`. Days have `Day`. */
export const Instant = z.iso.datetime({ offset: true });
