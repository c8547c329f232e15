import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** A method of a provider that a decorator marked, bound to its provider. */
export interface MarkedMethod<Mark> {
  readonly mark: Mark;
  readonly call: (...args: unknown[]) => unknown;
}

/** Every method of every provider that carries the mark, in the order in which Nest knows the providers. */
export function markedMethods<Mark>(
  mark: symbol,
  { discovery, scanner }: { discovery: DiscoveryService; scanner: MetadataScanner },
): Array<MarkedMethod<Mark>> {
  return discovery.getProviders().flatMap(({ instance }: { instance?: unknown }) => {
    if (!instance || typeof instance !== 'object') return [];
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = (instance as Record<string, unknown>)[name];
      if (typeof method !== 'function') return [];
      const found = Reflect.getMetadata(mark, method) as Mark | undefined;
      if (found === undefined) return [];
      return [
        { mark: found, call: (...args) => (method as (...all: unknown[]) => unknown).apply(instance, args) },
      ];
    });
  });
}
