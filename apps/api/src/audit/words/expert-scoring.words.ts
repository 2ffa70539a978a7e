import type { EventWords } from './word-types.ts';

/** What happens around the experts' scoring (专家评审). Of a sealed sheet the history says its hash. */
export const expertScoringWords = {
  SCORING_PLANNED: {
    label: ['确定评分安排', 'Scoring planned'],
    says: ['确定{chair|person}为评审委员会主任，评分截止{dueAt|time}', 'named {chair|person} as chair, with scoring until {dueAt|time}'],
  },
  PANEL_INVITED: {
    label: ['邀请组成评审组', 'Panel invited'],
    says: ['邀请专家组成评审组，评审 {candidates} 人', 'invited a panel for {candidates} candidates'],
  },
  PANEL_DRAWN: {
    label: ['抽取评审组', 'Panel drawn'],
    says: [
      '从 {pool} 名专家中抽取评审组（种子 {seed}），评审 {candidates} 人',
      'drew a panel from {pool} experts (seed {seed}) for {candidates} candidates',
    ],
  },
  PANEL_DISSOLVED: { label: ['撤销评审组', 'Panel dissolved'], says: ['撤销评审组', 'dissolved a panel'] },
  SCORING_STARTED: {
    label: ['开始评分', 'Scoring started'],
    says: ['交专家评分，共 {candidates} 人', 'handed {candidates} candidates to the experts'],
  },
  INTEREST_DECLARED: {
    label: ['申报利益关系', 'Interest declared'],
    says: ['登记{expert|person}的利益关系申报', 'declared the interests of {expert|person}'],
  },
  EXPERT_RECUSED: {
    label: ['回避', 'Expert stepped aside'],
    says: [
      '登记{expert|person}的第 {no} 号回避，由{replacedBy|person}接替',
      'let {expert|person} step aside (no. {no}), replaced by {replacedBy|person}',
    ],
  },
  SHEET_SEALED: {
    label: ['封存评分表', 'Sheet sealed'],
    says: ['封存{expert|person}的评分表，校验值 {hash}', 'sealed the sheet of {expert|person}, hash {hash}'],
  },
  SHEETS_OPENED: { label: ['评分表开封', 'Sheets opened'], says: ['全部评分表一并开封', 'opened all sheets together'] },
  ENVELOPE_RECEIVED: {
    label: ['收到密封袋', 'Envelope received'],
    says: ['登记{expert|person}的密封袋，由{supervisor}交来', 'registered the envelope of {expert|person}, brought by {supervisor}'],
  },
  PAPER_SHEET_ENTERED: {
    label: ['录入纸质评分表', 'Paper sheet entered'],
    says: ['录完{expert|person}的纸质评分表', 'entered the paper sheet of {expert|person}'],
  },
  PAPER_ENTRIES_DIFFER: {
    label: ['两次录入不一致', 'Entries differ'],
    says: [
      '{expert|person}的纸质评分表两次录入有 {places} 处不一致',
      'found {places} differences between two entries of the sheet of {expert|person}',
    ],
  },
  CORRECTION_FILED: {
    label: ['提出分数更正', 'Correction filed'],
    says: [
      '提出第 {no} 号更正：{expert|person}所评的 {item} 项改为 {mark}',
      'filed correction no. {no}: item {item} of {expert|person} becomes {mark}',
    ],
  },
  CORRECTION_SETTLED: { label: ['会签分数更正', 'Correction settled'], says: ['办结第 {no} 号更正', 'settled correction no. {no}'] },
} as const satisfies Record<string, EventWords>;
