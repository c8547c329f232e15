import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/**
 * What a route answers. Only the keys of the schema leave the server; the same schema enters the OpenAPI document.
 * An answer is an object, never a bare list, so that it can grow.
 */
export const Answers = (schema: z.ZodType<object>, status = 200) =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({
      status,
      schema: z.toJSONSchema(schema, {
        io: 'output',
        target: 'openapi-3.0',
        unrepresentable: 'any',
      }) as object,
    }),
  );

/** A row's key in a path. */
export const Uuid = z.uuid();
