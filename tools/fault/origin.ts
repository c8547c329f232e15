/** Address that browsers are told; every process of a world believes in it, whatever port it listens on. */
export const ORIGIN = 'http://lumit.test';
