import { correctionStandings } from '@jiangcheng/domain/contest/notice-correction';
import { paperBases, paperSources } from '@jiangcheng/domain/sub-plan/sub-plan';
import { z } from 'zod';
import { civilDate, id, instant, line, text } from './common.ts';
import { documentView } from './document.ts';
import { holdView, takeOver } from './hold.ts';

/** A plan is saved before it is complete: what is not written yet is an empty text, or null. */
const unwritten = z.literal('');
const person = { name: line(50), organization: line(80) };
const weight = z.string().regex(/^\d(\.\d{1,6})?$/);

/** 子竞赛方案: what bodies, authority and organizers sign together (000-31). Weights are exact decimals that make one together. */
export const subPlan = z
  .strictObject({
    content: text(4000).or(unwritten),
    firstDay: civilDate.nullable(),
    lastDay: civilDate.nullable(),
    lateReason: text(500).nullable(),
    place: line(200).or(unwritten),
    committee: line(200).or(unwritten),
    chiefJudge: z.strictObject({ ...person, post: line(60).nullable() }).nullable(),
    judges: z.array(z.strictObject(person)).max(60),
    workGroups: z.array(line(40)).max(20),
    /** Each a file of this case with the purpose SUB_PLAN. */
    documents: z.array(z.strictObject({ kind: line(60), fileId: id })).max(30),
    paperSource: z.enum(paperSources),
    paperBasis: z.enum(paperBases),
    weights: z.strictObject({ theory: weight, practice: weight }),
    weightsBasis: line(200).nullable(),
  })
  .meta({ id: 'SubPlan' });

/** 行业主管部门（协会）. */
export const nameAuthority = z.strictObject({ organizationId: id }).meta({ id: 'NameAuthority' });
const version = z.number().int().min(0);
/** `version` is of the plan that the person saw, 0 for none: two people may write at once. `takeOver`: from who has it in hand. */
export const writePlan = z.strictObject({ version, plan: subPlan, takeOver }).meta({ id: 'WritePlan' });
export const submitPlan = z.strictObject({ version }).meta({ id: 'SubmitPlan' });
const round = z.number().int().min(1).optional();
/** 会签 of one organization; `round` is the one that the person saw. */
export const countersignPlan = z.strictObject({ organizationId: id, opinion: text(500).optional(), round }).meta({ id: 'CountersignPlan' });
export const returnPlan = z.strictObject({ organizationId: id, text: text(1000), round }).meta({ id: 'ReturnPlan' });

const organization = z.object({ organizationId: id, name: z.string() });
const labelled = z.object({ code: z.string(), label: z.string() });
const word = z.object({ by: z.string(), at: instant, paper: z.boolean(), opinion: z.string().nullable() });

const arrangement = z.object({ firstDay: civilDate.nullable(), lastDay: civilDate.nullable(), place: z.string().nullable() });

/** What comes before a contest is held, where its campaign asks for it: the plan with the rounds of its 会签, and the notice (000/附1/六.1). */
export const frontView = z
  .object({
    authority: organization.nullable(),
    /** Bodies of the committee as the campaign names them, the leading one first. */
    bodies: z.array(organization),
    /** What a plan must have. */
    asks: z.object({
      workGroups: z.array(labelled),
      documents: z.array(labelled),
      weights: z.object({ theory: z.string(), practice: z.string() }),
      /** The level of the national standard that papers follow, 1 = 一级; null where the document says none. */
      questionBasis: z.object({ level: z.literal([1, 2, 3, 4, 5]), orHigher: z.boolean(), clause: z.string() }).nullable(),
      cutoffOn: civilDate,
    }),
    plan: z
      .object({
        version: z.number().int(),
        text: subPlan,
        files: z.array(z.object({ fileId: id, name: z.string() })),
        /** Who has it in hand; null while nobody has. */
        hold: holdView,
      })
      .nullable(),
    /** One for each time that it was handed in. */
    rounds: z.array(
      z.object({
        round: z.number().int(),
        by: z.string(),
        at: instant,
        countersignings: z.array(organization.extend({ word: word.nullable() })),
        /** `organizationId` is whose seat it was. */
        returned: z.object({ organizationId: id.nullable(), by: z.string(), at: instant, text: z.string() }).nullable(),
      }),
    ),
    notice: documentView.nullable(),
    /** 更正通知 of the notice, by number. */
    corrections: z.array(
      z.object({
        number: z.number().int(),
        /** LAPSED: the contest had come to its end before it was distributed. */
        standing: z.enum(correctionStandings),
        /** Title and number of the notice. */
        corrects: z.string(),
        reason: z.string(),
        before: arrangement,
        after: arrangement,
        withdrawn: z.object({ reason: z.string(), at: instant }).nullable(),
        document: documentView,
      }),
    ),
  })
  .meta({ id: 'ContestFront' });
export type FrontView = z.infer<typeof frontView>;
