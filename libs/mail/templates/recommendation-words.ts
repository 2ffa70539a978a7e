/** What a unit hears of 形式审查 of those whom it recommended. */
export const chineseRecommendation = {
  'candidate-returned': {
    subject: '【退回补正】{{contest}}：{{candidate}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位在“{{contest}}”中推荐的人选{{candidate}}，经形式审查需补充材料，现退回补正。',
      '退回原因：{{reasonText}}',
      '补正截止时间：{{due}}，自今日次日起算共 {{workingDays}}。逾期不再接收。',
      '依据：{{clause}}。',
      '请补正后重新报送：{{link}}',
    ],
  },
  'candidate-rejected': {
    subject: '【形式审查不予通过】{{contest}}：{{candidate}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位在“{{contest}}”中推荐的人选{{candidate}}，形式审查不予通过。',
      '原因：{{reasonText}}',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
} as const;

export const englishRecommendation = {
  'candidate-returned': {
    subject: '[Returned] {{contest}}: {{candidate}}',
    paragraphs: [
      'Dear {{recipient}},',
      '{{candidate}}, whom your unit recommended in "{{contest}}", needs a supplement by the formal review and was returned.',
      'Reason: {{reasonText}}',
      'Due: {{due}}. From tomorrow on that is {{workingDays}}. Nothing is taken afterwards.',
      'Under: {{clause}}.',
      'Please complete it and file it again: {{link}}',
    ],
  },
  'candidate-rejected': {
    subject: '[Rejected] {{contest}}: {{candidate}}',
    paragraphs: [
      'Dear {{recipient}},',
      '{{candidate}}, whom your unit recommended in "{{contest}}", was rejected in the formal review.',
      'Reason: {{reasonText}}',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
} as const;
