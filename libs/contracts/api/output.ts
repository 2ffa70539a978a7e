import type { z } from 'zod';

/** What a schema answers after it has checked its input; lets the API name these types without knowing zod. */
export type Output<Schema extends z.ZodType> = z.output<Schema>;
