import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { Refusal } from '@lumit/shared';
import { z } from 'zod';
import { AppError } from './app-error';

z.config(z.locales.it());

interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
}

const MOST_ISSUES = 20;
const LONGEST_ECHO = 80;

/** Body, query and path are checked against the zod schema of the parameter; what is readable but wrong is 422 and names the field. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new AppError('invalid', refusalsOf(issues as readonly Issue[]), {
      detail: sentence(issues as readonly Issue[]),
    }),
});

function refusalsOf(issues: readonly Issue[]): Refusal[] {
  return issues.slice(0, MOST_ISSUES).map((issue) => ({
    code: 'invalid_field',
    params: { field: fieldOf(issue), message: cut(issue.message) },
  }));
}

function sentence(issues: readonly Issue[]): string {
  return issues
    .slice(0, MOST_ISSUES)
    .map((issue) => `${fieldOf(issue) || 'richiesta'}: ${cut(issue.message)}`)
    .join('; ');
}

function fieldOf(issue: Issue): string {
  const path = (issue.path ?? []).map((segment) =>
    String(typeof segment === 'object' ? segment.key : segment),
  );
  return cut([...path, ...(issue.keys ?? []).slice(0, 1)].join('.'));
}

const cut = (text: string) => (text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO - 1)}…` : text);
