// long because: it is the English words of every mail, one template each.
import { englishCollection } from './collection-words.ts';
import { englishCampaign } from './campaign-templates.ts';
import { englishCultivation } from './cultivation-words.ts';
import { englishEntry } from './entry-templates.ts';
import { englishOrgAward } from './org-award-words.ts';
import { englishRecommendation } from './recommendation-words.ts';
import type { TemplateSources } from './mail-kinds.ts';
import { englishApprovalTemplates } from './approval-templates.ts';
import { englishPlanTemplates } from './plan-templates.ts';

const GREETING = 'Dear {{recipient}},';

export const englishTemplates = {
  ...englishCollection,
  ...englishOrgAward,
  ...englishCultivation,
  ...englishRecommendation,
  'contest-released': {
    subject: '[Contest] {{contest}} is handed over to its organizers',
    paragraphs: [
      GREETING,
      '"{{contest}}" is prepared and now in the hands of its organizers: {{organizer}} (the first one leads).',
      'Dates: {{firstDay}} to {{plannedEnd}}.',
      'Please hold it on these days; when it has ended, declare the day it ended and hand in the score report in time.',
      'Under: {{clause}}.',
      'See it here: {{link}}',
    ],
  },
  ...englishPlanTemplates,
  ...englishEntry,
  ...englishApprovalTemplates,
  ...englishCampaign,
  'recommendation-reminder': {
    subject: '[Reminder] Recommendations for {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'Your unit has places left in "{{contest}}"; {{daysLeft}}.',
      'Due: {{due}}. Nothing is taken afterwards.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'supplement-reminder': {
    subject: '[Reminder] Supplement for {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'What the formal review of "{{contest}}" returned to {{organization}} has not come back; {{daysLeft}}.',
      'Due: {{due}}. Nothing is taken afterwards.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'supplement-passed': {
    subject: '[Overdue] {{contest}}: {{organization}} has supplied nothing',
    paragraphs: [
      GREETING,
      'What the formal review of "{{contest}}" returned to {{organization}} did not come back and is overdue by {{daysOverdue}}. The unit can fill in nothing any more: please decide.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'interest-reminder': {
    subject: '[Reminder] Declaration of interest for {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'You have not declared your relations to the candidates of "{{contest}}"; {{daysLeft}}. Files and sheet open with the declaration.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'scoring-reminder': {
    subject: '[Reminder] Scores for {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'Your sheet for "{{contest}}" is not sealed yet; {{daysLeft}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'notice-outage': {
    subject: '[Notice] The page of {{contest}} was away for over a day',
    paragraphs: [
      GREETING,
      'The page of "{{contest}}" has been away for over a day, since {{since}}. Please hand in a proof of display, or decide whether the notice hangs longer, with a reason; it does not close before that.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'objection-verify': {
    subject: '[Verification] Please verify {{contest}}',
    paragraphs: [
      GREETING,
      'You were named to verify "{{contest}}" together with a second person. Please hand in the report with both signatures.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'objection-reply-reminder': {
    subject: '[Reminder] Answer to {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      '"{{contest}}" has not been answered; {{daysLeft}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Go on here: {{link}}',
    ],
  },
  'objection-reply-overdue': {
    subject: '[Overdue] Answer to {{contest}}: {{daysOverdue}} late',
    paragraphs: [
      GREETING,
      'The answer to "{{contest}}" is {{daysOverdue}} overdue.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'Please answer soon: {{link}}',
    ],
  },
  'objection-reply-overdue-copy': {
    subject: '[Copy] Answer to {{contest}}: {{daysOverdue}} late',
    paragraphs: [
      GREETING,
      'For your information: the answer to "{{contest}}" is {{daysOverdue}} overdue.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'How it stands: {{link}}',
    ],
  },
  'score-report-reminder': {
    subject: '[Reminder] Score report of {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'The score report of "{{contest}}" has not been handed in: {{daysLeft}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please hand it in before then: {{link}}',
    ],
  },
  'score-report-overdue': {
    subject: '[Overdue] Score report of {{contest}}, {{daysOverdue}}',
    paragraphs: [
      GREETING,
      'The score report of "{{contest}}" (organizer: {{organizer}}) is overdue by {{daysOverdue}}.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'Please hand it in soon, with a statement on the delay: {{link}}',
    ],
  },
  'duty-set': {
    subject: '{{contest}}: please hand in {{task}}',
    paragraphs: [GREETING, '{{task}} of "{{contest}}" is due by {{due}}.', 'Under: {{clause}}.', 'Hand it in here: {{link}}'],
  },
  'duty-reminder': {
    subject: '[Reminder] {{contest}}, {{task}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      '{{task}} of "{{contest}}" has not been handed in, {{daysLeft}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please hand it in before it is due: {{link}}',
    ],
  },
  'duty-overdue': {
    subject: '[Overdue] {{contest}}, {{task}}: overdue by {{daysOverdue}}',
    paragraphs: [
      GREETING,
      '{{task}} of "{{contest}}" (organizer: {{organizer}}) is overdue by {{daysOverdue}}.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please hand it in as soon as possible: {{link}}',
    ],
  },
  'end-undeclared': {
    subject: '[Reminder] Declare the end of {{contest}}',
    paragraphs: [
      GREETING,
      '"{{contest}}" was planned to end on {{plannedEnd}}; that day has passed and its end has not been declared. The score report is due from the end of the contest.',
      'If it did end on that day, the score report is due: {{due}}.',
      'Under: {{clause}}.',
      'Please declare the day it ended, or explain the delay: {{link}}',
    ],
  },
  'score-report-reminder-copy': {
    subject: '[Copy] Score report of {{contest}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'For your information: the score report of "{{contest}}" has not been handed in: {{daysLeft}}. Organizers: {{organizer}} (the first one leads and hands it in).',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please help the leading organizer to be in time: {{link}}',
    ],
  },
  'score-report-overdue-copy': {
    subject: '[Copy] Score report of {{contest}} overdue by {{daysOverdue}}',
    paragraphs: [
      GREETING,
      'For your information: the score report of "{{contest}}" is overdue by {{daysOverdue}}. Organizers: {{organizer}} (the first one leads and hands it in); they have been reminded.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'How it stands: {{link}}',
    ],
  },
  'duty-reminder-copy': {
    subject: '[Copy] {{contest}}, {{task}}: {{daysLeft}}',
    paragraphs: [
      GREETING,
      'Copy: {{task}} of "{{contest}}" has not been handed in, {{daysLeft}}. Organizers: {{organizer}} (the first one leads, and hands in).',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Please help the leading organizer to hand it in in time: {{link}}',
    ],
  },
  'duty-overdue-copy': {
    subject: '[Copy] {{contest}}, {{task}}: overdue by {{daysOverdue}}',
    paragraphs: [
      GREETING,
      'Copy: {{task}} of "{{contest}}" is overdue by {{daysOverdue}}. Organizers: {{organizer}} (the first one leads, and hands in); they have been reminded.',
      'Due: {{due}}.',
      'Under: {{clause}}.',
      'Where it stands: {{link}}',
    ],
  },
  'end-undeclared-copy': {
    subject: '[Copy] The end of {{contest}} has not been declared',
    paragraphs: [
      GREETING,
      'For your information: "{{contest}}" was planned to end on {{plannedEnd}}; that day has passed and its end has not been declared. Organizers: {{organizer}} (the first one leads and declares it).',
      'If it did end on that day, the score report is due: {{due}}.',
      'Under: {{clause}}.',
      'How it stands: {{link}}',
    ],
  },
  'report-returned-copy': {
    subject: '[Copy] Score report of {{contest}} returned, round {{round}}',
    paragraphs: [
      GREETING,
      'For your information: the score report of "{{contest}}" has been returned for correction; this is round {{round}}. Organizers: {{organizer}} (the first one leads and corrects it).',
      'Reason: {{reason}}',
      'Explanation: {{reasonText}}',
      'The correction is due: {{due}}.',
      'Under: {{clause}}.',
      'Please help the leading organizer to correct it: {{link}}',
    ],
  },
  'report-returned': {
    subject: '[Returned] Score report of {{contest}}, round {{round}}',
    paragraphs: [
      GREETING,
      'The score report of "{{contest}}" has been returned for correction; this is round {{round}}.',
      'Reason: {{reason}}',
      'Explanation: {{reasonText}}',
      'The correction is due: {{due}}.',
      'Under: {{clause}}.',
      'Please correct it and hand it in again: {{link}}',
    ],
  },
  'report-received': {
    subject: '[For review] Score report of {{contest}}, round {{round}}, {{late}}',
    paragraphs: [
      GREETING,
      '{{organizer}} handed in the score report of "{{contest}}" on {{receivedAt}}, round {{round}}, {{late}}.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'Please review it: {{link}}',
    ],
  },
  'report-withdrawn': {
    subject: '[Taken back] Score report of {{contest}}, round {{round}}',
    paragraphs: [
      GREETING,
      'The organizer ({{organizer}}) took back the score report of "{{contest}}" (round {{round}}) before the office had begun to review it. The task of this review is cancelled.',
      'Reason: {{reasonText}}',
      'The clock runs on as before, with the time in between counted: due {{due}}. A report after that needs a statement on the delay.',
      'Under: {{clause}}.',
      'See it here: {{link}}',
    ],
  },
  'report-confirmed': {
    subject: '[Confirmed] Score report of {{contest}}',
    paragraphs: [
      GREETING,
      'The score report of "{{contest}}" (round {{round}}) was confirmed on {{confirmedAt}}.',
      'It was due: {{due}}.',
      'Under: {{clause}}.',
      'See it here: {{link}}',
    ],
  },
  'deadline-suspended': {
    subject: '[Clock suspended] {{contest}}',
    paragraphs: [
      GREETING,
      'The deadline of "{{contest}}" is suspended from {{since}}: no day counts while it stands, and the due time you were given is void.',
      'Reason: {{reasonText}}',
      'On the authority of: {{authority}}.',
      'Under: {{clause}}.',
      'You will be told when it runs again: {{link}}',
    ],
  },
  'deadline-resumed': {
    subject: '[Clock resumed] {{contest}}, due {{due}}',
    paragraphs: [
      GREETING,
      'The deadline of "{{contest}}" runs again from {{since}}: that day does not count, the days from the next on do.',
      'It is now due: {{due}}. The due time before it and its reminders are void.',
      'Reason: {{reasonText}}',
      'On the authority of: {{authority}}.',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  'deadline-extended': {
    subject: '[Deadline extended] {{contest}}, due {{due}}',
    paragraphs: [
      GREETING,
      'The deadline of "{{contest}}" has been extended.',
      'It is now due: {{due}}. The due time before it and its reminders are void.',
      'Reason: {{reasonText}}',
      'On the authority of: {{authority}}.',
      'Under: {{clause}}.',
      'See: {{link}}',
    ],
  },
  invitation: {
    subject: '[Your account] {{organization}}',
    paragraphs: [
      GREETING,
      'You are invited to act for {{organization}} as {{role}}. Your sign-in name is: {{login}}. Please set your password by the link below.',
      'The link works once, until {{expiresAt}}: {{link}}',
      'If this is not meant for you, do not open the link and tell the office that sent it.',
    ],
  },
  'calendar-changed': {
    subject: '[Deadlines moved] The calendar of {{calendarYear}} was changed: {{moveCount}}',
    paragraphs: [
      GREETING,
      'The working calendar of {{calendarYear}} was changed (by: {{document}}). Deadlines of yours that moved with it: {{moveCount}}.',
      '{{moves}}',
      'All your tasks: {{link}}',
    ],
  },
  'reminder-digest': {
    subject: '[Reminder] Several tasks wait for you',
    paragraphs: [GREETING, 'These tasks wait for you:', '{{items}}', 'All of them: {{link}}'],
  },
  urge: {
    subject: '[Reminder] {{contest}}: {{task}}',
    paragraphs: [
      GREETING,
      '{{urgedBy}} reminds you of the task "{{task}}" of "{{contest}}".',
      'Due: {{dueOrNone}}.',
      'Note: {{note}}',
      'Please do it soon: {{link}}',
    ],
  },
  'urge-copy': {
    subject: '[To be read] {{contest}}: an approval copied to you',
    paragraphs: [
      GREETING,
      '{{urgedBy}} reminds you to read the approval of "{{contest}}" that was copied to you.',
      'Note: {{note}}',
      'Please mark it as noted: {{link}}',
    ],
  },
  'call-list': {
    subject: '[Calls of today] {{day}}: {{count}}',
    paragraphs: [
      GREETING,
      'On {{day}} {{count}} tasks want reminding; whoever has no mail address is to be called.',
      'The list, to read and print: {{link}}',
    ],
  },
  'supervision-list': {
    subject: '[Supervision] Week of {{day}}: {{count}}',
    paragraphs: [GREETING, 'In the week of {{day}} {{count}} tasks are due or overdue:', '{{items}}', 'The list: {{link}}'],
  },
} as const satisfies TemplateSources;
