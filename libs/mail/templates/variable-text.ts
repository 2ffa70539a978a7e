import { civilDateText, dueText, instantText, provisionalText, type MailLocale } from './due-text.ts';
import type { DigestItem, HeldAt, MovedDeadline, OpenEntry, VariableName, VariableValues } from './mail-kinds.ts';

/** In which language and zone a mail speaks. */
export interface MailSetting {
  readonly locale: MailLocale;
  readonly zone: string;
}

type Formatters = { readonly [N in VariableName]: (value: VariableValues[N], setting: MailSetting) => string };

const FORMATTERS: Formatters = {
  recipient: plain,
  contest: plain,
  clause: plain,
  due: (due, { locale, zone }) => dueText(due, zone, locale),
  daysLeft: (days, { locale }) => daysLeftText(days, locale),
  daysOverdue: (days, { locale }) => workingDaysText(days, locale),
  workingDays: ({ days, provisional }, { locale }) => workingDaysText(days, locale) + (provisional ? provisionalText(locale) : ''),
  link: httpLink,
  organizer: plain,
  firstDay: (date, { locale }) => civilDateText(date, locale),
  plannedEnd: (date, { locale }) => civilDateText(date, locale),
  reason: plain,
  reasonText: plain,
  round: String,
  authority: plain,
  since: (date, { locale }) => civilDateText(date, locale),
  receivedAt: (at, { locale, zone }) => instantText(at, zone, locale),
  late: (late, { locale }) => ({ 'zh-CN': late ? '逾期' : '按时', en: late ? 'late' : 'in time' })[locale],
  confirmedAt: (at, { locale, zone }) => instantText(at, zone, locale),
  organization: plain,
  role: plain,
  open: ({ entries, count }, { locale }) => openText(entries, count, locale),
  contestant: plain,
  rule: ({ zh, en }, { locale }) => plain(locale === 'en' ? en : zh),
  step: ({ zh, en }, { locale }) => plain(locale === 'en' ? en : zh),
  appeal: ({ zh, en }, { locale }) => plain(locale === 'en' ? en : zh),
  outcome: ({ zh, en }, { locale }) => plain(locale === 'en' ? en : zh),
  candidate: plain,
  login: plain,
  expiresAt: (at, { locale, zone }) => instantText(at, zone, locale),
  score: plain,
  amount: plain,
  calendarYear: String,
  document: (document, { locale }) => plain(document) || { 'zh-CN': '系统版本更新', en: 'a release of this system' }[locale],
  moves: (moves, setting) => moves.map((move, i) => `${i + 1}. ${moveLine(move, setting)}`).join('\n'),
  moveCount: String,
  before: (held, { locale }) => heldText(held, locale),
  after: (held, { locale }) => heldText(held, locale),
  task: plain,
  dueOrNone: (due, { locale, zone }) => (due === 'NONE' ? { 'zh-CN': '未设期限', en: 'no deadline' }[locale] : dueText(due, zone, locale)),
  urgedBy: plain,
  handedBy: plain,
  note: plain,
  day: (date, { locale }) => civilDateText(date, locale),
  count: String,
  items: (items, setting) => items.map((item, i) => `${i + 1}. ${digestLine(item, setting)}`).join('\n'),
};

/** The words a variable's value becomes; throws for a value that is missing or is no such thing. */
export function variableText<N extends VariableName>(name: N, value: VariableValues[N] | undefined, setting: MailSetting): string {
  if (value === undefined || value === null) return earlierText(name, setting);
  const format: (value: VariableValues[N], setting: MailSetting) => string = FORMATTERS[name];
  return format(value, setting);
}

/** Mails that were queued before a variable came to their kind lack it, and are still sent and read. */
const EARLIER: { readonly [N in VariableName]?: Readonly<Record<MailLocale, string>> } = {
  login: { 'zh-CN': '见链接页面', en: 'shown on the page of the link' },
};

function earlierText(name: VariableName, { locale }: MailSetting): string {
  const words = EARLIER[name];
  if (words === undefined) throw new TypeError(`mail variable ${name} has no value`);
  return words[locale];
}

/** Line ends stay (a reason may have several lines); other control characters and bidi overrides go. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

/** Only a web address is linked; `javascript:` and the like never get into a mail. */
function httpLink(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) throw new TypeError('a link in a mail is http or https');
  return url.href;
}

function daysLeftText(days: number, locale: MailLocale): string {
  if (days === 0) return locale === 'en' ? 'today is the last day' : '今天是最后一天';
  return locale === 'en' ? `${workingDays(days)} left` : `还有 ${days} 个工作日`;
}

function workingDays(days: number): string {
  return days === 1 ? '1 working day' : `${days} working days`;
}

function workingDaysText(days: number, locale: MailLocale): string {
  return locale === 'en' ? workingDays(days) : `${days} 个工作日`;
}

function digestLine(item: DigestItem, { locale, zone }: MailSetting): string {
  const due = dueText(item.due, zone, locale);
  const [contest, clause, link, standing] = [plain(item.contest), plain(item.clause), httpLink(item.link), standingText(item, locale)];
  return locale === 'en'
    ? `${contest}: ${standing}due ${due}, under ${clause}: ${link}`
    : `${contest}：${standing}截止 ${due}，依据 ${clause}：${link}`;
}

function standingText({ daysLeft, daysOverdue }: DigestItem, locale: MailLocale): string {
  if (daysOverdue !== undefined)
    return locale === 'en' ? `overdue by ${workingDays(daysOverdue)}, ` : `已逾期 ${workingDaysText(daysOverdue, locale)}，`;
  if (daysLeft === undefined) return '';
  return locale === 'en' ? `${daysLeftText(daysLeft, locale)}, ` : `${daysLeftText(daysLeft, locale)}，`;
}

function openText(entries: readonly OpenEntry[], count: number, locale: MailLocale): string {
  if (count === 0) return locale === 'en' ? 'nobody' : '无';
  const more = locale === 'en' ? `… ${count} in all` : `……共 ${count} 人`;
  const lines = entries.map((entry) => openLine(entry, locale));
  return ['', ...lines, ...(count > entries.length ? [more] : [])].join('\n');
}

function openLine({ name, position, rule, reason }: OpenEntry, locale: MailLocale): string {
  const why = [locale === 'en' ? rule.en : rule.zh, ...(reason === '' ? [] : [reason])].map(plain);
  return locale === 'en' ? `No. ${position} ${plain(name)}: ${why.join('; ')}` : `第 ${position} 号 ${plain(name)}：${why.join('；')}`;
}

function moveLine({ contest, before, after }: MovedDeadline, { locale, zone }: MailSetting): string {
  const [from, to] = [dueText(before, zone, locale), dueText(after, zone, locale)];
  return locale === 'en' ? `${plain(contest)}: from ${from} to ${to}` : `${plain(contest)}：由 ${from} 改为 ${to}`;
}

function heldText({ firstDay, lastDay, place }: HeldAt, locale: MailLocale): string {
  const [from, to] = [firstDay, lastDay].map((day) => (day === null ? '—' : civilDateText(day, locale)));
  const days = from === to ? from : locale === 'en' ? `${from} to ${to}` : `${from}至${to}`;
  return `${days}${locale === 'en' ? ', ' : '，'}${plain(place ?? '—')}`;
}
