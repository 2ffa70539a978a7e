import { apiPath } from '../api/client.ts';
import type { Print } from '../api/types.ts';

/** The page of a print, made for paper. */
export const printUrl = (caseId: string, print: Print): string => apiPath(`/contests/${caseId}/prints/${print.id}`);

/** The winners' 授权书, made for paper: a sheet for each winner, reached by the key of his entry. */
export const authorizationsUrl = (caseId: string, entryKey?: string): string =>
  `${apiPath(`/contests/${caseId}/score-report/authorizations`)}${entryKey === undefined ? '' : `#${entryKey}`}`;
