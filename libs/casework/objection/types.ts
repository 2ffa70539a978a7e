import type { ObjectionCommand } from '@jiangcheng/domain/objection/commands';
import type { ObjectionEvent } from '@jiangcheng/domain/objection/events';
import type { ObjectionFacts } from '@jiangcheng/domain/objection/facts';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import type { NoticePack } from '../notice/notice-pack.ts';

/** What is an objection's own among the kinds of case. */
export interface ObjectionTypes {
  state: ObjectionCaseState;
  command: ObjectionCommand;
  event: ObjectionEvent;
  facts: ObjectionFacts;
  pack: NoticePack;
}
