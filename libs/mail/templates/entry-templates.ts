import type { TemplateSources } from './mail-kinds.ts';

type EntryKind =
  | 'notice-out'
  | 'notice-corrected'
  | 'appeal-filed'
  | 'appeal-registered'
  | 'appeal-settled'
  | 'team-filed'
  | 'entry-barred'
  | 'team-returned'
  | 'entry-rejected';

/** What units hear of the final they may enter, and units and organizers of a team's entry, in Chinese. */
export const chineseEntry = {
  'notice-out': {
    subject: '【比赛通知】{{contest}}开始报名',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的比赛通知已印发，现可组队报名。承办单位：{{organizer}}（列首位者牵头）。',
      '比赛时间：{{firstDay}}至{{plannedEnd}}。',
      '依据：{{clause}}。',
      '报名：{{link}}',
    ],
  },
  'notice-corrected': {
    subject: '【更正通知】{{contest}}的时间、地点有变',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的比赛通知已由{{document}}更正，以更正后的为准。',
      '更正前：{{before}}。',
      '更正后：{{after}}。',
      '理由：{{reasonText}}',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'appeal-filed': {
    subject: '【{{appeal}}待裁决】{{contest}}：{{organization}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}代表队对“{{contest}}”提出的{{appeal}}已经登记，{{receivedAt}} 收到。裁决前不能确认成绩，请及时裁决；登记人不能裁决。监督组书面裁决的，由办公室登记。',
      '办理：{{link}}',
    ],
  },
  'appeal-registered': {
    subject: '【{{appeal}}已登记】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位代表队对“{{contest}}”提出的{{appeal}}已经登记，{{receivedAt}} 收到，待裁决。裁决结果将另行通知。',
      '查看：{{link}}',
    ],
  },
  'appeal-settled': {
    subject: '【{{appeal}}结果】{{contest}}：{{outcome}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位代表队对“{{contest}}”提出的{{appeal}}已经办结：{{outcome}}。',
      '理由：{{reasonText}}',
      '查看：{{link}}',
    ],
  },
  'team-filed': {
    subject: '【代表队报名】{{contest}}：{{organization}}',
    paragraphs: ['{{recipient}}：', '{{organization}}已报送“{{contest}}”代表队名单，选手 {{count}} 人，请办理资格审核。', '办理：{{link}}'],
  },
  'entry-barred': {
    subject: '【软性限制待定】{{contest}}：{{organization}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}报送的“{{contest}}”代表队中，有 {{count}} 名选手属于原则上不得参赛的情形。是否准予例外只能由办公室决定，准予之前不能通过资格审核。',
      '依据：{{clause}}。',
      '请核实后决定：{{link}}',
    ],
  },
  'team-returned': {
    subject: '【代表队退回】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位报送的“{{contest}}”代表队名单已退回。更正后重新报送之前，本队选手不计入参赛人数。',
      '退回原因：{{reasonText}}',
      '未通过或尚不符合条件的选手：{{open}}',
      '请更正后重新报送：{{link}}',
    ],
  },
  'entry-rejected': {
    subject: '【资格审核不予通过】{{contest}}：{{contestant}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位“{{contest}}”代表队选手{{contestant}}，资格审核不予通过，不再计入参赛人数。',
      '所涉条件：{{rule}}',
      '原因：{{reasonText}}',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, EntryKind>;

/** The same in English. */
export const englishEntry = {
  'notice-out': {
    subject: '[Notice of a contest] {{contest}} takes entries',
    paragraphs: [
      'Dear {{recipient}},',
      'The notice of "{{contest}}" is out, and your unit may enter a team. Organizers: {{organizer}} (the first one leads).',
      'Dates: {{firstDay}} to {{plannedEnd}}.',
      'Under: {{clause}}.',
      'Enter here: {{link}}',
    ],
  },
  'notice-corrected': {
    subject: '[Correction] {{contest}} is held at another time or place',
    paragraphs: [
      'Dear {{recipient}},',
      'The notice of "{{contest}}" was corrected by {{document}}, which holds from now on.',
      'Before: {{before}}.',
      'Now: {{after}}.',
      'Why: {{reasonText}}',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'appeal-filed': {
    subject: '[{{appeal}} to decide] {{contest}}: {{organization}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The {{appeal}} of the team of {{organization}} in "{{contest}}" is registered; it came in {{receivedAt}}. Scores cannot be confirmed before it is decided, which whoever registered it does not do. What the supervision group decides on paper is entered by the office.',
      'Go to: {{link}}',
    ],
  },
  'appeal-registered': {
    subject: '[{{appeal}} registered] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The {{appeal}} of your team in "{{contest}}" is registered; it came in {{receivedAt}} and waits for its decision, of which you will hear.',
      'See: {{link}}',
    ],
  },
  'appeal-settled': {
    subject: '[{{appeal}}: {{outcome}}] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The {{appeal}} of your team in "{{contest}}" is closed: {{outcome}}.',
      'Reason: {{reasonText}}',
      'See: {{link}}',
    ],
  },
  'team-filed': {
    subject: '[Team filed] {{contest}}: {{organization}}',
    paragraphs: [
      'Dear {{recipient}},',
      '{{organization}} has filed its team for "{{contest}}", contestants: {{count}}. Please review who may enter.',
      'Go to: {{link}}',
    ],
  },
  'entry-barred': {
    subject: '[Exception to decide] {{contest}}: {{organization}}',
    paragraphs: [
      'Dear {{recipient}},',
      'In the team that {{organization}} filed for "{{contest}}", contestants barred in principle: {{count}}. Only the office may make an exception; without one they cannot be accepted.',
      'Under: {{clause}}.',
      'Please look into it and decide: {{link}}',
    ],
  },
  'team-returned': {
    subject: '[Team returned] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The team that your unit filed for "{{contest}}" was returned. Until it is filed again its people do not count.',
      'Reason: {{reasonText}}',
      'Turned away, or not fit to enter yet: {{open}}',
      'Please correct it and file it again: {{link}}',
    ],
  },
  'entry-rejected': {
    subject: '[Turned away] {{contest}}: {{contestant}}',
    paragraphs: [
      'Dear {{recipient}},',
      '{{contestant}} of your team for "{{contest}}" was turned away in the review of entries and no longer counts.',
      'On the rule: {{rule}}',
      'Reason: {{reasonText}}',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, EntryKind>;
