import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { INestApplication } from '@nestjs/common';
import type { z } from 'zod';

/** What one route takes from a body, a query or its address; without a schema it takes anything. */
export interface RequestShape {
  readonly handler: string;
  readonly from: 'body' | 'query' | 'address';
  /** Name of the parameter of the address, or of the one field. */
  readonly name: string | undefined;
  readonly schema: z.ZodType | undefined;
}

const FROM: Readonly<Record<string, RequestShape['from']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'address',
};

/** By reflection over all controllers, so that a new route is looked at too. */
export function requestShapes(app: INestApplication): RequestShape[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] as object))
        .flatMap((name) => shapesOf(metatype, name));
    });
}

function shapesOf(controller: object & { name: string }, method: string): RequestShape[] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { data?: unknown; schema?: z.ZodType }
  >;
  return Object.entries(args).flatMap(([key, { data, schema }]) => {
    const from = FROM[key.split(':')[0] ?? ''];
    const name = typeof data === 'string' ? data : undefined;
    return from ? [{ handler: `${controller.name}.${method}`, from, name, schema }] : [];
  });
}

/** A text inside a shape, with its path; objects that take unknown fields are named too. */
export interface ShapePart {
  readonly path: readonly string[];
  readonly text?: z.ZodType;
  readonly isOpen?: boolean;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
}

/** Every text and every open object of a shape. */
export function partsOf(schema: z.ZodType, path: readonly string[] = []): ShapePart[] {
  const definition = schema.def as unknown as Definition;
  const { type, shape, catchall, element, innerType, options, valueType, items } = definition;
  if (type === 'string') return [{ path, text: schema }];
  if (type === 'object' && shape) {
    const open = (catchall?.def as unknown as Definition | undefined)?.type !== 'never';
    const fields = Object.entries(shape).flatMap(([name, inner]) => partsOf(inner, [...path, name]));
    return [{ path, ...(open && { isOpen: true }) }, ...fields];
  }
  const inside = [element, innerType, definition.in, valueType, ...(options ?? []), ...(items ?? [])];
  const found = inside.flatMap((inner) => (inner ? partsOf(inner, path) : []));
  return found.length > 0 ? found : [{ path }];
}
