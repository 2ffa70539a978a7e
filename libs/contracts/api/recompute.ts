import { z } from 'zod';
import { civilDate, line } from './common.ts';
import { entryStatuses, mark } from './score-report.ts';

/** Names an entry, a unit or an item within its file. */
const name = line(100);
const level = z.literal([1, 2, 3, 4, 5]);

const trade = z.strictObject({
  name: name.optional(),
  type: z.enum(['SKILL', 'NON_SKILL']),
  /** Null: not confirmed, or the question does not arise. */
  nationalStandard: z.boolean().nullable(),
  /** 国家职业资格目录内 and implemented by 人社部门 (003/附2/三.2). */
  catalogued: z.boolean().nullable().default(null),
  /** 专项职业能力 (003/附2/三.3); null where it is not confirmed. */
  specialAbility: z.boolean().nullable().default(false),
  /** 级别, such as 国家级, where the table of trades has it (003-12). */
  tier: name.nullable().default(null),
});

const entry = z.strictObject({
  id: name,
  name: name.nullable().default(null),
  status: z.enum(entryStatuses).default('PRESENT'),
  theory: mark,
  practice: mark,
  timeSeconds: z.number().int().min(0).max(1_000_000).nullable().default(null),
  sex: z.enum(['F', 'M']).nullable().default(null),
  bornOn: civilDate.nullable().default(null),
  /** The highest certificate in this trade held before the contest. */
  held: z.strictObject({ level, issuedOn: civilDate }).nullable().default(null),
  /** One of the office's own contestants, for a contest that it co-hosts (000/附1/七). */
  local: z.boolean().default(true),
});

/** What was reported and confirmed: compared with what is recomputed, never used for it. */
const reported = z.strictObject({ id: name, total: mark, rank: z.number().int().min(1).nullable() });

const settings = z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])).default({});

/** One contest as an auditor recomputes it without server or database (docs/recompute.md). Marks are decimals as text. */
export const contestToRecompute = z
  .strictObject({
    kind: z.literal('contest'),
    id: name,
    regulation: z.string().max(20),
    edition: z.string().max(20),
    settings,
    /** Instead of the pack's, where the plan follows an upper contest. */
    weights: z.strictObject({ theory: z.string().max(64), practice: z.string().max(64) }).optional(),
    trade,
    group: z.enum(['WORKER', 'STUDENT']).default('WORKER'),
    lastDay: civilDate,
    coHosted: z.boolean().default(false),
    entries: z.array(entry).max(5000),
    reported: z.array(reported).max(5000).optional(),
  })
  .meta({ id: 'ContestToRecompute' });

const count = z.number().int().min(0).max(1_000_000_000);
const points = z.string().max(64);
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('JUDGED'), points }),
  z.strictObject({ kind: z.literal('OPTION'), option: z.string().max(60) }),
  z.strictObject({ kind: z.literal('YES'), holds: z.boolean() }),
  z.strictObject({ kind: z.literal('COUNT'), counts: z.record(z.string().max(60), count) }),
  z.strictObject({ kind: z.literal('GROWTH'), lastYear: count, thisYear: count, points: points.optional() }),
  z.strictObject({
    kind: z.literal('CLASSES'),
    classes: z.array(z.strictObject({ people: count, days: count })).max(1000),
    discretionary: points.optional(),
  }),
  z.strictObject({ kind: z.literal('THRESHOLD'), people: count }),
  z.strictObject({ kind: z.literal('VETO'), holds: z.boolean() }),
]);
/** Answers to a 自评表 by the code of the row (003/附4). */
export const answers = z.record(z.string().max(10), answer);

/** The 优秀组织奖自评表 of the units of one campaign: 自评 and, once there is one, 考核 (003/附4). */
export const assessmentToRecompute = z
  .strictObject({
    kind: z.literal('self-assessment'),
    id: name,
    regulation: z.string().max(20),
    edition: z.string().max(20),
    settings,
    units: z.array(z.strictObject({ id: name, self: answers, reviewed: answers.nullable().default(null) })).max(5000),
  })
  .meta({ id: 'AssessmentToRecompute' });

const expert = line(60);
const itemPoints = z.record(z.string().max(20), points);

/** One opened round of the experts' scoring of a selection (004/第七条): panels, sealed sheets with their seals, corrections. */
export const scoringToRecompute = z
  .strictObject({
    kind: z.literal('expert-scoring'),
    id: name,
    regulation: z.string().max(20),
    edition: z.string().max(20),
    settings,
    candidates: z.array(z.strictObject({ id: name, name: name.nullable().default(null) })).max(5000),
    panels: z
      .array(
        z.strictObject({
          id: name,
          candidateIds: z.array(name).max(5000),
          members: z.array(expert).max(100),
          reserves: z.array(expert).max(100).default([]),
          recusals: z.array(z.strictObject({ expertId: expert, candidateId: name, replacedBy: expert.nullable() })).default([]),
          /** How the seats were drawn: each lot is the SHA-256 of seed, line feed and the expert's id. */
          draw: z
            .strictObject({ seed: line(200), lots: z.array(z.strictObject({ expertId: expert, lot: z.string().max(64) })).max(2000) })
            .nullable()
            .default(null),
        }),
      )
      .max(50),
    /** Judges without whose sheets the chair opened. */
    absent: z.array(expert).default([]),
    sheets: z
      .array(
        z.strictObject({
          expertId: expert,
          hash: z.string().max(64),
          nonce: z.string().regex(/^[0-9a-f]{64}$/),
          rows: z.array(z.strictObject({ candidateId: name, points: itemPoints })).max(5000),
        }),
      )
      .max(500),
    corrections: z
      .array(
        z.strictObject({
          no: z.number().int().min(1),
          expertId: expert,
          candidateId: name,
          item: z.string().max(20),
          before: points,
          after: points,
        }),
      )
      .default([]),
    reported: z.array(reported).max(5000).optional(),
  })
  .meta({ id: 'ScoringToRecompute' });

/** The file that `npm run recompute` reads: any number of items of any kind. */
export const recomputeFile = z
  .strictObject({
    format: z.literal('jiangcheng-recompute/1'),
    items: z.array(z.discriminatedUnion('kind', [contestToRecompute, assessmentToRecompute, scoringToRecompute])).max(20_000),
  })
  .meta({ id: 'RecomputeFile' });
