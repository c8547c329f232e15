import { Alert } from '../../ui/alert';

/** Said before anybody writes 600 words: answers to case studies cannot be handed in here yet. */
export function NoHandIn({ isTutor }: { isTutor: boolean }) {
  return (
    <Alert kind="info" title="La risposta per ora non si consegna qui">
      {isTutor
        ? 'La piattaforma non raccoglie ancora le risposte ai casi. Per correggerle accordati con i partecipanti: come e quando mandarle lo decidi tu.'
        : 'La piattaforma non raccoglie ancora le risposte ai casi. Puoi leggere, esercitarti e discutere in gruppo; se il tutor ti chiede una risposta scritta, ti dice lui come e quando mandarla.'}
    </Alert>
  );
}
