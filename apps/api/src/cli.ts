import 'reflect-metadata';
import { runCommandLine } from './cli/command-line';

process.exitCode = await runCommandLine(process.argv.slice(2));
