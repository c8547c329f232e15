import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  open: boolean;
  /** A question with object and number: "Consegni con 2 domande senza risposta?" */
  title: string;
  /** Esc, the back button of the dialog, or a press outside asked to close. Discards nothing by itself. */
  onClose: () => void;
  /** The consequence. */
  children: ReactNode;
  /** Buttons: the verb first, then "Torna indietro". */
  actions?: ReactNode;
  /** False where closing makes no sense, as when the session is over. */
  dismissable?: boolean;
}

/** A decision over the page, by the platform's own modal dialog; focus goes to its heading and back to the opener. */
export function Dialog({ open, title, onClose, children, actions, dismissable = true }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    opener.current = document.activeElement;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    heading.current?.focus();
    return () => {
      element.close?.();
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (dismissable) onClose();
      }}
      onClose={() => {
        // A second Esc closes it whatever the page says: one that may not be left comes back.
        const element = dialog.current;
        if (!element?.isConnected || element.open) return;
        if (dismissable) onClose();
        else element.showModal();
      }}
    >
      <div className="modal-header">
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div className="modal-body">{typeof children === 'string' ? <p>{children}</p> : children}</div>
      {actions ? <div className="modal-footer">{actions}</div> : null}
    </dialog>
  );
}
