import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Assessment, AssessmentReview, OrgAward, OrgAwardSummary } from '../api/types.ts';
import { useCommand, type Command } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const KEY: QueryKey = ['org-awards'];
const COLLECTIONS: QueryKey = ['collections'];
export const awardPath = (caseId: string): string => `/org-awards/${caseId}`;
export const reviewPath = (caseId: string, organizationId: string): string => `${awardPath(caseId)}/units/${organizationId}`;
export const assessmentPath = (caseId: string, organizationId: string): string =>
  `/collections/${caseId}/units/${organizationId}/assessment`;

export const useAwards = () => useList<OrgAwardSummary>(KEY, '/org-awards');

export const useAward = (caseId: string) =>
  useQuery<OrgAward, ApiError>({ queryKey: [...KEY, caseId], queryFn: ({ signal }) => get<OrgAward>(awardPath(caseId), {}, signal) });

export const useReview = (caseId: string, organizationId: string) =>
  useQuery<AssessmentReview, ApiError>({
    queryKey: [...KEY, caseId, organizationId],
    queryFn: ({ signal }) => get<AssessmentReview>(reviewPath(caseId, organizationId), {}, signal),
  });

export const useAssessment = (caseId: string, organizationId: string) =>
  useQuery<Assessment, ApiError>({
    queryKey: [...COLLECTIONS, caseId, 'unit', organizationId, 'assessment'],
    queryFn: ({ signal }) => get<Assessment>(assessmentPath(caseId, organizationId), {}, signal),
  });

/** A command about awards or 自评表; every list and page of them is asked anew. */
export const useAwardAct = <Input, Answer = unknown>(command: (input: Input) => Command) =>
  useCommand<Answer, Input>(command, [KEY, COLLECTIONS, ['case-tasks'], TASKS_KEY]);
