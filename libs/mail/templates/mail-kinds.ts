import type { Instant, LocalTime } from './due-text.ts';

/** One line of a digest: a task that waits. */
export interface DigestItem {
  readonly contest: string;
  readonly clause: string;
  readonly due: LocalTime;
  /** One of the two where the reminder said so: working days to the due day, or since. */
  readonly daysLeft?: number | undefined;
  readonly daysOverdue?: number | undefined;
  readonly link: string;
}

/** A deadline that moved, for a mail about many. */
export interface MovedDeadline {
  readonly contest: string;
  readonly before: LocalTime;
  readonly after: LocalTime;
}

/** The same in both languages, where a rule pack has it so. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A contestant who may not enter as he stands; `reason` is empty unless somebody turned him away. */
export interface OpenEntry {
  readonly name: string;
  /** His number in his team. */
  readonly position: number;
  readonly rule: Words;
  readonly reason: string;
}

/** When and where a contest is held, civil dates; null while nobody has said. */
export interface HeldAt {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly place: string | null;
}

/** A number of working days, and whether the holidays of a year that it counts through are still unpublished. */
interface CountedDays {
  readonly days: number;
  readonly provisional: boolean;
}

/** What each named variable is. Every text is escaped in HTML; instants are ISO 8601 in UTC and are shown in the campaign's zone. */
export interface VariableValues {
  /** Name of the person or post the mail goes to. */
  readonly recipient: string;
  readonly contest: string;
  /** The clause as the document numbers it, with the document's name: `《…通知》附件1 第六条第3项`. */
  readonly clause: string;
  readonly due: LocalTime;
  /** Working days to the due day, 0 on the day itself. */
  readonly daysLeft: number;
  /** Working days since the due day, 1 on the first. */
  readonly daysOverdue: number;
  /** Working days from tomorrow up to and including the due day, which need be none itself. */
  readonly workingDays: CountedDays;
  /** The one task the mail is about, or the inbox. http or https. */
  readonly link: string;
  readonly organizer: string;
  /** The last planned day, civil date `YYYY-MM-DD`. */
  readonly plannedEnd: string;
  /** The first day, civil date `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** The words of the reason's code, in the mail's language. */
  readonly reason: string;
  readonly reasonText: string;
  readonly round: number;
  /** The decision or document on whose word a clock was changed. */
  readonly authority: string;
  /** The day from which a clock stands or runs again, civil date `YYYY-MM-DD`. */
  readonly since: string;
  readonly receivedAt: Instant;
  readonly late: boolean;
  readonly confirmedAt: Instant;
  readonly organization: string;
  readonly role: string;
  /** Of a team: the first of those who may not enter, and how many they are in all. */
  readonly open: { readonly entries: readonly OpenEntry[]; readonly count: number };
  readonly contestant: string;
  /** The rule on which somebody may not enter. */
  readonly rule: Words;
  /** What a body does with which document. */
  readonly step: Words;
  /** Which sort of appeal it is: 现场申诉, or 成绩复核. */
  readonly appeal: Words;
  /** How a matter was decided. */
  readonly outcome: Words;
  /** Who was recommended, by name. */
  readonly candidate: string;
  /** The name that the person signs in with. */
  readonly login: string;
  readonly expiresAt: Instant;
  readonly items: readonly DigestItem[];
  /** A sum of points as it was given. */
  readonly score: string;
  /** A sum in yuan. */
  readonly amount: string;
  readonly calendarYear: number;
  /** The document on which a calendar was changed, empty where a release brought it; the number of a 更正通知. */
  readonly document: string;
  /** The first of the deadlines that moved. */
  readonly moves: readonly MovedDeadline[];
  /** How many moved in all. */
  readonly moveCount: number;
  /** What a correction has moved: how the contest was to be held, and how it is now. */
  readonly before: HeldAt;
  readonly after: HeldAt;
  /** What has to be done, in words. */
  readonly task: string;
  readonly dueOrNone: LocalTime | 'NONE';
  readonly urgedBy: string;
  /** Who signed or handed on before it became somebody's turn. */
  readonly handedBy: string;
  readonly note: string;
  /** The day of a list, civil date. */
  readonly day: string;
  readonly count: number;
}

