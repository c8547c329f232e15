import { type BodyChoice, FIELD_WORDS } from '@lumit/applications/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { FieldError } from '../../ui/field';
import { Cluster, PlainList, Row } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { FieldHint } from './answer-field';
import { fieldId } from './application-words';
import { bodiesQuery } from './applications.queries';

export interface ChosenBody {
  /** Of the register; null: the name was typed. */
  readonly id: string | null;
  readonly name: string;
}

interface BodyFieldProps {
  value: ChosenBody;
  required: boolean;
  error: string | undefined;
  suggested: readonly BodyChoice[];
  onChange: (body: ChosenBody) => void;
}

/** Where somebody works: what their address says, else one of the register, else a name that they type. */
export function BodyField(props: BodyFieldProps) {
  const { value, suggested, onChange } = props;
  const [isRefused, setRefused] = useState(false);
  const [only] = suggested;
  if (value.name === '' && only && suggested.length === 1 && !isRefused)
    return (
      <Suggestion
        body={only}
        error={props.error}
        onYes={() => onChange({ id: only.id, name: only.name })}
        onNo={() => setRefused(true)}
      />
    );
  return value.id === null ? (
    <TypedBody {...props} />
  ) : (
    <div className="field">
      <p>
        {FIELD_WORDS.body.label}: <strong>{value.name}</strong>
      </p>
      <Button
        kind="secondary"
        small
        onClick={() => {
          setRefused(true);
          onChange({ id: null, name: '' });
        }}
      >
        Scegli un altro ente
      </Button>
    </div>
  );
}

interface SuggestionProps {
  body: BodyChoice;
  error: string | undefined;
  onYes: () => void;
  onNo: () => void;
}

function Suggestion({ body, error, onYes, onNo }: SuggestionProps) {
  return (
    <div className="field" id={fieldId('body')} tabIndex={-1}>
      <p>
        <strong>{`Lavori per ${withArticle(body.name)}?`}</strong>
      </p>
      <p className="field-hint">
        <FieldHint code="body" />
      </p>
      <FieldError id={`${fieldId('body')}-error`} error={error} />
      <Cluster>
        <Button kind="secondary" onClick={onYes}>
          Sì, è il mio ente
        </Button>
        <Button kind="secondary" onClick={onNo}>
          No, ne scelgo un altro
        </Button>
      </Cluster>
    </div>
  );
}

/** "il Comune di Lucca", "la Prefettura di Pisa"; a name whose article is not sure stands as it is. */
function withArticle(name: string): string {
  const article = /^(comune|consorzio|ministero|dipartimento|centro)\b/i.test(name)
    ? 'il '
    : /^(prefettura|questura|provincia|regione|cooperativa|società della salute)\b/i.test(name)
      ? 'la '
      : '';
  return article + name;
}

function TypedBody({ value, required, error, suggested, onChange }: BodyFieldProps) {
  const [asked, setAsked] = useState<string>();
  const found = useQuery({ ...bodiesQuery(asked ?? ''), enabled: asked !== undefined }).data;
  const offered = found?.items ?? suggested;
  return (
    <>
      <TextField
        id={fieldId('body')}
        label={FIELD_WORDS.body.label}
        hint={<FieldHint code="body" />}
        optional={!required}
        autoComplete="organization"
        maxLength={200}
        value={value.name}
        error={error}
        onChange={({ target }) => onChange({ id: null, name: target.value })}
      />
      <Cluster>
        <Button kind="secondary" small icon="it-search" onClick={() => setAsked(value.name.trim())}>
          Cerca fra gli enti che conosciamo
        </Button>
      </Cluster>
      <p role="status">
        {found && found.items.length === 0
          ? 'Nessun ente con questo nome: va bene lo stesso, resta quello che hai scritto.'
          : found?.more
            ? 'Mostriamo i primi 20. Scrivi una parola in più e cerca di nuovo.'
            : ''}
      </p>
      {offered.length > 0 ? (
        <PlainList label="Enti che conosciamo">
          {offered.map(({ id, name, municipality }) => (
            <li key={id}>
              <Row>
                <span>
                  {name}
                  {municipality && !name.includes(municipality) ? ` (${municipality})` : null}
                </span>
                <Button kind="secondary" small onClick={() => onChange({ id, name })}>
                  Scegli <VisuallyHidden>{name}</VisuallyHidden>
                </Button>
              </Row>
            </li>
          ))}
        </PlainList>
      ) : null}
    </>
  );
}
