import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** Reads the named variables from the environment; an empty one counts as not set. Throws ConfigError for the first wrong one. */
export function readVariables<Shape extends z.ZodRawShape>(shape: Shape, env: NodeJS.ProcessEnv): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const variable = String(issue?.path[0] ?? '');
  const [chinese, english] = (issue?.message ?? '').split('|');
  throw new ConfigError(variable, `环境变量 ${variable} ${chinese} · ${variable} ${english}.`);
}
