import { FIELD_WORDS, type FieldCode, QUALIFICATIONS } from '@lumit/applications/domain';
import { SelectField } from '../../ui/select-field';
import { TextAreaField, TextField } from '../../ui/text-field';
import { fieldId } from './application-words';

interface AnswerFieldProps {
  code: Exclude<FieldCode, 'email' | 'body'>;
  required: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One question, with its format, why it is asked and how long it is kept (A11). */
export function AnswerField({ code, required, value, error, onChange }: AnswerFieldProps) {
  const common = {
    id: fieldId(code),
    label: FIELD_WORDS[code].label,
    hint: <FieldHint code={code} />,
    optional: !required,
    error,
    value,
  };
  if (code === 'motivation')
    return (
      <TextAreaField
        {...common}
        rows={6}
        maxLength={2000}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  if (code === 'qualification')
    return (
      <SelectField {...common} onChange={({ target }) => onChange(target.value)}>
        <option value="">Scegli</option>
        {QUALIFICATIONS.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
    );
  return <TextField {...common} {...INPUT[code]} onChange={({ target }) => onChange(target.value)} />;
}

/** Format, purpose and time, in the order of what somebody who fills it in needs. */
export function FieldHint({ code }: { code: FieldCode }) {
  const { help, purpose, retention } = FIELD_WORDS[code];
  const sentences = [help, purpose, retention].filter((words) => words !== null);
  return <>{sentences.map((words) => (words.endsWith('.') ? words : `${words}.`)).join(' ')}</>;
}

const INPUT = {
  givenName: { autoComplete: 'given-name', maxLength: 100 },
  familyName: { autoComplete: 'family-name', maxLength: 100 },
  codiceFiscale: { autoCapitalize: 'characters', autoComplete: 'off', spellCheck: false, maxLength: 40 },
  birthDate: { type: 'date', autoComplete: 'bday' },
  phone: { type: 'tel', autoComplete: 'tel', maxLength: 40 },
  role: { autoComplete: 'organization-title', maxLength: 120 },
  province: { autoCapitalize: 'characters', maxLength: 10 },
  yearsOfService: { inputMode: 'numeric', maxLength: 4 },
} as const satisfies Record<Exclude<AnswerFieldProps['code'], 'motivation' | 'qualification'>, object>;
