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
  /** The name that the person signs in with. */
  readonly login: string;
  readonly expiresAt: Instant;
  readonly items: readonly DigestItem[];
  readonly calendarYear: number;
  /** The document on which a calendar was changed; empty where a release brought it. */
  readonly document: string;
  /** The first of the deadlines that moved. */
  readonly moves: readonly MovedDeadline[];
  /** How many moved in all. */
  readonly moveCount: number;
  /** What has to be done, in words. */
  readonly task: string;
  readonly dueOrNone: LocalTime | 'NONE';
  readonly urgedBy: string;
  readonly note: string;
  /** The day of a list, civil date. */
  readonly day: string;
  readonly count: number;
}

/** The variables of each kind, all of which its template must use: a template that drops the clause does not load. */
export const MAIL_KINDS = {
  'contest-released': ['recipient', 'contest', 'clause', 'organizer', 'firstDay', 'plannedEnd', 'link'],
  'score-report-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'score-report-overdue': ['recipient', 'contest', 'clause', 'organizer', 'due', 'daysOverdue', 'link'],
  'end-undeclared': ['recipient', 'contest', 'clause', 'plannedEnd', 'due', 'link'],
  // Copies: to the other organizers, the 中心主任 and superiors, who are not asked to do it themselves.
  'score-report-reminder-copy': ['recipient', 'contest', 'clause', 'organizer', 'due', 'daysLeft', 'link'],
  'score-report-overdue-copy': ['recipient', 'contest', 'clause', 'organizer', 'due', 'daysOverdue', 'link'],
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
  'committee-review': ['recipient', 'contest', 'clause', 'count', 'link'],
  'circular-due': ['recipient', 'contest', 'clause', 'count', 'link'],
  'notice-outage': ['recipient', 'contest', 'clause', 'since', 'link'],
  'objection-reply-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'objection-reply-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'objection-reply-overdue-copy': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'package-asked': ['recipient', 'contest', 'clause', 'due', 'link'],
  'package-reminder': ['recipient', 'contest', 'clause', 'due', 'daysLeft', 'link'],
  'package-overdue': ['recipient', 'contest', 'clause', 'due', 'daysOverdue', 'link'],
  'package-missed': ['recipient', 'contest', 'clause', 'due', 'link'],
  'package-closed': ['recipient', 'contest', 'clause', 'due', 'link'],
  'package-returned': ['recipient', 'contest', 'clause', 'reasonText', 'due', 'link'],
  'package-extended': ['recipient', 'contest', 'clause', 'reasonText', 'authority', 'due', 'link'],
  'collection-closed': ['recipient', 'contest', 'clause', 'count', 'link'],
  invitation: ['recipient', 'organization', 'role', 'login', 'expiresAt', 'link'],
  'reminder-digest': ['recipient', 'items', 'link'],
  urge: ['recipient', 'contest', 'task', 'dueOrNone', 'urgedBy', 'note', 'link'],
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
