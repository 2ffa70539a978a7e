import type { QueryKey } from '@tanstack/react-query';
import { staleAfterAct } from '../contest/contest.api.ts';

const KINDS = [
  ...['selection', 'recommendations', 'notice', 'objection', 'cultivations', 'collections'],
  ...['entries', 'hosting', 'payments', 'case-tasks'],
];

/** What a paper changes: its case, of whatever kind it is, and the rows of it. */
export const staleAfterPaper = (caseId: string): QueryKey[] => [...staleAfterAct(caseId), ...KINDS.map((kind) => [kind])];
