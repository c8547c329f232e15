import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from './access.decorator';

export interface RouteAccess {
  readonly method: string;
  readonly path: string;
  readonly rules: readonly AccessRule[] | undefined;
  readonly handler: string;
}

/** Knows every route with its access rule, and stops the start when one has none (P-30). */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes().filter((route) => !route.rules);
    if (open.length === 0) return;
    throw new Error(
      `Routes without an access rule (@Access): ${open.map((r) => `${r.method} ${r.path} (${r.handler})`).join(', ')}`,
    );
  }

  /** All routes of all controllers, by reflection. */
  routes(): RouteAccess[] {
    return this.discovery.getControllers().flatMap((wrapper) => {
      const { instance, metatype } = wrapper;
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as object;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = (prototype as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const rules = this.reflector.getAllAndOverride<AccessRule[] | undefined>(ACCESS, [handler, metatype]);
        return pathsOf(metatype, handler).map((path) => ({
          method: RequestMethod[method],
          path,
          rules,
          handler: `${metatype.name}.${name}`,
        }));
      });
    });
  }
}

function pathsOf(controller: object, handler: object): string[] {
  const list = (target: object) =>
    [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? ''].flat();
  return list(controller).flatMap((base) =>
    list(handler).map((path) => `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')),
  );
}
