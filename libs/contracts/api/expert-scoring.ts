import { z } from 'zod';
import { civilDate, id, instant, line, page, text } from './common.ts';

const version = z.number().int().min(0);
const kind = z.enum(['FIELD_EXPERT', 'DEPARTMENT_HEAD']);
const named = z.object({ id, name: z.string() });

/** Somebody of the pool, with his service record. */
export const expertView = z
  .object({
    id,
    personId: id,
    name: z.string(),
    kind,
    fields: z.array(z.string()),
    employer: named,
    units: z.array(named),
    note: z.string().nullable(),
    active: z.boolean(),
    version: z.number().int(),
    /** Panels he sat in, and candidates from whom he stepped aside. */
    panels: z.number().int(),
    recusals: z.number().int(),
  })
  .meta({ id: 'Expert' });
export const expertPage = page(expertView).meta({ id: 'ExpertPage' });
const expertFields = {
  kind,
  fields: z.array(line(60)).max(20),
  employerId: id,
  /** Units he belongs to or acts for beside his employer. */
  unitIds: z.array(id).max(20).default([]),
  note: text(500).optional(),
};
export const newExpert = z.strictObject({ personId: id, ...expertFields }).meta({ id: 'NewExpert' });
export const expertChange = z.strictObject({ version, active: z.boolean(), ...expertFields }).meta({ id: 'ExpertChange' });

const item = z.object({ code: z.string(), name: z.string(), heading: z.string(), max: z.string(), weight: z.string() });
const candidate = z.object({ id, name: z.string(), employer: z.string(), post: z.string(), unit: z.string() });

/** An expert in his seat. How many points he has is told, and which never. */
const seat = z.object({
  id,
  name: z.string(),
  kind,
  employer: z.string(),
  declared: z.boolean(),
  candidates: z.number().int(),
  scored: z.number().int(),
  wanted: z.number().int(),
  sealed: z.object({ hash: z.string(), at: instant, via: z.enum(['OWN', 'PAPER']) }).nullable(),
});
const correction = z.object({
  no: z.number().int(),
  expert: named,
  candidate: named,
  item: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
  status: z.enum(['FILED', 'SETTLED', 'REFUSED']),
  secondBy: z.string().nullable(),
});

/** A selection's scoring as office, chair and auditor see it: who sits, how far each is. Before the opening it holds no point. */
export const scoringView = z
  .object({
    caseId: id,
    campaignId: id,
    number: z.string(),
    title: z.string(),
    /** Whether the experts' stage is open. */
    open: z.boolean(),
    plan: z
      .object({ chair: named, dueAt: instant, startedAt: instant.nullable(), openedAt: instant.nullable(), absent: z.array(named) })
      .nullable(),
    rule: z.object({ size: z.number().int(), kinds: z.array(z.object({ code: kind, label: z.string() })), clause: z.string() }),
    items: z.array(item),
    candidates: z.array(candidate.extend({ panelId: id.nullable() })),
    panels: z.array(
      z.object({
        id,
        no: z.number().int(),
        name: z.string(),
        candidates: z.number().int(),
        members: z.array(seat),
        reserves: z.array(seat),
        draw: z
          .object({ seed: z.string(), pool: z.number().int(), excluded: z.array(z.object({ name: z.string(), reason: z.string() })) })
          .nullable(),
      }),
    ),
    recusals: z.array(
      z.object({ no: z.number().int(), expert: named, candidate: named, reason: z.string(), replacedBy: named.nullable(), at: instant }),
    ),
    /** Experts who judge somebody near to them and have yet to step aside, with reserves who could judge instead. */
    conflicts: z.array(z.object({ expert: named, candidate: named, conflict: z.string(), replacements: z.array(named) })),
    envelopes: z.array(
      z.object({
        expert: named,
        receivedOn: civilDate,
        supervisor: z.string(),
        entries: z.array(z.object({ name: z.string(), finished: z.boolean(), mine: z.boolean() })),
      }),
    ),
    corrections: z.array(correction),
    /** Judges whose sheets are not sealed. */
    missing: z.array(named),
    may: z.object({
      plan: z.boolean(),
      seat: z.boolean(),
      start: z.boolean(),
      recuse: z.boolean(),
      receive: z.boolean(),
      /** Enter what an expert has declared on paper. */
      declareFor: z.boolean(),
      open: z.boolean(),
      result: z.boolean(),
      correct: z.boolean(),
      settle: z.boolean(),
    }),
  })
  .meta({ id: 'Scoring' });

