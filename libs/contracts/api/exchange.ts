import { z } from 'zod';
import { civilDate, id, instant, line, text } from './common.ts';

/** 技能展示交流活动 alongside a contest of the region (002/四). */
export const newExchange = z
  .strictObject({ name: line(100), place: line(100), organizer: line(100), from: civilDate, to: civilDate, note: text(500).optional() })
  .meta({ id: 'NewExchange' });
export const exchangeRemoval = z.strictObject({ reason: text(500) }).meta({ id: 'ExchangeRemoval' });
export const exchangeEvent = z
  .object({
    ...{ id, name: z.string(), place: z.string(), organizer: z.string(), from: z.string(), to: z.string() },
    ...{ note: z.string().nullable(), enteredBy: z.string(), enteredAt: instant },
  })
  .meta({ id: 'ExchangeEvent' });
export const exchangeView = z.object({ clause: z.string(), events: z.array(exchangeEvent) }).meta({ id: 'Exchanges' });
