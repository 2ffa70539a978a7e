import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Json } from '../ports/case-changes.ts';

/** Due time as mail templates take it. */
export const dueJson = ({ dueAt, provisional }: { dueAt: number; provisional: boolean }): Json => ({ at: toIsoUtc(dueAt), provisional });
