import { useQuery, type QueryKey } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Objection, ObjectionSummary } from '../api/types.ts';
import { useCommand, type Command } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { TASKS_KEY } from '../task/inbox.api.ts';

const CATCHING_UP_MS = 1_000;
const LIST_KEY = ['objections'] as const;

export const objectionPath = (id: string): string => `/objections/${id}`;

/** What an act on an objection may change: itself, lists, the notice whose person it holds, and the round that announces him. */
export const STALE: readonly QueryKey[] = [
  ['objection'],
  LIST_KEY,
  ['notice'],
  ['selection'],
  ['case-tasks'],
  ['paper-decisions'],
  TASKS_KEY,
];

export const useObjections = (noticeId: string, standing: string) =>
  useList<ObjectionSummary>(LIST_KEY, '/objections', { noticeId, standing });

/** An objection; asked again each second while its workflow is still opening the next stage. */
export const useObjection = (id: string) =>
  useQuery<Objection, ApiError>({
    queryKey: ['objection', id],
    queryFn: ({ signal }) => get<Objection>(objectionPath(id), {}, signal),
    refetchInterval: ({ state }) => (state.data?.catchingUp ? CATCHING_UP_MS : false),
  });

export const useObjectionAct = <Answer, Input = void>(command: (input: Input) => Command) => useCommand<Answer, Input>(command, STALE);
