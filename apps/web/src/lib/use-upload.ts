import type { FileView } from '@lumit/shared';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../ui/live-regions';
import { ApiProblem } from './api';
import { sentencesFor } from './messages';
import { abandonUpload, uploadFile, type UploadState } from './upload-file';

/** A file on its way, as its field shows it. */
export interface Upload {
  readonly name: string;
  readonly size: number;
  readonly received: number;
  /** Why it stopped; null while it goes on. */
  readonly error: string | null;
  /** The line was lost: what was sent is safe, and it can go on from there. */
  readonly mayGoOn: boolean;
}

const NOTHING: UploadState = { id: null, received: 0 };

/** Sends one file at a time; `done` gets what it became, and what it throws is shown as if the file had been refused. */
export function useUpload(done: (file: FileView) => Promise<void>) {
  const [upload, setUpload] = useState<Upload | null>(null);
  const chosen = useRef<File | null>(null);
  const state = useRef(NOTHING);
  const abort = useRef<AbortController | null>(null);
  // Who leaves the page sends nothing more.
  useEffect(() => () => abort.current?.abort(), []);

  const run = async (file: File) => {
    const control = new AbortController();
    abort.current = control;
    const about = { name: file.name, size: file.size };
    const show = (error: string | null, mayGoOn = false) =>
      setUpload({ ...about, received: state.current.received, error, mayGoOn });
    show(null);
    try {
      const made = await uploadFile(file, state.current, {
        signal: control.signal,
        onState: (next) => {
          state.current = next;
          show(null);
        },
      });
      await done(made);
      state.current = NOTHING;
      setUpload(null);
      announce(`«${file.name}» è stato caricato.`);
    } catch (error) {
      if (control.signal.aborted) return;
      const mayGoOn = error instanceof ApiProblem && (error.isOffline || error.status >= 500);
      if (!mayGoOn) state.current = NOTHING;
      show(mayGoOn ? CUT : sentencesFor(error).join(' '), mayGoOn);
    }
  };

  return {
    upload,
    start: (file: File) => {
      abort.current?.abort();
      state.current = NOTHING;
      chosen.current = file;
      void run(file);
    },
    goOn: () => {
      if (chosen.current) void run(chosen.current);
    },
    cancel: () => {
      abort.current?.abort();
      const { id } = state.current;
      state.current = NOTHING;
      setUpload(null);
      if (id) void abandonUpload(id);
      announce('Invio annullato.');
    },
  };
}

const CUT = 'L’invio si è interrotto. Quello che è arrivato è al sicuro: puoi riprendere da lì.';
