import { recordKinds, type RecordKind } from '@jiangcheng/domain/cultivation/records';

/** In the order of the clauses. */
export const RECORD_KINDS = Object.keys(recordKinds) as RecordKind[];
