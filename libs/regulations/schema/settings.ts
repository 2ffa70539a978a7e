import { z } from 'zod';
import { isAllowed } from '../setting-values.ts';
import { clause, code, label, line, shown } from './common.ts';

const settingValue = z.union([z.string().max(200), z.number(), z.boolean()]);

/** Reads like JSON Schema; the form of a setting is made from it. */
const allowed = z.union([
  z
    .strictObject({ type: z.literal('string'), enum: z.array(line).min(2), labels: shown(z.record(line, label)) })
    .refine((text) => text.enum.join() === Object.keys(text.labels).join(), 'every value of the enum has its label, in the same order'),
  z
    .strictObject({ type: z.literal('string'), pattern: line, example: shown(line) })
    .refine(exampleFits, 'the example does not match the pattern'),
  z.strictObject({ type: z.literal('integer'), minimum: z.number().int(), maximum: z.number().int() }),
  z.strictObject({ type: z.literal('boolean') }),
]);

const setting = z
  .strictObject({
    key: code,
    label,
    default: settingValue,
    allowed,
    reason: label,
    /** Chosen when a campaign is opened, and never changed. */
    atOpening: z.literal(true).optional(),
    /** True while nothing reads it: shown, without effect. */
    display: shown(z.literal(true)).optional(),
    /** The document it belongs to; '*' for all. */
    concerns: shown(z.enum(['000', '002', '003', '004', '*'])),
    clause,
    see: shown(z.array(clause)).optional(),
  })
  .refine((parsed) => isAllowed(parsed.allowed, parsed.default), { path: ['default'], error: 'the default is not an allowed value' });

/** settings.yaml: what the office decides (rules §9, §9.1). */
export const settingsSchema = z.strictObject({ settings: z.array(setting).min(1) });

export type Setting = z.infer<typeof setting>;

function exampleFits({ pattern, example }: { pattern: string; example: string }): boolean {
  return new RegExp(pattern, 'u').test(example);
}
