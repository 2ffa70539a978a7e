import type { Response } from 'express';
import type { z } from 'zod';

/** Answers by the API's own schema: a mock that drifts from it fails its test. */
export function answer<S extends z.ZodType>(response: Response, schema: S, body: z.input<S>, status = 200): void {
  response.status(status).json(schema.parse(body));
}

/** A body that the API would refuse fails the test in the same way. */
export const taken = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => schema.parse(body);

export function problem(response: Response, status: number, code: string, title: string, more: object = {}): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:jiangcheng:${code}`, title, status, code, ...more }));
}
