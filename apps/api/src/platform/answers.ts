import { applyDecorators, HttpCode, SerializeOptions, SetMetadata, type StandardSchemaSerializerContextOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';

type Schema = NonNullable<StandardSchemaSerializerContextOptions['schema']>;

/** What a route answers: `json` passes the serializer of its schema, `raw` writes bytes or text by itself. */
export type AnswerKind = 'json' | 'raw';
export const ANSWER = 'jiangcheng:answer';

/**
 * The route's answer: documented, and stripped of every field the schema does not name.
 * Lists are objects `{items, nextCursor}`; a bare array would be serialized element by element.
 */
export const Answers = (schema: Schema, status = 200): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWER, 'json' satisfies AnswerKind),
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema, description: status === 201 ? 'Created' : 'OK' }),
  );

/** A route that answers something else than JSON of a schema: a file, a page for printing, a table, a JSON Schema document. */
export const AnswersRaw = (mime: string, description: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWER, 'raw' satisfies AnswerKind),
    HttpCode(200),
    ApiProduces(mime),
    ApiResponse({ status: 200, description, schema: mime.includes('json') ? { type: 'object' } : { type: 'string', format: 'binary' } }),
  );
