import type { TemplateSources } from './mail-kinds.ts';

type PlanKind = 'plan-due' | 'plan-countersign' | 'plan-returned' | 'notice-due' | 'contest-cancelled';

/** What people are told on the way of a contest's plan and notice, in Chinese. */
export const chinesePlanTemplates = {
  'plan-due': {
    subject: '【子竞赛方案】{{contest}}请拟订方案',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”已交承办单位。请拟订子竞赛方案，确定比赛内容、时间、地点，送各单位会签。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'plan-countersign': {
    subject: '【会签】{{contest}}子竞赛方案',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的子竞赛方案请会签；需要修改的，请退回并写明理由。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'plan-returned': {
    subject: '【退回】{{contest}}子竞赛方案',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的子竞赛方案在会签中被退回：{{reasonText}}',
      '请修改后重新送签，各单位须重新会签。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'contest-cancelled': {
    subject: '【取消】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '经组委会决定，“{{contest}}”予以取消：{{reasonText}}',
      '此前的待办事项和期限不再办理。',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'notice-due': {
    subject: '【比赛通知】{{contest}}请办理发文',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的子竞赛方案已经各单位会签，请办理比赛通知发文。通知印发后，方可接受决赛报名。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, PlanKind>;

/** The same in English. */
export const englishPlanTemplates = {
  'plan-due': {
    subject: '[Sub-plan] {{contest}}: please write the plan',
    paragraphs: [
      'Dear {{recipient}},',
      '"{{contest}}" is in the hands of its organizers. Please write its sub-plan, with content, dates and place, and hand it in for signature.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'plan-countersign': {
    subject: '[Countersigning] Sub-plan of {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The sub-plan of "{{contest}}" waits for your signature; if it has to be changed, return it and say why.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'plan-returned': {
    subject: '[Returned] Sub-plan of {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The sub-plan of "{{contest}}" was returned by one of its signers: {{reasonText}}',
      'Please correct it and hand it in again; all sign it anew.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'contest-cancelled': {
    subject: '[Cancelled] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The committee has cancelled "{{contest}}": {{reasonText}}',
      'Nothing more is asked of you, and no deadline runs on.',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'notice-due': {
    subject: '[Notice] {{contest}}: please issue the notice',
    paragraphs: [
      'Dear {{recipient}},',
      'All have signed the sub-plan of "{{contest}}". Please issue its notice; the final can be entered once it is out.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, PlanKind>;
