import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { italianIssue, type Refusal } from '@lumit/shared';
import { z } from 'zod';
import { AppError } from './app-error';
import { fieldInWords } from './field-words';

z.config({ localeError: italianIssue });

interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
  readonly keys?: readonly string[];
}

const MOST_ISSUES = 20;
const LONGEST_ECHO = 80;
const NOT_EXPECTED = 'non è un campo previsto';

/** Body, query and path are checked against the zod schema of the parameter; what is readable but wrong is 422 and names the field. */
class RequestValidation extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, data, type } = metadata;
    if (!schema || type === 'custom') return value;
    this.stripProtoKeys(value);
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value as T;
    throw invalidRequest((result.issues as readonly Issue[]).map((issue) => problemOf(issue, data)));
  }
}
export const validationPipe = new RequestValidation();

interface FieldProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** `fields` came with a request that has no place for them. */
export const unexpectedFields = (fields: readonly string[]): AppError =>
  invalidRequest(fields.map((field) => ({ path: [field], message: NOT_EXPECTED })));

function invalidRequest(problems: readonly FieldProblem[]): AppError {
  const shown = problems.slice(0, MOST_ISSUES);
  const refusals: Refusal[] = shown.map(({ path, message }) => ({
    code: 'invalid_field',
    params: { field: cut(path.join('.')), message: cut(message) },
  }));
  const detail = shown.map(({ path, message }) => `${cut(fieldInWords(path))}: ${cut(message)}`).join('; ');
  return new AppError('invalid', refusals, { detail });
}

/** A parameter of the address has no path of its own: the name it has there stands for it. */
function problemOf(issue: Issue, parameter: string | undefined): FieldProblem {
  const inside = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const [unknown] = issue.keys ?? [];
  const path = [...(parameter ? [parameter] : []), ...inside, ...(unknown === undefined ? [] : [unknown])];
  return { path, message: unknown === undefined ? issue.message : NOT_EXPECTED };
}

const cut = (text: string) => (text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO - 1)}…` : text);
