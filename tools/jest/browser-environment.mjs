import { TestEnvironment } from 'jest-environment-jsdom';

/** What every browser has and jsdom lacks or has in a form that Node's own fetch refuses. */
const FROM_NODE = [
  'TextEncoder',
  'TextDecoder',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'structuredClone',
];

/** jsdom with the web APIs of Node beside it. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of FROM_NODE) this.global[name] = globalThis[name];
    this.global.scrollTo = () => {};
  }
}
