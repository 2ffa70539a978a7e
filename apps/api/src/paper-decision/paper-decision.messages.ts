import { registerMessages } from '../platform/problems.ts';

/** Decisions about one row that may be registered from paper; those about a package have their names from collection. */
registerMessages('paper-decision', {
  zh: {
    'act.subsidy.decide': '竞赛补助决定',
    'act.subsidy.refuse': '不予竞赛补助',
    'act.entry.lift': '参赛资格例外',
    'act.entry.waive': '决赛人数不足的特批',
    'act.candidate.review': '形式审查',
    'act.candidate.except': '推荐条件例外',
    'act.hosting.decide': '办赛申请决定',
    'act.hosting.ban': '停办（通报）',
    'paper.ACCEPT': '受理',
    'paper.RETURN': '退回',
    'paper.REJECT': '不予通过（受理）',
    'paper.PASS': '通过',
    'paper.IN_ORDER': '符合',
    'paper.LACKING': '待补',
    'paper.FAILS': '不符合',
  },
  en: {
    'act.subsidy.decide': 'Decision on a subsidy',
    'act.subsidy.refuse': 'No subsidy',
    'act.entry.lift': 'Exception for an entrant',
    'act.entry.waive': 'Waiver of a small final',
    'act.candidate.review': 'Formal review',
    'act.candidate.except': 'Exception for a candidate',
    'act.hosting.decide': 'Decision on an application to host',
    'act.hosting.ban': 'Ban on hosting',
    'paper.ACCEPT': 'Accepted',
    'paper.RETURN': 'Returned',
    'paper.REJECT': 'Rejected',
    'paper.PASS': 'Passed',
    'paper.IN_ORDER': 'In order',
    'paper.LACKING': 'Lacking',
    'paper.FAILS': 'Fails',
  },
});
