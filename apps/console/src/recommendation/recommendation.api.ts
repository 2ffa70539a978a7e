import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Candidate, CandidateMoved, Recommendation, UnitRound } from '../api/types.ts';
import { useCommand, type Command } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';

const OWN_KEY = ['unit-selections'] as const;
const unitKey = (roundId: string): QueryKey => ['recommendations', roundId];

export const unitPath = (roundId: string, organizationId: string): string => `/selections/${roundId}/units/${organizationId}`;
export const candidatePath = (roundId: string, organizationId: string, candidateId: string): string =>
  `${unitPath(roundId, organizationId)}/candidates/${candidateId}`;

export const useUnitRounds = () => useList<UnitRound>(OWN_KEY, '/unit-selections');

export const useRecommendation = (roundId: string, organizationId: string) =>
  useQuery<Recommendation, ApiError>({
    queryKey: [...unitKey(roundId), organizationId],
    queryFn: ({ signal }) => get<Recommendation>(unitPath(roundId, organizationId), {}, signal),
  });

export const useCandidate = (roundId: string, organizationId: string, candidateId: string) =>
  useQuery<Candidate, ApiError>({
    queryKey: [...unitKey(roundId), organizationId, candidateId],
    queryFn: ({ signal }) => get<Candidate>(candidatePath(roundId, organizationId, candidateId), {}, signal),
  });

/** An act on what a unit recommends; every list and page of the round is asked anew. */
export const useUnitAct = <Input, Answer = CandidateMoved>(roundId: string, command: (input: Input) => Command) =>
  useCommand<Answer, Input>(command, [unitKey(roundId), OWN_KEY, ['selection', roundId]]);
