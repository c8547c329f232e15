import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

/** Leads to the verification page, which the server writes itself and which works without JavaScript. */
export function VerifyForm() {
  return (
    <form action="/verifica" method="get">
      <TextField
        id="codice"
        name="codice"
        label="Codice di verifica"
        hint="Lo trovi sotto il QR dell’attestato. Maiuscole, spazi e trattini non contano."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={500}
      />
      <Button type="submit" kind="secondary">
        Verifica l’attestato
      </Button>
    </form>
  );
}
