import { z } from 'zod';

/** A schema as JSON Schema 2020-12, its named parts apart: for OpenAPI 3.1 and for forms. `io` says which side of its defaults is meant. */
export function toJsonSchema(
  schema: unknown,
  io: 'input' | 'output',
): { schema: Record<string, unknown>; components: Record<string, unknown> } {
  const { $schema: _dialect, $defs = {}, ...rest } = z.toJSONSchema(schema as z.ZodType, { target: 'draft-2020-12', io });
  return { schema: rest, components: $defs };
}