export const scoringPlan = z.strictObject({ chairId: id, dueAt: instant }).meta({ id: 'ScoringPlan' });
const seating = { name: line(60), candidateIds: z.array(id).min(1).max(2000).optional() };
export const panelInvitation = z
  .strictObject({ ...seating, members: z.array(id).min(1).max(60), reserves: z.array(id).max(60) })
  .meta({ id: 'PanelInvitation' });
export const panelDraw = z
  .strictObject({
    ...seating,
    reserves: z.number().int().min(0).max(30),
    /** As the supervisor drew it on paper; left out it is made by the service. */
    seed: line(200).optional(),
    exclusions: z.array(z.strictObject({ expertId: id, reason: line(200) })).max(500),
  })
  .meta({ id: 'PanelDraw' });
export const panelSeated = z.object({ panelId: id }).meta({ id: 'PanelSeated' });
export const panelDissolution = z.strictObject({ reason: line(500) }).meta({ id: 'PanelDissolution' });
export const recusal = z
  .strictObject({ expertId: id, candidateId: id, reason: line(500), replacedBy: id.nullable() })
  .meta({ id: 'Recusal' });
export const dropOut = z.strictObject({ expertId: id, reason: line(500) }).meta({ id: 'DropOut' });
/** `opened`: nothing else was outstanding, and all sheets were opened together. */
export const openedAnswer = z.object({ opened: z.boolean() }).meta({ id: 'Opened' });
/** Everybody whose sheet is missing is named. */
export const chairOpening = z.strictObject({ missing: z.array(id).max(200), reason: line(500) }).meta({ id: 'ChairOpening' });

export const declaration = z
  .strictObject({
    /** Whose it is, where the office enters a signed one. */
    expertId: id.optional(),
    /** The day on that paper. */
    signedOn: civilDate.optional(),
    relations: z
      .array(z.strictObject({ candidateId: id, relation: z.enum(['RELATIVE', 'TEACHER_STUDENT', 'COOPERATION', 'COLLEAGUE', 'OTHER']) }))
      .max(2000),
  })
  .meta({ id: 'InterestDeclaration' });

/** Points by item: decimals as text, such as "8.5"; blank means not scored. */
const points = z.record(z.string().max(20), z.string().max(64));
const sheetRow = z.strictObject({ candidateId: id, points });

/** The selections in which a person sits as an expert. */
export const deskEntry = z
  .object({
    caseId: id,
    number: z.string(),
    title: z.string(),
    open: z.boolean(),
    dueAt: instant.nullable(),
    sealed: z.boolean(),
    chair: z.boolean(),
    openedAt: instant.nullable(),
  })
  .meta({ id: 'ScoringDeskEntry' });
export const deskPage = page(deskEntry).meta({ id: 'ScoringDeskPage' });

/** An expert's own desk: his candidates, his sheet. Nothing of anybody else's. */
export const deskView = z
  .object({
    caseId: id,
    number: z.string(),
    title: z.string(),
    expertId: id,
    open: z.boolean(),
    chair: z.boolean(),
    dueAt: instant.nullable(),
    started: z.boolean(),
    openedAt: instant.nullable(),
    declared: z.boolean(),
    onPaper: z.boolean(),
    sealed: z.object({ hash: z.string(), at: instant }).nullable(),
    version: z.number().int(),
    decimals: z.number().int(),
    clause: z.string(),
    items: z.array(item),
    /** `mine`: he judges him; `conflict`: he has yet to step aside. */
    candidates: z.array(candidate.extend({ mine: z.boolean(), conflict: z.boolean(), points })),
  })
  .meta({ id: 'ScoringDesk' });
