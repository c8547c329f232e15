import { type FileView, UploadView } from '@lumit/shared';
import { z } from 'zod';
import { api, ApiProblem } from './api';

/** Bytes of a part: what a slow line sends well within the time of a request. */
const PART = 262_144;

/** An upload on its way; `id` is null before the server knows of it. What was sent stays there for a day. */
export interface UploadState {
  readonly id: string | null;
  /** Bytes that are safe. */
  readonly received: number;
}

interface Sending {
  readonly signal: AbortSignal;
  /** Told after each part, and at once where it goes on. */
  readonly onState: (state: UploadState) => void;
}

const Moved = z.object({ received: z.int() });

/**
 * Sends a file part by part, from where the server has it, and returns what became of it. After a lost line the same call with
 * the last state goes on. @throws ApiProblem as any call; what was aborted throws the signal's reason
 */
export async function uploadFile(file: File, from: UploadState, sending: Sending): Promise<FileView> {
  const { signal, onState } = sending;
  const begun = from.id
    ? await api.get(pathOf(from.id), UploadView, { signal })
    : await api.post('/api/uploads', { name: file.name, size: file.size }, UploadView, { signal });
  const path = pathOf(begun.id);
  let { received } = begun;
  onState({ id: begun.id, received });
  while (received < file.size) {
    received = await sendPart(path, file, received, signal);
    onState({ id: begun.id, received });
  }
  const { file: made } = begun.file ? begun : await api.post(`${path}/finish`, {}, UploadView, { signal });
  if (!made) throw new ApiProblem(200, 'unexpected_answer');
  return made;
}

/** Takes back what was sent; if the call fails, the server forgets it after a day. */
export async function abandonUpload(id: string): Promise<void> {
  await api.delete(pathOf(id)).catch(() => undefined);
}

const pathOf = (id: string) => `/api/uploads/${encodeURIComponent(id)}`;

/** The part that begins there; where the server says that it goes on elsewhere, that place. */
async function sendPart(path: string, file: File, offset: number, signal: AbortSignal): Promise<number> {
  try {
    const part = file.slice(offset, offset + PART);
    return (await api.put(`${path}/parts/${offset}`, part, UploadView, { signal })).received;
  } catch (error) {
    const moved =
      error instanceof ApiProblem && error.status === 409 ? Moved.safeParse(error.body?.current).data : null;
    if (!moved || moved.received === offset) throw error;
    return moved.received;
  }
}
