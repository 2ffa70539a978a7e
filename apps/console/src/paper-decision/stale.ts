import type { QueryKey } from '@tanstack/react-query';
import { staleAfterAct } from '../contest/contest.api.ts';

/** What a paper changes: its case, of whatever kind it is. */
export const staleAfterPaper = (caseId: string): QueryKey[] => [
  ...staleAfterAct(caseId),
  ...['selection', 'notice', 'objection', 'cultivations', 'collections', 'case-tasks'].map((kind) => [kind]),
];
