import type { NoticeCommand } from '@jiangcheng/domain/notice/commands';
import type { NoticeEvent } from '@jiangcheng/domain/notice/events';
import type { NoticeFacts } from '@jiangcheng/domain/notice/facts';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import type { NoticePack } from './notice-pack.ts';

/** What is a notice's own among the kinds of case. */
export interface NoticeTypes {
  state: NoticeState;
  command: NoticeCommand;
  event: NoticeEvent;
  facts: NoticeFacts;
  pack: NoticePack;
}
