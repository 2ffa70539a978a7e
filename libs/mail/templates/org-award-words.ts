/** What a unit that filed a 自评表 hears of the 优秀组织奖. */
export const chineseOrgAward = {
  'org-award-won': {
    subject: '【评选结果】{{contest}}：获优秀组织奖',
    paragraphs: [
      '{{recipient}}：',
      '{{organization}}获“{{contest}}”优秀组织奖，审核得分 {{score}}。',
      '依据：{{clause}}。',
      '查看审核情况：{{link}}',
    ],
  },
  'org-award-none': {
    subject: '【评选结果】{{contest}}：未获优秀组织奖',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”优秀组织奖评选已经结束，{{organization}}未获奖，审核得分 {{score}}。',
      '依据：{{clause}}。',
      '查看审核情况：{{link}}',
    ],
  },
} as const;

export const englishOrgAward = {
  'org-award-won': {
    subject: '[Result] {{contest}}: organization award',
    paragraphs: [
      'Dear {{recipient}},',
      '{{organization}} receives the organization award of "{{contest}}", with a reviewed score of {{score}}.',
      'Under: {{clause}}.',
      'See the review: {{link}}',
    ],
  },
  'org-award-none': {
    subject: '[Result] {{contest}}: no organization award',
    paragraphs: [
      'Dear {{recipient}},',
      'The organization award of "{{contest}}" has been decided. {{organization}} does not receive it; its reviewed score is {{score}}.',
      'Under: {{clause}}.',
      'See the review: {{link}}',
    ],
  },
} as const;
