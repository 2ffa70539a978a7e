import { cited } from '@jiangcheng/casework/contest/rules';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { NoticeText } from '@jiangcheng/domain/notice/commands';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { subjectOf, type NoticeSubject } from '@jiangcheng/domain/notice/subject';
import { printedOf } from './notice.view.ts';

type Draft = Partial<NoticeText>;

/** Where the office begins: the list as decided, the decision and the clause it rests on. The office writes it to the end; 受理方式 is its own. */
export function firstDraftOf(found: LockedCase<NoticeState>): Draft & Record<string, unknown> {
  const { state, title } = found;
  const { decision, approved, owner } = state;
  const pack = noticePack(found);
  const { listed, decided } = words[subjectOf(owner)];
  return {
    title,
    basis: [cited(pack, pack.rule.clause), `${decision.on}${decision.body}（${decision.reference}）${decided}`],
    list: approved.map(({ employerId: _employer, recommendedBy: _recommended, ...printed }) => printed),
    text: `现将${listed}予以公示。公示期内，任何单位和个人均可通过下列方式如实反映情况和问题；以单位名义反映的须加盖公章，以个人名义反映的提倡签署真实姓名。`,
  };
}

const words: Readonly<Record<NoticeSubject, { listed: string; decided: string }>> = {
  SELECTION: { listed: '拟入选人员', decided: '审定' },
  WINNERS: { listed: '竞赛获奖人员', decided: '审核' },
};

/** A change begins with what hangs now. */
export function hangingTextOf({ postings }: NoticeState): Draft & Record<string, unknown> {
  const text = postings.at(-1)?.text;
  if (text === undefined) return {};
  return { title: text.title, basis: text.basis, list: text.list.map(printedOf), text: text.text, reception: text.reception };
}
