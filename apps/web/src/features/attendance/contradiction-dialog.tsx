import type { PresenceKind } from '@lumit/attendance/domain';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { KIND_WORDS } from './status-words';
import { isMarkKey } from './use-roll-keys';

interface ContradictionDialogProps {
  name: string;
  before: PresenceKind;
  wanted: PresenceKind;
  /** Set by a key of the roll: more keys of the same rhythm may follow. Else by tap. */
  isByKey: boolean;
  onAnswer: (isMeant: boolean) => void;
}

/**
 * A mark that contradicts one set seconds ago: meant, or one row off? The focus is on the heading, so that keys of a
 * rhythm that goes on answer nothing and mark nobody, and the dialog says that they did not.
 */
export function ContradictionDialog({ name, before, wanted, isByKey, onAnswer }: ContradictionDialogProps) {
  const isRhythmGoingOn = useKeysAfter(isByKey);
  const [was, will] = [KIND_WORDS[before].toLowerCase(), KIND_WORDS[wanted].toLowerCase()];
  return (
    <Dialog
      open
      title={`${name}: da ${was} a ${will}?`}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(true)}>Segna {will}</Button>
          <Button kind="secondary" onClick={() => onAnswer(false)}>
            Tieni {was}
          </Button>
        </>
      }
    >
      <p>Questa persona è stata segnata pochi secondi fa. Controlla di essere sulla riga giusta.</p>
      <p role="status">
        {isRhythmGoingOn ? 'I tasti premuti dopo la domanda non hanno segnato nessuno.' : ''}
      </p>
    </Dialog>
  );
}

/** Whether, after a mark by key, another one was pressed. After a tap no key was meant to mark. */
function useKeysAfter(isByKey: boolean): boolean {
  const [arePressed, setPressed] = useState(false);
  useEffect(() => {
    if (!isByKey) return;
    // The press that opened the dialog may still be on its way up; the roll has taken it, so its default is prevented.
    const listen = ({ key, repeat, defaultPrevented }: KeyboardEvent) =>
      !defaultPrevented && !repeat && isMarkKey(key) && setPressed(true);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isByKey]);
  return arePressed;
}
