import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CandidateEvidence, Expert, PaperEntry, Scoring, ScoringDesk, ScoringEntry, ScoringResult } from '../api/types.ts';
import { useCommand, type Command } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';

const LIST: QueryKey = ['scorings'];
const EXPERTS: QueryKey = ['experts'];
const keyOf = (caseId: string, ...part: string[]): QueryKey => ['scoring', caseId, ...part];

export const scoringPath = (caseId: string): string => `/scorings/${caseId}`;

export const useScorings = () => useList<ScoringEntry>(LIST, '/scorings', { limit: 50 });
export const useExperts = () => useList<Expert>(EXPERTS, '/experts', { limit: 200 });

const useReading = <T>(caseId: string, part: string, stays = false) =>
  useQuery<T, ApiError>({
    queryKey: keyOf(caseId, part),
    queryFn: ({ signal }) => get<T>(`${scoringPath(caseId)}${part}`, {}, signal),
    // What somebody is filling in is not fetched over his head.
    ...(stays && { staleTime: Infinity, refetchOnWindowFocus: false }),
  });

export const useScoring = (caseId: string) => useReading<Scoring>(caseId, '');
export const useDesk = (caseId: string) => useReading<ScoringDesk>(caseId, '/desk', true);
export const useResult = (caseId: string) => useReading<ScoringResult>(caseId, '/result');
export const usePaperEntry = (caseId: string, expertId: string) => useReading<PaperEntry>(caseId, `/paper-entries/${expertId}`, true);
export const useEvidence = (caseId: string, candidateId: string) =>
  useReading<CandidateEvidence>(caseId, `/desk/candidates/${candidateId}`);

/** An act on a scoring; every page of it is asked anew. */
export const useScoringAct = <Answer, Input = void>(caseId: string, command: (input: Input) => Command) =>
  useCommand<Answer, Input>(command, [keyOf(caseId), LIST]);

export const useExpertAct = <Input>(command: (input: Input) => Command) => useCommand<Expert, Input>(command, [EXPERTS]);
