import { approvedOf, announcementOf, windowOf } from '@jiangcheng/domain/selection/standing';
import { currentStage } from '@jiangcheng/domain/process/story';
import type { DocumentText } from '@jiangcheng/domain/document/state';
import type { CandidateName } from './candidate-names.ts';
import type { LockedSelection } from './selection-cases.ts';

/** Where 拟稿 begins: the call says what 第五条 asks of it, the announcement names whom it announces. The office writes it to the end. */
export function firstDraftOf(found: LockedSelection, names: ReadonlyMap<string, CandidateName>): DocumentText {
  return currentStage(found.state)?.stage === 'DEPLOYMENT' ? callText(found) : announcementText(found, names);
}

function callText({ title, state }: LockedSelection): DocumentText {
  const window = windowOf(state);
  const { target = 0, requirements = '' } = state.plan ?? {};
  return {
    title: `关于做好${title}培育对象推荐工作的通知`,
    recipients: ['各旗县市区总工会、中区市直各基层工会'],
    body: [
      `本年度培育${target}名左右。`,
      ...(window === null ? [] : [`推荐时间为${window.from}至${window.to}。`]),
      ...requirements.split('\n').filter((paragraph) => paragraph.trim() !== ''),
    ],
    attachments: ['推荐名额分配表', '申报推荐表'],
    note: null,
  };
}

function announcementText({ title, state }: LockedSelection, names: ReadonlyMap<string, CandidateName>): DocumentText {
  const ids = announcementOf(state)?.candidateIds ?? approvedOf(state);
  const later = state.announcements.some(({ document }) => document.distributed !== null);
  return {
    title: `关于${later ? '补充' : ''}公布${title}入选对象的通知`,
    recipients: ['各旗县市区总工会、中区市直各基层工会'],
    body: [
      '经推荐、评审、审定和公示，现将入选对象公布如下。',
      ...ids.map((id) => `${names.get(id)?.name ?? ''}（${names.get(id)?.unit ?? ''}）`),
    ],
    attachments: [],
    note: null,
  };
}
