import { useState } from 'react';
import { Button } from './button';
import { announce } from './live-regions';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** "Copia il link di verifica" */
  children: string;
}

/** Copies a text; says so in the button and to screen readers. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = async () => {
    const copied = await (navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false);
    setState(copied ? 'copied' : 'failed');
    announce(copied ? 'Copiato' : 'Copia non riuscita: seleziona il testo e copialo a mano');
  };
  return (
    <span className="copy-line">
      <Button
        kind="secondary"
        small
        icon={state === 'copied' ? 'it-check' : 'it-copy'}
        onClick={() => void copy()}
      >
        {children}
      </Button>
      {state === 'copied' ? <span>Copiato</span> : null}
      {state === 'failed' ? <span className="code">{text}</span> : null}
    </span>
  );
}
