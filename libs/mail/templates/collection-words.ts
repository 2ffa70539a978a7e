/** Mails about a window in which many units hand in a package. */
export const chineseCollection = {
  'package-asked': {
    subject: '【材料报送】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '请按要求报送“{{contest}}”的材料。没有某类材料的，请书面说明。',
      '截止时间：{{due}}。截止前可以更换已报送的材料。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'package-reminder': {
    subject: '【催办】{{contest}}：{{daysLeft}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的材料尚未报齐，{{daysLeft}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请在截止前办理：{{link}}',
    ],
  },
  'package-overdue': {
    subject: '【逾期】{{contest}}已逾期 {{daysOverdue}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的材料已逾期 {{daysOverdue}}，仍未收到。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请尽快报送，并说明逾期原因：{{link}}',
    ],
  },
  'package-missed': {
    subject: '【报送截止】{{contest}}：未收到材料',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的报送已经截止，未收到贵单位的材料。纸质材料已按期送达的，请联系办公室登记收件日期。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'package-closed': {
    subject: '【报送截止】{{contest}}：材料已收到',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的报送已经截止，贵单位的材料已收到，由办公室核对。需要补充的，另行通知。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '查看：{{link}}',
    ],
  },
  'package-returned': {
    subject: '【退回补充】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位报送的“{{contest}}”材料需要补充：{{reasonText}}',
      '补充截止时间：{{due}}。',
      '依据：{{clause}}。',
      '请补充后重新报送：{{link}}',
    ],
  },
  'package-extended': {
    subject: '【延期】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '贵单位“{{contest}}”材料的报送时间已延长。原因：{{reasonText}}。批准：{{authority}}。',
      '截止时间：{{due}}。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
  'collection-closed': {
    subject: '【报送截止】{{contest}}',
    paragraphs: [
      '{{recipient}}：',
      '“{{contest}}”的报送已经截止，尚缺 {{count}} 个单位的材料。请核对已收到的材料。',
      '依据：{{clause}}。',
      '办理：{{link}}',
    ],
  },
} as const;

export const englishCollection = {
  'package-asked': {
    subject: '[Materials] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'Please hand in the materials of "{{contest}}". Where your unit has nothing of a kind, say so in words.',
      'Due: {{due}}. Until then what was handed in may be replaced.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'package-reminder': {
    subject: '[Reminder] {{contest}}: {{daysLeft}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The materials of "{{contest}}" have not been handed in: {{daysLeft}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please do it in time: {{link}}',
    ],
  },
  'package-overdue': {
    subject: '[Overdue] {{contest}}: {{daysOverdue}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The materials of "{{contest}}" are overdue by {{daysOverdue}} and have not come.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please hand them in soon, and say why they are late: {{link}}',
    ],
  },
  'package-missed': {
    subject: '[Closed] {{contest}}: nothing received',
    paragraphs: [
      'Dear {{recipient}},',
      'The time for "{{contest}}" is over, and nothing came from your unit. If papers arrived in time, ask the office to register the day of receipt.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'package-closed': {
    subject: '[Closed] {{contest}}: received',
    paragraphs: [
      'Dear {{recipient}},',
      'The time for "{{contest}}" is over. What your unit handed in is there, and the office checks it; you will hear if something is missing.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'package-returned': {
    subject: '[Returned] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'What your unit handed in for "{{contest}}" needs a supplement: {{reasonText}}',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please complete it and hand it in again: {{link}}',
    ],
  },
  'package-extended': {
    subject: '[Extended] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'Your unit has more time for "{{contest}}". Reason: {{reasonText}}. Authority: {{authority}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
  'collection-closed': {
    subject: '[Closed] {{contest}}',
    paragraphs: [
      'Dear {{recipient}},',
      'The time for "{{contest}}" is over; {{count}} units are missing. Please check what came.',
      'Under: {{clause}}.',
      'Go to: {{link}}',
    ],
  },
} as const;
