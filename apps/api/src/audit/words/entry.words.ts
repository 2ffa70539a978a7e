import type { EventWords } from './word-types.ts';

/** What happens around teams and their contestants (报名). */
export const entryWords = {
  TEAM_SAVED: { label: ['填写代表队', 'Team saved'], says: ['填写{unit|organization}代表队信息', 'saved the team of {unit|organization}'] },
  CONTESTANT_SAVED: {
    label: ['填写选手', 'Contestant saved'],
    says: ['填写{unit|organization}代表队第 {position} 名选手', 'saved contestant {position} of {unit|organization}'],
  },
  CONTESTANTS_IMPORTED: {
    label: ['导入选手', 'Contestants imported'],
    says: [
      '导入{unit|organization}代表队名单，共 {contestants} 人（新增 {added}、更改 {changed}、移除 {removed}）',
      'imported the list of {unit|organization}: {contestants} contestants ({added} new, {changed} changed, {removed} removed)',
    ],
  },
  CONTESTANT_REMOVED: {
    label: ['移除选手', 'Contestant removed'],
    says: ['移除{unit|organization}代表队第 {position} 名选手', 'removed contestant {position} of {unit|organization}'],
  },
  TEAM_FILED: {
    label: ['报名', 'Team filed'],
    says: ['为{unit|organization}代表队报名，共 {contestants} 人', 'filed the team of {unit|organization} with {contestants} contestants'],
  },
  TEAM_WITHDRAWN: {
    label: ['撤回报名', 'Team withdrawn'],
    says: ['撤回{unit|organization}代表队的报名', 'withdrew the team of {unit|organization}'],
  },
  TEAM_RETURNED: {
    label: ['退回报名', 'Team returned'],
    says: ['将{unit|organization}代表队的报名退回更正', 'returned the team of {unit|organization} for correction'],
  },
  ENTRIES_ACCEPTED: {
    label: ['资格审核通过', 'Entries accepted'],
    says: ['通过{unit|organization}代表队 {contestants} 名选手的资格审核', 'accepted {contestants} contestants of {unit|organization}'],
  },
  ENTRY_REJECTED: {
    label: ['资格审核不通过', 'Entry rejected'],
    says: [
      '认定{unit|organization}代表队第 {position} 名选手不符合参赛资格（{rule|eligibility}）',
      'turned away contestant {position} of {unit|organization} ({rule|eligibility})',
    ],
  },
  BAR_LIFTED: {
    label: ['准许例外参赛', 'Exception allowed'],
    says: [
      '准许{unit|organization}代表队第 {position} 名选手例外参赛（{rule|eligibility}）',
      'let contestant {position} of {unit|organization} compete by way of exception ({rule|eligibility})',
    ],
  },
  SHORTFALL_WAIVED: {
    label: ['准许人数不足', 'Shortfall waived'],
    says: [
      '准许决赛以 {counted} 人举行（规定不少于 {wanted} 人）',
      'let the final take place with {counted} entrants ({wanted} are asked for)',
    ],
  },
  CHECKED_IN: {
    label: ['报到', 'Checked in'],
    says: ['为{unit|organization}代表队 {contestants} 名选手办理报到', 'checked in {contestants} contestants of {unit|organization}'],
  },
  CHECK_IN_TAKEN_BACK: {
    label: ['撤销报到', 'Check-in taken back'],
    says: [
      '撤销{unit|organization}代表队 {contestants} 名选手的报到',
      'took back the check-in of {contestants} contestants of {unit|organization}',
    ],
  },
} as const satisfies Record<string, EventWords>;
