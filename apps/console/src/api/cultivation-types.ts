/** Types of the API about cultivations, from its schemas. */
import type * as cultivation from '@jiangcheng/contracts/api/cultivation';
import type * as support from '@jiangcheng/contracts/api/support';

type Answer<S extends { _output: unknown }> = S['_output'];
type Body<S extends { _input: unknown }> = S['_input'];

export type Cultivation = cultivation.CultivationView;
export type CultivationSummary = cultivation.CultivationSummary;
export type EnterCultivation = Body<typeof cultivation.enterCultivation>;
export type PersonRecords = support.PersonRecordsView;
export type NewRecord = Body<typeof support.newRecord>;
export type RecordEnd = Body<typeof support.recordEnd>;
export type NewStudio = Body<typeof support.newStudio>;
export type SetSupportBudget = Body<typeof support.setBudget>;
export type NewSupport = Body<typeof support.newSupport>;
export type ReturnSupport = Body<typeof support.returnSupport>;
export type PaySupport = Body<typeof support.paySupport>;
export type SupportLedger = support.SupportLedgerView;
export type CertificateQuestion = Body<typeof cultivation.certificateQuestion>;
export type CertificateAnswer = Answer<typeof cultivation.certificateAnswer>;
