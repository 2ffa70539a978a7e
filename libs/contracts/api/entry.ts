import { z } from 'zod';
import { appealView } from './contest-day.ts';
import { civilDate, id, instant, line, page, refusal } from './common.ts';

const version = z.number().int().min(0);
export const teamStatus = z.enum(['DRAFT', 'FILED', 'RETURNED', 'WITHDRAWN']);
const sex = z.enum(['F', 'M']);

/** A unit's contests: those it may enter now, and those it has entered. */
export const teamContest = z
  .object({
    caseId: id,
    number: z.string(),
    title: z.string(),
    stageLabel: z.string(),
    firstDay: civilDate.nullable(),
    lastDay: civilDate.nullable(),
    /** Null where nobody has said. */
    place: z.string().nullable(),
    organizationId: id,
    organizationName: z.string(),
    /** Null while nothing has been filled in. */
    status: teamStatus.nullable(),
    contestants: z.number().int(),
    /** Whether the contest takes entries now. */
    open: z.boolean(),
  })
  .meta({ id: 'TeamContest' });
export const teamContestPage = page(teamContest).meta({ id: 'TeamContestPage' });

const counts = z.object({
  contestants: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  checkedIn: z.number().int(),
});
export const entriesView = z
  .object({
    caseId: id,
    number: z.string(),
    title: z.string(),
    /** Why no team is filed, reviewed or checked in now; empty while they are. */
    closed: z.array(refusal),
    /** Entrants of the final that the regulation wants (000-24), and how many count now. */
    minEntrants: z.object({ value: z.number().int(), clause: z.string() }),
    counted: z.number().int(),
    waiver: z.object({ reason: z.string(), at: instant }).nullable(),
    teams: z.array(
      counts.extend({
        organizationId: id,
        name: z.string(),
        status: teamStatus,
        leaderName: z.string().nullable(),
        filedAt: instant.nullable(),
      }),
    ),
    may: z.object({ fileFor: z.boolean(), waive: z.boolean() }),
  })
  .meta({ id: 'Entries' });

/** One rule of the regulation, as its question is asked. */
export const eligibilityRule = z
  .object({
    key: z.string(),
    label: z.string(),
    clause: z.string(),
    kind: z.enum(['DECLARATION', 'STATUS', 'PRIOR_RESULT', 'AGE', 'BORN', 'TEAM_SIZE']),
    /** Whether a file has to prove it. */
    proof: z.boolean(),
  })
  .meta({ id: 'EligibilityRule' });
const ownAppeal = appealView
  .pick({ id: true, kind: true, about: true, receivedAt: true, decision: true, withdrawn: true })
  .meta({ id: 'OwnAppeal' });
export const teamView = z
  .object({
    caseId: id,
    contest: z.string(),
    number: z.string(),
    organizationId: id,
    name: z.string(),
    status: teamStatus,
    version: z.number().int(),
    leaderName: z.string().nullable(),
    leaderPhoneMask: z.string().nullable(),
    formFileId: id.nullable(),
    returnReason: z.string().nullable(),
    filedAt: instant.nullable(),
    counts,
    rules: z.array(eligibilityRule),
    groups: z.array(z.object({ key: z.string(), label: z.string() })),
    /** Why it cannot be filed now, one by one; of a team that is filed, why nothing is done about it. */
    obstacles: z.array(refusal),
    /** The unit's own appeals and score reviews, and no other unit's. */
    appeals: z.array(ownAppeal),
    may: z.object({ edit: z.boolean(), file: z.boolean(), withdraw: z.boolean(), review: z.boolean(), lift: z.boolean() }),
  })
  .meta({ id: 'Team' });
export const contestantView = z
  .object({
    id,
    position: z.number().int(),
    name: z.string(),
    sex,
    idNumberMask: z.string().nullable(),
    birthYear: z.number().int(),
    employer: z.string(),
    phoneMask: z.string().nullable(),
    group: z.string().nullable(),
    declared: z.record(z.string(), z.boolean()),
    proofFileId: id.nullable(),
    verdict: z.enum(['ELIGIBLE', 'BLOCKED', 'INCOMPLETE']),
    results: z.array(
      z.object({
        rule: z.string(),
        label: z.string(),
        clause: z.string(),
        outcome: z.enum(['PASS', 'HARD_BLOCK', 'SOFT_BLOCK', 'DECLARATION_MISSING', 'PROOF_MISSING']),
        override: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
      }),
    ),
    /** The unit of another team of this contest in which he counts. */
    countedFor: z.string().nullable(),
    /** Other contests of the campaign in which he counts. */
    otherContests: z.array(z.string()),
    review: z.object({ verdict: z.enum(['ACCEPTED', 'REJECTED']), rule: z.string().nullable(), reason: z.string().nullable() }).nullable(),
    checkedInAt: instant.nullable(),
  })
  .meta({ id: 'Contestant' });
export const contestantPage = page(contestantView).meta({ id: 'ContestantPage' });

export const saveTeam = z
  .strictObject({ version, leaderName: line(100).optional(), leaderPhone: z.string().max(40).optional(), formFileId: id.optional() })
  .meta({ id: 'SaveTeam' });
/** Numbers left out stay as they were; of an ID number come birth date and sex. */
export const saveContestant = z
  .strictObject({
    version,
    name: z.string().max(400),
    sex: sex.optional(),
    idNumber: z.string().max(60).optional(),
    birthDate: civilDate.optional(),
    employer: z.string().max(400),
    phone: z.string().max(40).optional(),
    group: z.string().max(60).optional(),
    declared: z.record(z.string().max(60), z.boolean()),
    proofFileId: id.optional(),
  })
  .meta({ id: 'SaveContestant' });
/** A table as the whole list, all or nothing. `dryRun` only tells what would change. */
export const importContestants = z
  .strictObject({
    version,
    fileId: id.optional(),
    csv: z.string().max(2_000_000).optional(),
    proofFileId: id.optional(),
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'ImportContestants' });
export const contestantsImported = z
  .object({
    version: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    removed: z.number().int(),
  })
  .meta({ id: 'ContestantsImported' });
/** The version of the team that the person saw. */
export const teamVersion = z.strictObject({ version }).meta({ id: 'TeamVersion' });
export const teamReason = z.strictObject({ version, reason: line(500) }).meta({ id: 'TeamReason' });
/** Those not reviewed yet where none is named. */
export const acceptance = z.strictObject({ version, contestantIds: z.array(id).min(1).max(500).optional() }).meta({ id: 'Acceptance' });
export const onRule = z.strictObject({ version, contestantId: id, rule: z.string().max(60), reason: line(500) }).meta({ id: 'OnRule' });
export const waiver = z.strictObject({ reason: line(500) }).meta({ id: 'ShortfallWaiver' });
export const checkIn = z.strictObject({ contestantIds: z.array(id).min(1).max(500), present: z.boolean() }).meta({ id: 'CheckIn' });
export const teamMoved = z.object({ version: z.number().int() }).meta({ id: 'TeamMoved' });
