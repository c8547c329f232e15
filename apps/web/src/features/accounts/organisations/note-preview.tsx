import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Prose } from '../../../ui/prose';
import { Spaced } from '../../../ui/page-shapes';
import { usePreviewNote } from './settings.queries';

interface NotePreviewProps {
  organisationId: string;
  text: string;
  /** Which text, in words. */
  of: string;
}

/** A text as its page will show it, on request: the server draws it, as it draws the page. */
export function NotePreview({ organisationId, text, of }: NotePreviewProps) {
  const preview = usePreviewNote(organisationId);
  if (text.trim() === '') return null;
  return (
    <Spaced>
      <Button
        kind="secondary"
        busy={preview.isPending}
        onClick={() => preview.mutate(text)}
        aria-label={`Mostra l’anteprima: ${of}`}
      >
        Mostra l’anteprima
      </Button>
      {preview.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(preview.error).join(' ')}
        </Alert>
      ) : null}
      <div role="status">{preview.data ? <Prose html={preview.data.html} /> : null}</div>
    </Spaced>
  );
}
