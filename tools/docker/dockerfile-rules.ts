import { isPinned } from './compose-rules.ts';

interface Instruction {
  word: string;
  rest: string;
}

interface Stage {
  base: string;
  name: string;
  instructions: Instruction[];
}

/** The instructions of a Dockerfile, comments gone and continued lines joined, by stage. */
export function readStages(text: string): Stage[] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (word === 'FROM') {
      const [base = '', , name = ''] = rest.split(/\s+/);
      stages.push({ base, name, instructions: [] });
    } else stages.at(-1)?.instructions.push({ word, rest });
  }
  return stages;
}

/** Files of the checkout that a stage copies in (not those it takes from another stage). */
export function copiedFiles(stages: readonly Stage[]): string[] {
  return stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ word, rest }) => word === 'COPY' && !rest.includes('--from='))
    .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
}

/**
 * Everything in a Dockerfile that our rules refuse, one sentence each. The stages that are `shipped` must also say
 * who runs them and how their health is known.
 */
export function dockerfileProblems(text: string, shipped: readonly string[]): string[] {
  const stages = readStages(text);
  const known = stages.map(({ name }) => name);
  const missing = shipped
    .filter((one) => !known.includes(one))
    .map((one) => `${one}: there is no such stage`);
  return [
    ...missing,
    ...stages.flatMap((stage) =>
      [
        ...(known.includes(stage.base) || isPinned(stage.base)
          ? []
          : [`its base ${stage.base} has no version`]),
        ...stage.instructions.flatMap(instructionProblems),
        ...(shipped.includes(stage.name) ? shippedProblems(stage) : []),
      ].map((problem) => `${stage.name}: ${problem}`),
    ),
  ];
}

function instructionProblems({ word, rest }: Instruction): string[] {
  return [
    ...(word === 'ADD' ? ['ADD may fetch and unpack: use COPY'] : []),
    ...(/^(ENV|ARG)$/.test(word) && /(PASSWORD|SECRET|TOKEN|_URL)\b/.test(rest)
      ? [`${word} holds a secret`]
      : []),
    ...(word === 'RUN' && /\bnpm (ci|i|install)\b/.test(rest) && !rest.includes('--ignore-scripts')
      ? ['npm runs the scripts of strangers']
      : []),
    ...(word === 'RUN' && /\bnpm (i|install)\b/.test(rest)
      ? ['npm install does not keep to the lock file']
      : []),
    ...(/^(CMD|ENTRYPOINT)$/.test(word) && !rest.startsWith('[')
      ? [`${word} in shell form does not get SIGTERM`]
      : []),
    ...(word === 'EXPOSE' && rest.split(/\s+/).some((port) => Number(port) < 1024)
      ? ['a port below 1024 needs a capability']
      : []),
  ];
}

function shippedProblems({ instructions }: Stage): string[] {
  const users = instructions.filter(({ word }) => word === 'USER').map(({ rest }) => rest);
  const user = users.at(-1);
  return [
    ...(user === undefined || /^(0|root)(:|$)/.test(user) ? ['runs as root'] : []),
    ...(instructions.some(({ word, rest }) => word === 'HEALTHCHECK' && rest.includes('CMD'))
      ? []
      : ['has no health check']),
  ];
}
