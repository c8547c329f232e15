#!/usr/bin/env node
// The door of every npm script. Plain JavaScript without dependencies: it must run on the machine's own Node,
// before anything is installed, to bring in the dependencies and Node 24 and hand over to them.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install/ensure-installed.mjs';
import { nodeProblem } from './install/node-version.mjs';

const COMMANDS = ['start', 'dev', 'test', 'check', 'e2e', 'bench', 'lumit'];
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function fail(message, code) {
  console.error(message);
  process.exit(code);
}

/** Node 24: the one installed with the dependencies, the same for everyone; else the machine's own when it is fit. */
function findNode24() {
  const bundled = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  // Run it once: on a system with another C library it is there and cannot start.
  if (fs.existsSync(bundled) && spawnSync(bundled, ['--version']).status === 0) return bundled;
  return Number(process.version.slice(1).split('.')[0]) >= 24 ? process.execPath : null;
}

function handOver(node, command, args) {
  const script = path.join(root, 'tools/commands', `${command}.ts`);
  const bin = path.join(root, 'node_modules/.bin');
  // The channel lets the command notice when this process is killed.
  const child = spawn(node, [script, ...args], {
    // npm runs scripts in the root; a file named to the operator's command line is where the person stands.
    cwd: command === 'lumit' ? process.env.INIT_CWD || process.cwd() : root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH || ''}` },
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', (error) => fail(String(error), 1));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

const [command, ...args] = process.argv.slice(2);
const problem = nodeProblem(process.version);
if (problem) fail(problem, 1);
if (!COMMANDS.includes(command)) fail(`Uso: node tools/run.mjs <${COMMANDS.join('|')}> [argomenti]`, 2);
if (!ensureInstalled(root)) {
  fail(
    'Installazione non riuscita: npm ne ha scritto il motivo qui sopra. La prima volta serve la rete (o il proxy di npm).',
    1,
  );
}
const node = findNode24();
if (!node) {
  fail(
    `Serve Node 24 e su questa macchina (${process.platform} ${process.arch}) non posso portarlo io: installalo da https://nodejs.org.\n` +
      `Node 24 is needed and cannot be brought along on this machine: install it from https://nodejs.org.`,
    1,
  );
}
handOver(node, command, args);
