import type { CommanderError } from 'commander';

/**
 * What is wrong with the words of a command, in Italian. Commander gives one English sentence for each of its codes, with what
 * was typed inside; `usage-problem.spec.ts` raises each of them. A code that is not here says only that the command is wrong.
 */
export function usageProblem({ code, message }: Pick<CommanderError, 'code' | 'message'>): string {
  const [said = '', hint = ''] = message.replace(/^error: /, '').split(/\n(?=\(Did you mean)/);
  const known = SENTENCES[code];
  const parts = known?.reads.exec(said);
  const sentence = known && parts ? known.says(...parts.slice(1)) : UNKNOWN;
  return `${sentence}${suggestion(hint)}`;
}

interface Sentence {
  readonly reads: RegExp;
  readonly says: (...parts: string[]) => string;
}

const UNKNOWN = 'il comando è scritto male';

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'commander.unknownCommand': {
    reads: /^unknown command '(.*)'$/s,
    says: (name) => `il comando «${name}» non esiste`,
  },
  'commander.unknownOption': {
    reads: /^unknown option '(.*)'$/s,
    says: (flag) => `l’opzione «${flag}» non esiste`,
  },
  'commander.missingArgument': {
    reads: /^missing required argument '(.*)'$/s,
    says: (name) => `manca <${name}>`,
  },
  'commander.optionMissingArgument': {
    reads: /^option '(.*)' argument missing$/s,
    says: (flags) => `all’opzione «${flags}» manca il valore`,
  },
  'commander.missingMandatoryOptionValue': {
    reads: /^required option '(.*)' not specified$/s,
    says: (flags) => `manca l’opzione «${flags}»`,
  },
  'commander.conflictingOption': {
    reads:
      /^(?:option|environment variable) '(.*)' cannot be used with (?:option|environment variable) '(.*)'$/s,
    says: (one, other) => `«${one}» e «${other}» non vanno insieme`,
  },
  'commander.excessArguments': {
    reads: /^too many arguments.*?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/s,
    says: (expected, got, words) => `troppe parole: ne servono ${expected}, sono ${got} (${words})`,
  },
  'commander.invalidArgument': {
    reads:
      /^(?:option '(.*?)' (?:argument|value)|command-argument value) '(.*?)'(?: from env '.*?')? is invalid(?: for argument '(.*?)')?\. ?(.*)$/s,
    says: (flags, value, argument, reason = '') =>
      `il valore «${value}» di «${flags ?? argument}» non va bene${reason && `: ${inItalian(reason)}`}`,
  },
};

/** The reason is ours, unless commander itself holds a value to a list. */
const inItalian = (reason: string): string =>
  reason.replace(/^Allowed choices are (.*)\.$/s, 'va scelto fra $1');

/** `(Did you mean one of --a, --b?)` */
function suggestion(hint: string): string {
  const [, several, names = ''] = /^\(Did you mean (one of )?(.*)\?\)$/s.exec(hint) ?? [];
  if (names === '') return '';
  const quoted = names
    .split(', ')
    .map((name) => `«${name}»`)
    .join(several ? ' o ' : '');
  return `. Forse intendevi ${quoted}?`;
}
