import { RulesChoice, type RulesOffice, SIGN_OFFS } from '@lumit/certificates/domain';
import { z } from 'zod';
import type { FieldProblem } from '../../../ui/error-summary';

const Text = z.string();

/** The rules as somebody types them; percentages are texts, empty where none is asked. */
export const RulesDraft = z.object({
  hours: Text,
  modules: z.array(z.object({ code: Text, text: Text })),
  signOff: z.enum(SIGN_OFFS),
  achievement: z.boolean(),
  quizzes: z.array(Text),
});
export type RulesDraft = z.infer<typeof RulesDraft>;

/** A place of the form, for links and errors. */
export const fieldId = (field: string) => `rules-${field}`;
export const moduleField = (code: string) => `module-${code}`;

/** The rules in force, with a line for each module. Tests begin with those in force; without any, with the final ones. */
export function toDraft({ choice, modules, quizzes }: RulesOffice): RulesDraft {
  const { hours, signOff, achievement } = choice;
  const asked = new Map(choice.modules.map(({ module, minPercent }) => [module, String(minPercent)]));
  const codes = [...new Set([...modules.map(({ code }) => code), ...asked.keys()])];
  return {
    hours: hours === null ? '' : String(hours),
    modules: codes.map((code) => ({ code, text: asked.get(code) ?? '' })),
    signOff,
    achievement: achievement !== null,
    quizzes: achievement?.quizzes ?? quizzes.filter(({ isFinal }) => isFinal).map(({ code }) => code),
  };
}

export interface ReadDraft {
  readonly choice: RulesChoice | null;
  readonly problems: readonly FieldProblem[];
}

/** What was typed, as rules; or everything that has to be written otherwise. */
export function readDraft(draft: RulesDraft): ReadDraft {
  const problems: FieldProblem[] = [];
  const percent = (text: string, field: string): number | null => {
    const typed = text.trim().replace(/\s*%$/, '');
    if (typed === '') return null;
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
    if (value >= 1 && value <= 100) return value;
    problems.push({
      fieldId: fieldId(field),
      message: 'Scrivi un numero intero da 1 a 100, o lascia vuoto',
    });
    return null;
  };
  const hours = percent(draft.hours, 'hours');
  const modules = draft.modules.flatMap(({ code, text }) => {
    const minPercent = percent(text, moduleField(code));
    return minPercent === null ? [] : [{ module: code, minPercent }];
  });
  const choice = {
    hours,
    modules,
    // Of a certificate that is not issued nothing is asked.
    signOff: !draft.achievement && draft.signOff === 'achievement' ? ('none' as const) : draft.signOff,
    achievement: draft.achievement ? { quizzes: draft.quizzes } : null,
  };
  return problems.length > 0 ? { choice: null, problems } : { choice: RulesChoice.parse(choice), problems };
}
