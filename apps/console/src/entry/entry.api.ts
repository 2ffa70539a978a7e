import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Contestant, Entries, Team, TeamContest, TeamMoved } from '../api/types.ts';
import { useCommand, type Command } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';

const entriesKey = (caseId: string): QueryKey => ['entries', caseId];
const OWN_KEY = ['team-contests'] as const;

export const teamPath = (caseId: string, organizationId: string): string => `/contests/${caseId}/teams/${organizationId}`;

export const useTeamContests = () => useList<TeamContest>(OWN_KEY, '/team-contests', { limit: 100 });

export const useEntries = (caseId: string) =>
  useQuery<Entries, ApiError>({
    queryKey: entriesKey(caseId),
    queryFn: ({ signal }) => get<Entries>(`/contests/${caseId}/entries`, {}, signal),
  });

export const useTeam = (caseId: string, organizationId: string) =>
  useQuery<Team, ApiError>({
    queryKey: [...entriesKey(caseId), organizationId],
    queryFn: ({ signal }) => get<Team>(teamPath(caseId, organizationId), {}, signal),
  });

export const useContestants = (caseId: string, organizationId: string) =>
  useList<Contestant>([...entriesKey(caseId), organizationId, 'contestants'], `${teamPath(caseId, organizationId)}/contestants`);

/** An act on entries; every list and page of the contest's entries is asked anew. */
export const useEntryAct = <Answer = TeamMoved, Input = void>(caseId: string, command: (input: Input) => Command) =>
  useCommand<Answer, Input>(command, [entriesKey(caseId), OWN_KEY]);
