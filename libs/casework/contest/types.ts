import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import type { ContestEvent } from '@jiangcheng/domain/contest/events';
import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { ContestPack } from './rules.ts';

/** What is a contest's own among the kinds of case. */
export interface ContestTypes {
  state: ContestState;
  command: ContestCommand;
  event: ContestEvent;
  facts: ContestFacts;
  pack: ContestPack;
}