export const evidenceView = z
  .object({
    candidateId: id,
    name: z.string(),
    evidence: z.array(
      z.object({
        id,
        force: z.string(),
        forceLabel: z.string(),
        title: z.string(),
        text: z.string(),
        fileId: id.nullable(),
        fileName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CandidateEvidence' });

export const sheetDraft = z.strictObject({ version, rows: z.array(sheetRow).min(1).max(50) }).meta({ id: 'SheetDraft' });
export const sheetSaved = z.object({ version: z.number().int() }).meta({ id: 'SheetSaved' });
export const sheetVersion = z.strictObject({ version }).meta({ id: 'SheetVersion' });
export const sheetSealed = z.object({ hash: z.string(), opened: z.boolean() }).meta({ id: 'SheetSealed' });

export const envelope = z.strictObject({ expertId: id, receivedOn: civilDate, supervisor: line(60) }).meta({ id: 'SheetEnvelope' });
/** The end of a clerk's own reading; `checkCode` as it is printed on the sheet. */
export const paperEntryEnd = sheetVersion
  .extend({ checkCode: z.string().trim().min(10).max(20).optional() })
  .meta({ id: 'FinishPaperEntry' });
/** A clerk's own reading of a paper sheet; the other clerk's is not his to see. */
export const paperEntryView = z
  .object({
    expert: named,
    version: z.number().int(),
    finished: z.boolean(),
    items: z.array(item),
    candidates: z.array(candidate.extend({ points })),
  })
  .meta({ id: 'PaperEntry' });
export const paperEntry = z.strictObject({ version, rows: z.array(sheetRow).max(2000) }).meta({ id: 'SavePaperEntry' });
export const paperEntryFinished = z
  .object({
    state: z.enum(['WAITING', 'SEALED', 'DIFFERENT']),
    differences: z.array(z.object({ candidateId: id, item: z.string() })),
    opened: z.boolean(),
  })
  .meta({ id: 'PaperEntryFinished' });

/** Marks of 0 to 100, after the opening alone. */
const mark = z.object({ expertId: id, mark: z.string(), use: z.enum(['COUNTED', 'HIGHEST', 'LOWEST']) });
export const scoringResult = z
  .object({
    caseId: id,
    openedAt: instant,
    trimFrom: z.number().int(),
    outlierMarks: z.string(),
    rows: z.array(
      candidate.extend({ total: z.string(), rank: z.number().int(), joint: z.boolean(), decidedBy: z.string(), marks: z.array(mark) }),
    ),
    experts: z.array(
      z.object({
        id,
        name: z.string(),
        judged: z.number().int(),
        mean: z.string(),
        lowest: z.string(),
        highest: z.string(),
        distance: z.string(),
        hash: z.string(),
        nonce: z.string(),
      }),
    ),
    outliers: z.array(z.object({ candidate: named, expert: named, mark: z.string(), others: z.string(), distance: z.string() })),
  })
  .meta({ id: 'ScoringResult' });

export const newCorrection = z
  .strictObject({
    expertId: id,
    candidateId: id,
    item: z.string().max(20),
    before: z.string().max(64),
    after: z.string().max(64),
    reason: line(500),
  })
  .meta({ id: 'MarkCorrection' });
export const correctionFiled = z.object({ no: z.number().int() }).meta({ id: 'CorrectionFiled' });
/** The number of a correction, as a part of a path. */
export const correctionNo = z.coerce.number().int().min(1).max(100_000);
export const correctionSettlement = z.strictObject({ accept: z.boolean() }).meta({ id: 'CorrectionSettlement' });
