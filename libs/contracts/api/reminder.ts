import { z } from 'zod';

/** Local times `HH:MM`, Asia/Shanghai: on working days people are reminded from `opens` and before `closes`. */
export const reminderHours = z.strictObject({ opens: z.string().max(5), closes: z.string().max(5) }).meta({ id: 'ReminderHours' });
