import type { TemplateSources } from './mail-kinds.ts';

type CampaignKind =
  | 'committee-review'
  | 'objection-raised'
  | 'objection-settled'
  | 'review-waits'
  | 'circular-due'
  | 'document-turn'
  | 'hosting-filed'
  | 'hosting-accepted'
  | 'hosting-returned'
  | 'hosting-rejected'
  | 'hosting-banned'
  | 'payments-waiting'
  | 'subsidy-decided'
  | 'subsidy-refused';

/** What people are told of a campaign: applications to host, a 通报, the committee's review and circular, money that waits. In Chinese. */
export const chineseCampaign = {
  'review-waits': {
    subject: '【审核暂停】{{contest}}：等待{{step}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”一项比赛的成绩已退回承办单位，须{{step}}，组委会审核、公示和通报待其确认后重新进行，已签署的意见作废。',
      '理由：{{reasonText}}',
      '依据：{{clause}}。',
      '办理情况：{{link}}',
    ],
  },
  'committee-review': {
    subject: '【组委会审核】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”已进入组委会审核，本轮共 {{count}} 项比赛。请会签；有异议的，请写明理由。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'objection-raised': {
    subject: '【组委会审核异议】{{contest}}：{{organization}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}在组委会审核中对“{{contest}}”的成绩提出异议。异议办结前，各单位不能继续会签，成绩通报不能印发。',
      '理由：{{reasonText}}',
      '依据：{{clause}}。',
      '请核实办理：{{link}}',
    ],
  },
  'objection-settled': {
    subject: '【异议办结】{{contest}}：{{outcome}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}在组委会审核中对“{{contest}}”的成绩提出的异议已经办结：{{outcome}}。如无其他未办结的异议，会签和成绩通报可继续办理。',
      '理由：{{reasonText}}',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'document-turn': {
    subject: '【待签】{{contest}}：请{{step}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的文稿已经核稿，请{{step}}。也可在纸质件上签署，由办公室登记。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'circular-due': {
    subject: '【成绩通报】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”已经组委会各单位会签，请办理成绩通报发文，本轮共 {{count}} 项比赛。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'hosting-filed': {
    subject: '【办赛申请】{{contest}}',
    paragraphs: ['{{recipient}}：', '{{organization}}申请承办“{{contest}}”比赛，请办理。', '办理：{{link}}'],
  },
  'hosting-accepted': {
    subject: '【办赛申请已受理】{{contest}}',
    paragraphs: ['{{recipient}}：', '{{organization}}承办“{{contest}}”比赛的申请已受理，比赛已立项。', '办理：{{link}}'],
  },
  'hosting-returned': {
    subject: '【办赛申请退回】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}承办“{{contest}}”比赛的申请已退回，请补正后重新提交。',
      '理由：{{reasonText}}',
      '办理：{{link}}',
    ],
  },
  'hosting-rejected': {
    subject: '【办赛申请不予受理】{{contest}}',
    paragraphs: ['{{recipient}}：', '{{organization}}承办“{{contest}}”比赛的申请不予受理。', '理由：{{reasonText}}', '办理：{{link}}'],
  },
  'hosting-banned': {
    subject: '【通报】{{organization}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}依据“{{document}}”被予以通报，在 {{day}} 前（含当日）不得申请办赛。',
      '理由：{{reasonText}}',
      '查看：{{link}}',
    ],
  },
  'payments-waiting': {
    subject: '【奖励与发放】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”有 {{count}} 项奖励与发放事项待您办理（复核、付款、更正账户、收回多付或审核补助）。',
      '办理：{{link}}',
    ],
  },
  'subsidy-decided': {
    subject: '【竞赛补助已决定】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}承办“{{contest}}”的竞赛补助已经会议决定，金额 {{amount}} 元，待支付。支付时须凭贵单位的收款收据。',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'subsidy-refused': {
    subject: '【不予竞赛补助】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}承办“{{contest}}”的竞赛补助申请，决定不予补助。',
      '理由：{{reasonText}}',
      '依据：{{clause}}。',
      '查看，或补正后重新申请：{{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, CampaignKind>;

/** The same in English. */
export const englishCampaign = {
  'review-waits': {
    subject: '[Review waits] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'A report of "{{contest}}" went back to its organizer, who is to {{step}}. Review, public notice and circular begin anew once it is confirmed; what was signed is void.',
      'Reason: {{reasonText}}',
      'Under: {{clause}}.',
      'How it stands: {{link}}',
    ],
  },
  'committee-review': {
    subject: '[Committee review] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      '"{{contest}}" has come to the review by the committee, with {{count}} contests in this round. Please countersign; if your body objects, say why.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'objection-raised': {
    subject: '[Objection] {{contest}}: {{organization}}',
    paragraphs: [
      'Dear {{recipient}},',
      'In the review by the committee, {{organization}} objects to the result of "{{contest}}". Until that is settled, no body can countersign and the circular cannot go out.',
      'Reason: {{reasonText}}',
      'Under: {{clause}}.',
      'Please look into it: {{link}}',
    ],
  },
  'objection-settled': {
    subject: '[Objection settled] {{contest}}: {{outcome}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The objection of {{organization}} to the result of "{{contest}}" is settled: {{outcome}}. Unless another one is open, countersigning and the circular can go on.',
      'Reason: {{reasonText}}',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'document-turn': {
    subject: '[To sign] {{contest}}: please {{step}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The text for "{{contest}}" has been checked. Please {{step}}; a signature on paper is registered by the office.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'circular-due': {
    subject: '[Results circular] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'All bodies of the committee have countersigned "{{contest}}". Please issue the results circular, with {{count}} contests in this round.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'hosting-filed': {
    subject: '[Application to host] {{contest}}',
    paragraphs: ['Dear {{recipient}},', '{{organization}} applies to host the contest of {{contest}}. Please decide.', 'Go to: {{link}}'],
  },
  'hosting-accepted': {
    subject: '[Application accepted] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The application of {{organization}} to host {{contest}} is accepted; its contest is open.',
      'Go to: {{link}}',
    ],
  },
  'hosting-returned': {
    subject: '[Application returned] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The application of {{organization}} to host {{contest}} was returned. Please correct it and file it again.',
      'Reason: {{reasonText}}',
      'Go to: {{link}}',
    ],
  },
  'hosting-rejected': {
    subject: '[Application rejected] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The application of {{organization}} to host {{contest}} is rejected.',
      'Reason: {{reasonText}}',
      'Go to: {{link}}',
    ],
  },
  'hosting-banned': {
    subject: '[Sanction] {{organization}}',
    paragraphs: [
      'Dear {{recipient}},',
      'By "{{document}}" {{organization}} may not apply to host until {{day}}, that day included.',
      'Reason: {{reasonText}}',
      'Go to: {{link}}',
    ],
  },
  'payments-waiting': {
    subject: '[Payments] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      '{{count}} matters of money of "{{contest}}" wait for you: a check, a payment, an account, money to come back, or a subsidy.',
      'Go to: {{link}}',
    ],
  },
  'subsidy-decided': {
    subject: '[Subsidy decided] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The competent meeting has decided the subsidy of {{organization}} for hosting "{{contest}}": {{amount}} yuan. It is paid against your receipt.',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'subsidy-refused': {
    subject: '[No subsidy] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The application of {{organization}} for a subsidy for hosting "{{contest}}" was refused.',
      'Reason: {{reasonText}}',
      'Under: {{clause}}.',
      'See it, or apply again: {{link}}',
    ],
  },
} as const satisfies Pick<TemplateSources, CampaignKind>;
