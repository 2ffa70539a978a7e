import { appealKinds } from '@jiangcheng/domain/appeal/appeal';
import { dutyKinds, selectionLevels } from '@jiangcheng/domain/contest/duties';
import { z } from 'zod';
import { civilDate, id, instant, line, text } from './common.ts';

/** 成绩现场公布: from its day the reviews of a score are counted. */
export const announceScores = z.strictObject({ announcedOn: civilDate }).meta({ id: 'AnnounceScores' });
/** What a team's leader asked in writing. `endedAt` is of an appeal on site; a late one comes with the office's reason. */
export const registerAppeal = z
  .strictObject({
    appealKind: z.enum(appealKinds),
    unit: line(80),
    leader: line(50),
    about: text(2000),
    receivedAt: instant,
    endedAt: instant.optional(),
    admitReason: text(500).optional(),
    fileId: id.optional(),
  })
  .meta({ id: 'RegisterAppeal' });
const appealId = z.string().max(10);
export const withdrawAppeal = z.strictObject({ appealId, reason: text(500) }).meta({ id: 'WithdrawAppeal' });
export const appealVerdicts = ['UPHELD', 'NOT_UPHELD'] as const;
export const decideAppeal = z.strictObject({ appealId, verdict: z.enum(appealVerdicts), reason: text(2000) }).meta({ id: 'DecideAppeal' });
/** A draw by machine: its seed is recorded. A draw that is there is done again with a reason only. */
export const drawLots = z.strictObject({ reason: text(500).optional() }).meta({ id: 'DrawLots' });
/** The 抽签记录: number, name, unit and, where marks are given blind, the code, one entrant a line. */
export const recordDraw = z
  .strictObject({ lines: z.array(line(200)).min(1).max(1000), fileId: id, reason: text(500).optional() })
  .meta({ id: 'RecordDraw' });
export const entrantMarks = ['ABSENT', 'WITHDRAWN', 'DISQUALIFIED', 'PRESENT'] as const;
export const markEntrant = z.strictObject({ contestantId: id, mark: z.enum(entrantMarks), reason: text(500) }).meta({ id: 'MarkEntrant' });
/** What went wrong at the contest, and what was done about it (000/附1/八.2). */
export const recordIncident = z
  .strictObject({ happenedAt: instant, incident: text(2000), measures: text(2000), fileId: id.optional() })
  .meta({ id: 'RecordIncident' });

/** 基层选拔赛 and 初赛 are only reported, at any time: numbers, and who advances, one person a line. */
export const reportSelection = z
  .strictObject({
    level: z.enum(selectionLevels),
    unit: line(80),
    heldOn: civilDate,
    entrants: z.number().int().min(1).max(100_000),
    advancing: z.array(line(100)).max(500),
  })
  .meta({ id: 'ReportSelection' });
const duty = z.enum(dutyKinds);
/** The day of 技术点评 or of the publicity materials, which the office sets. */
export const setDuty = z.strictObject({ duty, dueOn: civilDate }).meta({ id: 'SetDuty' });
export const fulfilDuty = z.strictObject({ duty, text: text(2000), fileId: id }).meta({ id: 'FulfilDuty' });

/** 复检: the top group and a share of the rest, from a seed that is recorded. */
export const drawRecheck = z.strictObject({}).meta({ id: 'DrawRecheck' });
/** What one person read on the judges' sheets: name, unit, theory, practice ("-" for a part without mark), one row a line. */
export const enterRecheck = z.strictObject({ readings: z.array(line(200)).min(1).max(1000) }).meta({ id: 'EnterRecheck' });

export const appealView = z
  .object({
    id: z.string(),
    kind: z.enum(appealKinds),
    unit: z.string(),
    leader: z.string(),
    about: z.string(),
    receivedAt: instant,
    /** First instant at which it would have been too late. */
    lateFrom: instant,
    admitted: z.string().nullable(),
    fileId: id.nullable(),
    decision: z.object({ upheld: z.boolean(), byName: z.string(), reason: z.string(), at: instant }).nullable(),
    withdrawn: z.string().nullable(),
  })
  .meta({ id: 'Appeal' });

/** What happened at the contest, and on account of it. */
export const contestDayView = z
  .object({
    caseId: id,
    title: z.string(),
    /** What the campaign asks for; whoever does not may leave it. */
    asks: z.object({ lots: z.boolean(), codes: z.boolean(), recheck: z.boolean() }),
    draw: z
      .object({
        /** Kept back until the contest has ended: of it anybody makes the codes again. */
        seed: z.string().nullable(),
        fileId: id.nullable(),
        lots: z.array(z.object({ no: z.number().int(), code: z.string().nullable(), name: z.string(), unit: z.string() })),
      })
      .nullable(),
    marks: z.array(z.object({ name: z.string(), unit: z.string(), mark: z.enum(entrantMarks), reason: z.string() })),
    selections: z.array(
      z.object({
        level: z.enum(selectionLevels),
        unit: z.string(),
        heldOn: civilDate,
        entrants: z.number().int(),
        advancing: z.array(z.string()),
      }),
    ),
    duties: z.array(
      z.object({
        duty,
        dueOn: civilDate.nullable(),
        late: z.boolean(),
        fulfilled: z.object({ on: civilDate, text: z.string(), fileId: id, byName: z.string() }).nullable(),
      }),
    ),
    /** Of the report under review; what was reported or read is not shown to those who read. */
    recheck: z
      .object({
        round: z.number().int(),
        seed: z.string(),
        widened: z.boolean(),
        rows: z.array(z.object({ name: z.string(), unit: z.string(), finding: z.enum(['WAITING', 'SECOND', 'AGREES', 'DIFFERS']) })),
      })
      .nullable(),
    announcedOn: civilDate.nullable(),
    /** The last day on which a review of the scores is asked for in time; before it is over they are not confirmed. */
    reviewsUntil: civilDate.nullable(),
    appeals: z.array(appealView),
    incidents: z.array(
      z.object({
        happenedAt: instant,
        incident: z.string(),
        measures: z.string(),
        fileId: id.nullable(),
        byName: z.string(),
      }),
    ),
  })
  .meta({ id: 'ContestDay' });
export type ContestDayView = z.infer<typeof contestDayView>;
