import type { PeopleImportReport } from '@lumit/enrolments/domain';
import { Alert } from '../../ui/alert';
import { SelectField } from '../../ui/select-field';

type Source = PeopleImportReport['source'];
type CsvSource = Extract<Source, { kind: 'csv' }>;

const ENCODINGS: Readonly<Record<CsvSource['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows (Excel meno recente)',
  macintosh: 'Mac (Excel per Mac meno recente)',
};
const SEPARATORS: Readonly<Record<string, string>> = {
  ';': 'colonne separate da punto e virgola',
  ',': 'colonne separate da virgola',
  '\t': 'colonne separate da tabulazione',
  '|': 'colonne separate da barra verticale',
};

/** How the file was read, in one sentence. */
function sourceWords(source: Source): string {
  if (source.kind === 'xlsx') return `Foglio di calcolo, foglio «${source.sheet}».`;
  const separator = source.separator === null ? 'una sola colonna' : SEPARATORS[source.separator];
  return `File CSV, codifica ${ENCODINGS[source.encoding]}, ${separator}.`;
}

interface ListSourceProps {
  source: Source;
  onTold: (told: { encoding?: string; sheet?: string }) => void;
}

/** How the file was read; what it does not say by itself is asked, beside the rows that show it. */
export function ListSource({ source, onTold }: ListSourceProps) {
  return (
    <>
      <p>{sourceWords(source)}</p>
      {source.certain ? null : (
        <Alert
          kind="warning"
          title={source.kind === 'csv' ? 'Controlla gli accenti' : 'Quale foglio?'}
          inserted
        >
          {source.kind === 'csv' ? (
            <>
              <p>
                Il file non dice con quale codifica è stato salvato. Guarda le prime righe qui sotto: se gli
                accenti sono giusti conferma la codifica, altrimenti scegline un’altra.
              </p>
              <Choice
                label="Codifica del file"
                options={Object.entries(ENCODINGS)}
                likely={source.encoding}
                onChoose={(encoding) => onTold({ encoding })}
              />
            </>
          ) : (
            <Choice
              label="Foglio con l’elenco"
              options={source.sheets.map((sheet) => [sheet, sheet])}
              likely={source.sheet}
              onChoose={(sheet) => onTold({ sheet })}
            />
          )}
        </Alert>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  options: ReadonlyArray<readonly [string, string]>;
  /** What was taken for the rows below. */
  likely: string;
  onChoose: (value: string) => void;
}

/** Nothing is chosen beforehand: what was taken is named, and has to be confirmed by choosing it. */
function Choice({ label, options, likely, onChoose }: ChoiceProps) {
  const [, words] = options.find(([value]) => value === likely) ?? [];
  return (
    <SelectField
      label={label}
      hint={`Le righe qui sotto sono lette con: ${words}`}
      value=""
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="" disabled>
        Scegli
      </option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}
