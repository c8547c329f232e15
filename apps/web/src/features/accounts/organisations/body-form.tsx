import { BODY_KINDS, BodyDetails, BodyView, type SaveBody } from '@lumit/accounts/domain';
import { italianIssue } from '@lumit/shared';
import { type FormEvent, type ReactNode, useState } from 'react';
import { z } from 'zod';
import { ApiProblem } from '../../../lib/api';
import { useDraft } from '../../../lib/draft';
import { sentencesFor } from '../../../lib/messages';
import { useProblems } from '../../../lib/use-problems';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../../ui/error-summary';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField, TextField } from '../../../ui/text-field';
import { isKind, KIND_WORDS } from './body-words';

/** What stands in the fields, and the version that it was begun from: both outlive a reload. */
const Typed = z.object({
  version: z.int(),
  name: z.string(),
  kind: z.string(),
  municipality: z.string(),
  province: z.string(),
  emailDomains: z.string(),
  ipaCode: z.string(),
});
type Typed = z.infer<typeof Typed>;
type Field = Exclude<keyof Typed, 'version'>;

const LABELS: Readonly<Record<Field, string>> = {
  name: 'Nome dell’ente',
  kind: 'Tipo',
  municipality: 'Comune',
  province: 'Provincia',
  emailDomains: 'Domini email',
  ipaCode: 'Codice IPA',
};

const toTyped = (body: Partial<BodyView>): Typed => ({
  version: body.version ?? 1,
  name: body.name ?? '',
  kind: body.kind ?? '',
  municipality: body.municipality ?? '',
  province: body.province ?? '',
  emailDomains: (body.emailDomains ?? []).join('\n'),
  ipaCode: body.ipaCode ?? '',
});

function judge(typed: Typed): { body: BodyDetails } | { problems: FieldProblem[] } {
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  const read = BodyDetails.safeParse(
    {
      name: typed.name.trim(),
      kind: typed.kind,
      municipality: said(typed.municipality),
      province: said(typed.province),
      emailDomains: typed.emailDomains.split(/[\s,;]+/).filter((domain) => domain !== ''),
      ipaCode: said(typed.ipaCode),
    },
    { error: italianIssue },
  );
  if (read.success) return { body: read.data };
  const first = new Map<string, FieldProblem>();
  for (const { path, message } of read.error.issues) {
    const field = String(path[0]) as Field;
    const row = typeof path[1] === 'number' ? `, ${path[1] + 1}º` : '';
    const words = field === 'kind' ? 'scegli un tipo' : message;
    if (!first.has(field))
      first.set(field, { fieldId: `ente-${field}`, message: `${LABELS[field]}${row}: ${words}` });
  }
  return { problems: [...first.values()] };
}

interface BodyFormProps {
  /** What stands there now; of a new one, nothing. */
  body?: BodyView;
  heading: (problems: number) => ReactNode;
  action: string;
  busy: boolean;
  onSave: (wanted: SaveBody, done: { ok: () => void; failed: (error: unknown) => void }) => void;
}

/** The details of a body. What is typed stays for the tab until the server has it. */
export function BodyForm({ body, heading, action, busy, onSave }: BodyFormProps) {
  const [typed, setTyped, forget] = useDraft(`ente.${body?.id ?? 'nuovo'}`, toTyped(body ?? {}), Typed);
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const [theirs, setTheirs] = useState<BodyView | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const judged = judge(typed);
    if ('problems' in judged) return show(judged.problems);
    clear();
    const failed = (error: unknown) => {
      const current = currentOf(error);
      if (current) setTyped({ ...typed, version: current.version });
      setTheirs(current);
      show(sentencesFor(error).map((message) => ({ message })));
    };
    if (!busy) onSave({ version: typed.version, body: judged.body }, { ok: forget, failed });
  };
  const field = (name: Field) => ({
    id: `ente-${name}`,
    label: LABELS[name],
    value: typed[name],
    error: errorOf(`ente-${name}`),
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {theirs ? <WhatTheyWrote theirs={toTyped(theirs)} mine={typed} /> : null}
      {heading(problems.length)}
      <TextField {...field('name')} />
      <SelectField {...field('kind')}>
        <option value="">Scegli</option>
        {BODY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_WORDS[kind]}
          </option>
        ))}
      </SelectField>
      <TextField {...field('municipality')} optional hint="Dove ha sede. Per esempio Lucca" />
      <TextField {...field('province')} optional hint="La sigla, per esempio LU" />
      <TextAreaField
        {...field('emailDomains')}
        optional
        rows={3}
        hint="Uno per riga, per esempio comune.lucca.it: a chi scrive da lì proporremo questo ente."
      />
      <TextField
        {...field('ipaCode')}
        optional
        hint="Quello dell’Indice delle pubbliche amministrazioni, per esempio c_e715. Non è il codice per le fatture."
      />
      <Button type="submit" busy={busy}>
        {action}
      </Button>
    </form>
  );
}

/** What stands there now, from a refusal that says that somebody saved meanwhile. */
const currentOf = (error: unknown): BodyView | null =>
  error instanceof ApiProblem ? (BodyView.safeParse(error.body?.current).data ?? null) : null;

/** Where a colleague's words differ from mine: mine stay in the fields, and the next save is over theirs. */
function WhatTheyWrote({ theirs, mine }: { theirs: Typed; mine: Typed }) {
  const differing = (Object.keys(LABELS) as Field[]).filter((field) => theirs[field] !== mine[field]);
  return (
    <Alert kind="warning" title="Ora nel registro c’è scritto:">
      <ul>
        {differing.map((field) => (
          <li key={field}>{`${LABELS[field]}: ${wordsOf(field, theirs[field])}`}</li>
        ))}
      </ul>
      <p>Nei campi resta quello che hai scritto tu: riporta quello che vuoi tenere, poi salva.</p>
    </Alert>
  );
}

const wordsOf = (field: Field, value: string): string =>
  field === 'kind' && isKind(value) ? KIND_WORDS[value] : value.replaceAll('\n', ', ') || 'vuoto';
