import type { CultivationAct } from '@jiangcheng/domain/cultivation/acts';
import { z } from 'zod';
import { caseProgress } from './case.ts';
import { civilDate, id, instant, line, listQuery, text } from './common.ts';

/** A file of the unit: 培育方案, 定期报备, 整改情况. `receivedOn` is the office's word on the day on which paper came. */
const filing = { fileId: id, receivedOn: civilDate.optional(), note: text(1000).optional() };

export const confirmEntry = z.strictObject({}).meta({ id: 'ConfirmCultivationEntry' });
export const dismissEntry = z.strictObject({ reason: text(500) }).meta({ id: 'DismissCultivationEntry' });
export const filePlan = z.strictObject(filing).meta({ id: 'FileCultivationPlan' });
export const fileReport = z.strictObject(filing).meta({ id: 'FileProgressReport' });
export const reportRemedy = z.strictObject(filing).meta({ id: 'ReportRemedy' });
export const evaluate = z
  .strictObject({ tasksDone: z.boolean(), verdict: z.enum(['QUALIFIED', 'UNQUALIFIED']), on: civilDate, note: text(2000) })
  .meta({ id: 'EvaluateCultivation' });
export const orderRemedy = z.strictObject({ tasks: text(2000), until: civilDate }).meta({ id: 'OrderRemedy' });
export const extendPeriod = z.strictObject({ until: civilDate, reason: text(500) }).meta({ id: 'ExtendCultivation' });
export const issueCertificate = z.strictObject({ on: civilDate }).meta({ id: 'IssueCraftsmanCertificate' });
export const endCultivation = z
  .strictObject({
    reason: z.enum(['FRAUD', 'VIOLATION', 'UNFIT', 'VOLUNTARY']),
    note: text(1000),
    on: civilDate,
    reference: line(120),
    objection: line(40).optional(),
  })
  .meta({ id: 'EndCultivation' });

/** Input of each act, by its name. */
export const cultivationActInputs = {
  ...{ confirmEntry, dismissEntry, filePlan, fileReport, evaluate, orderRemedy, reportRemedy, extendPeriod, issueCertificate },
  endCultivation,
} as const;
export const cultivationActParam = z.enum(Object.keys(cultivationActInputs) as [CultivationAct, ...CultivationAct[]]);
/** What a decision on paper may be about. */
export const cultivationPaperInputs = { evaluate, orderRemedy, extendPeriod, endCultivation } as const;

/** 补录: somebody who was announced beside the system; in force once another clerk has confirmed it. The number serves to look him up and is not kept. */
export const enterCultivation = z
  .strictObject({
    name: line(50),
    birthDate: civilDate,
    idNumber: line(18).optional(),
    employer: line(100),
    post: line(60),
    unitId: id,
    announcedOn: civilDate,
    announcedBy: line(60),
    fileId: id,
    reason: text(500),
  })
  .meta({ id: 'EnterCultivation' });
export const enteredCultivation = z.object({ caseId: id }).meta({ id: 'EnteredCultivation' });

const certificate = z.object({ number: z.string(), issuedOn: civilDate, revokedOn: civilDate.nullable(), code: z.string() });

export const cultivationSummary = z
  .object({
    id,
    number: z.string(),
    name: z.string(),
    employer: z.string(),
    unit: z.string(),
    announcedOn: civilDate,
    endsOn: civilDate,
    stage: z.string(),
    stageLabel: z.string(),
    certificateNumber: z.string().nullable(),
    ended: z.boolean(),
  })
  .meta({ id: 'CultivationSummary' });

const filed = z.object({ fileId: id, on: civilDate, note: z.string().nullable() });
const dueFiling = z.object({
  no: z.number().int(),
  dueOn: civilDate,
  late: z.boolean(),
  filed: filed.nullable(),
});

export const cultivationView = cultivationSummary
  .extend({
    post: z.string(),
    selectionId: id,
    announcedBy: z.string(),
    entry: z.object({ reason: z.string(), confirmed: z.boolean() }).nullable(),
    plan: filed.nullable(),
    reports: z.array(dueFiling),
    evaluations: z.array(
      z.object({ round: z.number().int(), tasksDone: z.boolean(), verdict: z.string(), on: civilDate, note: z.string() }),
    ),
    remedies: z.array(z.object({ round: z.number().int(), tasks: z.string(), until: civilDate, filed: filed.nullable() })),
    certificate: certificate.nullable(),
    end: z
      .object({
        reason: z.string(),
        reasonLabel: z.string(),
        note: z.string(),
        body: z.string(),
        on: civilDate,
        reference: z.string(),
        objection: z.string().nullable(),
      })
      .nullable(),
    openedAt: instant,
    ...caseProgress,
  })
  .meta({ id: 'Cultivation' });

/** Asked by anybody: a certificate by its number, and with the code printed on it whose it is. */
export const certificateQuestion = z.strictObject({ number: line(60), code: line(40).optional() }).meta({ id: 'CertificateQuestion' });
export const certificateAnswer = z
  .object({ number: z.string(), year: z.number().int(), state: z.enum(['VALID', 'REVOKED']), name: z.string().nullable() })
  .meta({ id: 'CertificateAnswer' });

export const cultivationQuery = listQuery.extend({ campaignId: id.optional() });
export type CultivationQuery = z.infer<typeof cultivationQuery>;
export type CultivationSummary = z.infer<typeof cultivationSummary>;
export type CultivationView = z.infer<typeof cultivationView>;
