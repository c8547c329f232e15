import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button';
import { FileField } from './file-field';
import { Cluster } from './page-shapes';
import { ProgressBar } from './progress-bar';

interface UploadFieldProps {
  label: string;
  hint: ReactNode;
  id: string;
  /** `.png,.jpg`: what the browser's chooser offers. */
  accept: string;
  /** The file on its way, or why it stopped. */
  upload: { name: string; size: number; received: number; error: string | null; mayGoOn: boolean } | null;
  onChoose: (file: File) => void;
  onGoOn: () => void;
  onCancel: () => void;
}

/**
 * A file that is sent as soon as it is chosen: how much has arrived, a way to stop, and after a lost line a way to go on. The
 * focus returns to the field when it is stopped.
 */
export function UploadField({ upload, onChoose, onGoOn, onCancel, ...field }: UploadFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const cancel = () => {
    flushSync(onCancel);
    input.current?.focus();
  };
  return (
    <>
      <FileField
        {...field}
        ref={input}
        error={upload?.error ?? undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was refused.
          target.value = '';
          if (file) onChoose(file);
        }}
      />
      {upload && (upload.error === null || upload.mayGoOn) ? (
        <>
          <ProgressBar
            words={`${upload.name}: ${kilobytes(upload.received)} di ${kilobytes(upload.size)}`}
            value={upload.received}
            max={upload.size}
          />
          <Cluster>
            {upload.mayGoOn ? (
              <Button kind="secondary" small onClick={onGoOn}>
                Riprendi l’invio
              </Button>
            ) : null}
            <Button kind="link" onClick={cancel}>
              Annulla l’invio
            </Button>
          </Cluster>
        </>
      ) : null}
    </>
  );
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('it-IT')} kB`;
