import { bench, readOptions } from '../bench/bench.ts';

await bench(readOptions(process.argv.slice(2)));