/** The variables of each kind, all of which its template must use: a template that drops the clause does not load. */
export const MAIL_KINDS = {
  'contest-released': ['recipient', 'contest', 'clause', 'organizer', 'firstDay', 'plannedEnd', 'link'],
  'plan-due': ['recipient', 'contest', 'clause', 'link'],
  'plan-countersign': ['recipient', 'contest', 'clause', 'link'],
  'plan-returned': ['recipient', 'contest', 'clause', 'reasonText', 'link'],
  'contest-cancelled': ['recipient', 'contest', 'clause', 'reasonText', 'link'],
  'notice-due': ['recipient', 'contest', 'clause', 'link'],
  'notice-out': ['recipient', 'contest', 'clause', 'organizer', 'firstDay', 'plannedEnd', 'link'],
  'notice-corrected': ['recipient', 'contest', 'document', 'before', 'after', 'reasonText', 'clause', 'link'],
  'appeal-filed': ['recipient', 'contest', 'appeal', 'organization', 'receivedAt', 'link'],
  'appeal-registered': ['recipient', 'contest', 'appeal', 'receivedAt', 'link'],
  'appeal-settled': ['recipient', 'contest', 'appeal', 'outcome', 'reasonText', 'link'],
  'team-filed': ['recipient', 'contest', 'organization', 'count', 'link'],
  'entry-barred': ['recipient', 'contest', 'organization', 'count', 'clause', 'link'],
  'team-returned': ['recipient', 'contest', 'reasonText', 'open', 'link'],
  'entry-rejected': ['recipient', 'contest', 'contestant', 'rule', 'reasonText', 'clause', 'link'],
  'score-report-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'score-report-overdue': ['recipient', 'contest', 'clause', 'organizer', 'due', 'daysOverdue', 'link'],
  'duty-set': ['recipient', 'contest', 'task', 'clause', 'due', 'link'],
  'duty-reminder': ['recipient', 'contest', 'task', 'clause', 'due', 'daysLeft', 'link'],
  'duty-overdue': ['recipient', 'contest', 'task', 'clause', 'organizer', 'due', 'daysOverdue', 'link'],
  'end-undeclared': ['recipient', 'contest', 'clause', 'plannedEnd', 'due', 'link'],
  // Copies: to the other organizers, the 中心主任 and superiors, who are not asked to do it themselves.
  'score-report-reminder-copy': ['recipient', 'contest', 'clause', 'organizer', 'due', 'daysLeft', 'link'],
  'score-report-overdue-copy': ['recipient', 'contest', 'clause', 'organizer', 'due', 'daysOverdue', 'link'],
  'duty-reminder-copy': ['recipient', 'contest', 'task', 'clause', 'organizer', 'due', 'daysLeft', 'link'],
  'duty-overdue-copy': ['recipient', 'contest', 'task', 'clause', 'organizer', 'due', 'daysOverdue', 'link'],
  'end-undeclared-copy': ['recipient', 'contest', 'clause', 'organizer', 'plannedEnd', 'due', 'link'],
  'report-returned-copy': ['recipient', 'contest', 'clause', 'organizer', 'reason', 'reasonText', 'round', 'due', 'link'],
  'report-returned': ['recipient', 'contest', 'clause', 'reason', 'reasonText', 'round', 'due', 'link'],
  'report-received': ['recipient', 'contest', 'clause', 'organizer', 'round', 'receivedAt', 'due', 'late', 'link'],
  'report-withdrawn': ['recipient', 'contest', 'clause', 'organizer', 'round', 'reasonText', 'due', 'link'],
  'report-confirmed': ['recipient', 'contest', 'clause', 'round', 'due', 'confirmedAt', 'link'],
  'deadline-suspended': ['recipient', 'contest', 'clause', 'since', 'reasonText', 'authority', 'link'],
  'deadline-resumed': ['recipient', 'contest', 'clause', 'since', 'due', 'reasonText', 'authority', 'link'],
  'deadline-extended': ['recipient', 'contest', 'clause', 'due', 'reasonText', 'authority', 'link'],
  'calendar-changed': ['recipient', 'calendarYear', 'document', 'moveCount', 'moves', 'link'],
  'approval-turn': ['recipient', 'contest', 'clause', 'handedBy', 'note', 'dueOrNone', 'link'],
  'approval-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'approval-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'approval-overdue-copy': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'review-waits': ['recipient', 'contest', 'clause', 'step', 'reasonText', 'link'],
  'committee-review': ['recipient', 'contest', 'clause', 'count', 'link'],
  'hosting-filed': ['recipient', 'contest', 'organization', 'link'],
  'hosting-accepted': ['recipient', 'contest', 'organization', 'link'],
  'hosting-returned': ['recipient', 'contest', 'organization', 'reasonText', 'link'],
  'hosting-rejected': ['recipient', 'contest', 'organization', 'reasonText', 'link'],
  'hosting-banned': ['recipient', 'organization', 'document', 'day', 'reasonText', 'link'],
  'payments-waiting': ['recipient', 'contest', 'count', 'link'],
  'subsidy-decided': ['recipient', 'contest', 'organization', 'amount', 'clause', 'link'],
  'subsidy-refused': ['recipient', 'contest', 'organization', 'reasonText', 'clause', 'link'],
  'document-turn': ['recipient', 'contest', 'step', 'clause', 'link'],
  'objection-raised': ['recipient', 'contest', 'clause', 'organization', 'reasonText', 'link'],
  'objection-settled': ['recipient', 'contest', 'clause', 'organization', 'outcome', 'reasonText', 'link'],
  'circular-due': ['recipient', 'contest', 'clause', 'count', 'link'],
  'recommendation-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'supplement-reminder': ['recipient', 'contest', 'clause', 'organization', 'due', 'daysLeft', 'link'],
  'supplement-passed': ['recipient', 'contest', 'clause', 'organization', 'due', 'daysOverdue', 'link'],
  'candidate-returned': ['recipient', 'contest', 'candidate', 'reasonText', 'due', 'workingDays', 'clause', 'link'],
  'candidate-rejected': ['recipient', 'contest', 'candidate', 'reasonText', 'clause', 'link'],
  'interest-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'scoring-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'notice-outage': ['recipient', 'contest', 'clause', 'since', 'link'],
  'objection-verify': ['recipient', 'contest', 'clause', 'link'],
  'objection-reply-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'objection-reply-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'objection-reply-overdue-copy': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'cultivation-plan-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'cultivation-plan-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'cultivation-plan-overdue-copy': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'progress-report-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'progress-report-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'progress-report-overdue-copy': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'cultivation-remedy-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'cultivation-ending': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'cultivation-ended': ['recipient', 'contest', 'clause', 'since', 'reasonText', 'authority', 'link'],
  'package-asked': ['recipient', 'contest', 'clause', 'due', 'link'],
  'package-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'package-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'package-missed': ['recipient', 'contest', 'clause', 'due', 'link'],
  'package-closed': ['recipient', 'contest', 'clause', 'due', 'link'],
  'package-returned': ['recipient', 'contest', 'clause', 'reasonText', 'due', 'link'],
  'package-extended': ['recipient', 'contest', 'clause', 'reasonText', 'authority', 'due', 'link'],
  'org-award-won': ['recipient', 'contest', 'organization', 'clause', 'score', 'link'],
  'org-award-none': ['recipient', 'contest', 'organization', 'clause', 'score', 'link'],
  'collection-closed': ['recipient', 'contest', 'clause', 'count', 'link'],
  invitation: ['recipient', 'organization', 'role', 'login', 'expiresAt', 'link'],
  'reminder-digest': ['recipient', 'items', 'link'],
  urge: ['recipient', 'contest', 'task', 'dueOrNone', 'urgedBy', 'note', 'link'],
  'urge-copy': ['recipient', 'contest', 'urgedBy', 'note', 'link'],
  'call-list': ['recipient', 'day', 'count', 'link'],
  'supervision-list': ['recipient', 'day', 'count', 'items', 'link'],
} as const satisfies Record<string, readonly (keyof VariableValues)[]>;

export type MailKind = keyof typeof MAIL_KINDS;
export type VariableName = keyof VariableValues;
export type MailVariables<K extends MailKind> = Pick<VariableValues, (typeof MAIL_KINDS)[K][number]>;

/** A template is words and `{{variables}}`; both parts of the mail are made from it, so they cannot say different things. */
export interface TemplateSource {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export type TemplateSources = Readonly<Record<MailKind, TemplateSource>>;
