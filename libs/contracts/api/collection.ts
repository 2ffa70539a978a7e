import { z } from 'zod';
import { civilDate, id, instant, line, listQuery, page, refusal, text } from './common.ts';

const key = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/);
const version = z.number().int().min(1);
export const packageStatus = z.enum(['AWAITED', 'HANDED_IN', 'RETURNED', 'ACCEPTED', 'EXCUSED']);
const channel = z.enum(['HAND', 'POST', 'EMAIL']);
const item = z.object({
  key: z.string(),
  label: z.string(),
  declarable: z.boolean(),
  form: z.literal('ORG_AWARD').nullable(),
  clause: z.string(),
});

/** What a regulation has many units hand in by one day. */
export const collectionPlan = z
  .object({
    key: z.string(),
    title: z.string(),
    units: z.string(),
    /** As the document dates it; a window of another year has its own day. */
    dueOn: civilDate,
    hard: z.boolean(),
    clause: z.string(),
    items: z.array(item),
  })
  .meta({ id: 'CollectionPlan' });
export const collectionPlans = z.object({ items: z.array(collectionPlan) }).meta({ id: 'CollectionPlans' });

/** Opens a window: for these units, or (`everybody`) for each that somebody of the campaign acts for. */
export const newCollection = z
  .strictObject({
    campaignId: id,
    plan: key,
    dueOn: civilDate,
    organizationIds: z.array(id).min(1).max(2000).optional(),
    everybody: z.literal(true).optional(),
  })
  .refine(({ organizationIds, everybody }) => (organizationIds === undefined) !== (everybody === undefined), {
    error: 'UNITS_OR_EVERYBODY',
  });
export const collectionQuery = listQuery.omit({ q: true }).extend({ campaignId: id.optional() });

const counts = z.object({
  units: z.number().int(),
  awaited: z.number().int(),
  handedIn: z.number().int(),
  returned: z.number().int(),
  accepted: z.number().int(),
  excused: z.number().int(),
  late: z.number().int(),
  receipts: z.number().int(),
  /** Owing, with the unit's end behind it: counted against the clock, whether or not the window has been closed. */
  overdue: z.number().int(),
  /** Owing, and none of its people could be mailed. */
  unreachable: z.number().int(),
});
const window = {
  caseId: id,
  number: z.string(),
  title: z.string(),
  campaignId: id,
  stage: z.string(),
  stageLabel: z.string(),
  dueAt: instant.nullable(),
  /** The same in words, 24:00 of the last day. */
  dueText: z.string().nullable(),
  suspended: z.boolean(),
  hard: z.boolean(),
};
export const collectionSummary = z
  .object({ ...window, units: z.number().int(), owing: z.number().int() })
  .meta({ id: 'CollectionSummary' });
export const collectionPage = page(collectionSummary).meta({ id: 'CollectionPage' });

const action = z.object({
  act: z.string(),
  label: z.string(),
  allowed: z.boolean(),
  refusals: z.array(refusal),
  clause: z.string().nullable(),
});
export const collectionView = z
  .object({ ...window, clause: z.string(), counts, items: z.array(item), deadlineId: id.nullable(), actions: z.array(action) })
  .meta({ id: 'Collection' });

export const unitFilter = z.enum([
  'ALL',
  'OWING',
  'OVERDUE',
  'HANDED_IN',
  'LATE',
  'RETURNED',
  'ACCEPTED',
  'EXCUSED',
  'RECEIPTS',
  'UNREACHABLE',
]);
export const unitQuery = listQuery.extend({ filter: unitFilter.default('ALL') });
export type UnitQuery = z.infer<typeof unitQuery>;
export const unitExportQuery = unitQuery.omit({ cursor: true, limit: true });
export type UnitExportQuery = z.infer<typeof unitExportQuery>;
const unit = {
  organizationId: id,
  name: z.string(),
  status: packageStatus,
  dueAt: instant.nullable(),
  dueText: z.string().nullable(),
  overdue: z.boolean(),
  late: z.boolean().nullable(),
  firstAt: instant.nullable(),
  receiptPending: z.boolean(),
};
export const unitRow = z
  .object({ ...unit, handIns: z.number().int(), reached: z.number().int().nullable() })
  .meta({ id: 'CollectionUnit' });
export const unitPage = page(unitRow).meta({ id: 'CollectionUnitPage' });
export const listedUnits = z.strictObject({ organizationIds: z.array(id).min(1).max(2000) });
export const unitsListed = z.object({ listed: z.number().int() }).meta({ id: 'UnitsListed' });
export const withdrawal = z.strictObject({ reason: text(500) });
export const conclusion = z.strictObject({ note: text(500).optional() });
export const collectionPaperInputs = { withdrawWindow: withdrawal, concludeCheck: conclusion } as const;

/** A person's packages: one for each unit that he acts for. */
export const ownPackage = z
  .object({ caseId: id, number: z.string(), title: z.string(), ...unit, open: z.boolean() })
  .meta({ id: 'OwnPackage' });
export const ownPackages = page(ownPackage).meta({ id: 'OwnPackagePage' });

const file = z.object({ id, name: z.string(), size: z.number().int() });
export const packageView = z
  .object({
    caseId: id,
    number: z.string(),
    title: z.string(),
    clause: z.string(),
    hard: z.boolean(),
    ...unit,
    version,
    reason: z.string().nullable(),
    items: z.array(item.extend({ files: z.array(file), none: z.string().nullable(), missing: z.boolean() })),
    receipt: z
      .object({ receivedOn: civilDate, channel, onPaper: z.array(z.string()), fileId: id, registeredBy: z.string(), ownEntry: z.boolean() })
      .nullable(),
    handIns: z.array(
      z.object({
        no: z.number().int(),
        effectiveAt: instant,
        late: z.boolean(),
        reason: z.string().nullable(),
        channel: z.enum(['ONLINE', ...channel.options]),
        receivedOn: civilDate.nullable(),
        files: z.number().int(),
        by: z.string(),
      }),
    ),
    actions: z.array(action),
  })
  .meta({ id: 'Package' });

/** `version` is the one that the person saw. */
export const savedItem = z.strictObject({ version, fileIds: z.array(id).max(20), none: text(300).nullable() });
export const itemKey = key;
export const handIn = z.strictObject({ version, lateReason: text(500).optional() });
export const receipt = z.strictObject({ version, receivedOn: civilDate, channel, onPaper: z.array(key).max(20), fileId: id });
export const seen = z.strictObject({ version });
export const reasoned = z.strictObject({ version, reason: text(500) });
export const givenBack = z.strictObject({ version, reason: text(500), dueOn: civilDate });
export const extended = z.strictObject({ version, reason: text(500), authority: line(200), until: civilDate });
export const packageMoved = z.object({ version: z.number().int(), status: packageStatus }).meta({ id: 'PackageMoved' });
