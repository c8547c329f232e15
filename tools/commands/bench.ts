import { benchSearch } from '../bench/bench-search.ts';
import { bench, readOptions } from '../bench/bench.ts';

const [mode, ...args] = process.argv.slice(2);
if (mode === 'search') await benchSearch(args);
else await bench(readOptions(process.argv.slice(2)));
