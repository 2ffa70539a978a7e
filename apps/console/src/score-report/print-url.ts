import { apiPath } from '../api/client.ts';
import type { Print } from '../api/types.ts';

/** The page of a print, made for paper. */
export const printUrl = (caseId: string, print: Print): string => apiPath(`/contests/${caseId}/prints/${print.id}`);
