import { z } from 'zod';
import { showcaseVerdicts } from '@jiangcheng/domain/showcase/nominate';
import { civilDate, id, instant, line, text } from './common.ts';

/** What a unit recommends to the region, as its paper says; the work itself stays where it is shown. */
export const newShowcaseNomination = z
  .strictObject({
    organizationId: id,
    name: line(50),
    bornOn: civilDate,
    trade: line(80),
    skill: text(500),
    form: z.string().max(40),
    link: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    recommendedOn: civilDate,
  })
  .meta({ id: 'NewShowcaseNomination' });
export const showcaseDecision = z
  .strictObject({ verdict: z.enum(showcaseVerdicts), reason: text(500).optional() })
  .meta({ id: 'ShowcaseDecision' });
const named = z.object({ key: z.string(), label: z.string() });
export const showcaseNomination = z
  .object({
    id,
    organization: z.string(),
    name: z.string(),
    bornOn: z.string(),
    trade: z.string(),
    skill: z.string(),
    form: named,
    link: z.string().nullable(),
    recommendedOn: z.string(),
    enteredBy: z.string(),
    enteredAt: instant,
    verdict: z.enum(showcaseVerdicts).nullable(),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'ShowcaseNomination' });
/** “绝活”展示 beside a campaign (003/附3). */
export const showcaseView = z
  .object({
    theme: z.string(),
    clause: z.string(),
    born: z.object({ onOrAfter: z.string(), clause: z.string() }),
    forms: z.array(named),
    nominations: z.array(showcaseNomination),
  })
  .meta({ id: 'Showcase' });
