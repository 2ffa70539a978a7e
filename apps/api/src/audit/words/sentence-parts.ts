import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { parseInstant } from '@jiangcheng/domain/shared/parse-instant';
import { sentenceOf } from '../../platform/messages/catalogue.ts';
import type { Locale } from '../../platform/messages/locale.ts';

/** What a sentence may look up beside its event. */
export interface Surroundings {
  readonly locale: Locale;
  /** By the id of the person. */
  readonly people: ReadonlyMap<string, { readonly name: string }>;
  /** Name of an organization by its id. */
  readonly organizations: ReadonlyMap<string, string>;
  /** The pack's own words for its fields and settings. */
  readonly packWords: ReadonlyMap<string, string>;
}

/** `after` is the whole of what the event wrote, for a value whose meaning hangs on another. */
type Format = (value: unknown, around: Surroundings, after: unknown) => string;
const MISSING = '—';

/** The way of an event's part into words, by the name after the bar. */
export const formats: Readonly<Record<string, Format>> = {
  plain: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : MISSING),
  asSet: (value, { locale }) => (typeof value === 'string' ? value : pick(locale, '（不变）', '(unchanged)')),
  stage: (value, { locale }) => named('stage', value, locale),
  node: (value, { locale }) => named('approval.node', value, locale),
  person: (value, { people }) => people.get(String(value))?.name ?? MISSING,
  people: (value, around) => peopleText(value, around),
  position: (value, { locale }) => named('approval.position', value, locale),
  task: (value, { locale }) => named('task', value, locale),
  tasks: (value, { locale }) =>
    listed(value, locale, (kind) => pick(locale, `“${named('task', kind, locale)}”`, `"${named('task', kind, locale)}"`)),
  fault: (value, { locale }) => (value === 'BOUNCED' ? pick(locale, '退信', 'bounced') : pick(locale, '被拒收', 'refused')),
  channel: (value, { locale }) => pick(locale, ...(CHANNELS[String(value)] ?? [MISSING, MISSING])),
  act: (value, { locale }) => named('act', value, locale),
  archived: (value, { locale }) => named('archive', value, locale),
  time: (value) => timeText(value),
  provisional: (value, { locale }) => (value === true ? pick(locale, '（暂定）', ' (provisional)') : ''),
  until: (value, { locale }) => (typeof value === 'string' ? pick(locale, `，办结期限 ${value}`, `, by ${value}`) : ''),
  deadline: (value, { locale }) => pick(locale, ...(CLOCKS[String(value)] ?? CLOCKS['SCORE_REPORT'] ?? [MISSING, MISSING])),
  grantee: (value, { locale, organizations }) =>
    typeof value === 'string'
      ? pick(locale, `为“${organizations.get(value) ?? value}”`, `for ${organizations.get(value) ?? value}`)
      : pick(locale, '为各有关单位', 'for everybody'),
  sheet: (value, { locale }) =>
    value === 'WINNER_INFO' ? pick(locale, '获奖选手信息表', "winners' sheet") : pick(locale, '成绩汇总表', 'score sheet'),
  rung: (value, { locale }) => (typeof value === 'number' ? rungText(value, locale) : MISSING),
  localKind: (value, { locale }) =>
    value === 'LOCAL_WORK' ? pick(locale, '地方上班', 'local workdays') : pick(locale, '地方放假', 'local holidays'),
  dueKind: (value, { locale }) => (value === 'SUBSIDY' ? pick(locale, '补助', 'subsidies') : pick(locale, '奖金', 'prizes')),
  tax: (value, { locale }) => pick(locale, ...(TAXES[String(value)] ?? [MISSING, MISSING])),
  organizers: (value, around) => organizersText(value, around),
  organization: (value, { organizations }) => organizations.get(String(value)) ?? MISSING,
  growth: (value, { packWords }) => packWords.get(`growth.${String(value)}`) ?? MISSING,
  eligibility: (value, { packWords }) => packWords.get(`eligibility.${String(value)}`) ?? String(value),
  field: (value, { packWords }) => packWords.get(`field.${String(value)}`) ?? String(value),
  setting: (value, { packWords }) => packWords.get(`setting.${String(value)}`) ?? String(value),
  value: (value, { locale }) => valueText(value, locale),
  option: (value, { locale, packWords }, after) =>
    optionText(packWords.get(`option.${String((after as { key?: unknown } | null)?.key)}.${String(value)}`), value, locale),
};

const CLOCKS: Readonly<Record<string, readonly [string, string]>> = {
  CORRECTION: ['补正期限', 'deadline of the correction'],
  SCORE_REPORT: ['成绩报送期限', 'deadline of the score report'],
  OFFICE_REVIEW: ['审核期限', 'deadline of the review'],
  COUNTERSIGN: ['会签期限', 'deadline of the countersigning'],
  HANDED_ON: ['办结期限', 'deadline of what was handed on'],
  SUPPLEMENT: ['形式审查补充期限', 'deadline of the supplement'],
  FINAL_PACKAGE: ['材料报送期限', 'deadline of the package'],
  TECHNICAL_COMMENTARY: ['技术点评期限', 'deadline of the technical commentary'],
  PUBLICITY_MATERIALS: ['宣传材料期限', 'deadline of the publicity materials'],
};

const CHANNELS: Readonly<Record<string, readonly [string, string]>> = {
  PHONE: ['电话', 'by phone'],
  WECHAT: ['微信', 'by WeChat'],
  IN_PERSON: ['当面', 'in person'],
};

const TAXES: Readonly<Record<string, readonly [string, string]>> = {
  UNDETERMINED: ['未定', 'undetermined'],
  OCCASIONAL_20: ['偶然所得 20%', 'occasional income, 20 %'],
  WAGE: ['工资薪金', 'wage income'],
  EXEMPT: ['免税', 'exempt'],
};

const pick = (locale: Locale, zh: string, en: string): string => (locale === 'en' ? en : zh);

function named(family: string, code: unknown, locale: Locale): string {
  const key = `${family}.${String(code)}`;
  const words = sentenceOf(key, locale);
  return words === key ? String(code) : words;
}

/** An instant of the record as people read it; whatever else stands there (a forged record) shows as it is. */
function timeText(value: unknown): string {
  const at = parseInstant(value);
  if (at.ok && at.value > FIRST_INSTANT) return formatLocal(at.value);
  return typeof value === 'string' ? value : MISSING;
}

/** Business instants begin in 1992 (domain/shared/instant). */
const FIRST_INSTANT = Date.UTC(1992, 0, 2);

function rungText(rung: number, locale: Locale): string {
  if (rung === 0) return pick(locale, '到期当日', 'on the last day');
  if (rung < 0) return pick(locale, `到期前 ${-rung} 个工作日`, `${-rung} working days before`);
  return pick(locale, `逾期第 ${rung} 个工作日`, `${rung} working days overdue`);
}

function organizersText(value: unknown, { organizations, locale }: Surroundings): string {
  if (!Array.isArray(value)) return MISSING;
  const names = (value as { organizationId?: unknown; lead?: unknown }[]).map(({ organizationId, lead }) => {
    const name = organizations.get(String(organizationId)) ?? String(organizationId);
    return lead === true ? `${name}${pick(locale, '（牵头）', ' (lead)')}` : name;
  });
  return names.join(pick(locale, '、', ', '));
}

function peopleText(value: unknown, { people, locale }: Surroundings): string {
  return listed(value, locale, (id) => people.get(String(id))?.name ?? String(id));
}

function listed(value: unknown, locale: Locale, inWords: (each: unknown) => string): string {
  if (!Array.isArray(value) || value.length === 0) return MISSING;
  return value.map(inWords).join(pick(locale, '、', ', '));
}

const optionText = (words: string | undefined, value: unknown, locale: Locale): string =>
  words === undefined ? valueText(value, locale) : `“${words}”`;

const CODES: Readonly<Record<string, readonly [string, string]>> = { SKILL: ['技能类', 'skill'], NON_SKILL: ['非技能类', 'not a skill'] };

function valueText(value: unknown, locale: Locale): string {
  if (typeof value === 'boolean') return value ? pick(locale, '是', 'yes') : pick(locale, '否', 'no');
  if (Array.isArray(value))
    return value.length === 0 ? pick(locale, '无', 'none') : value.map((each) => `“${String(each)}”`).join(pick(locale, '、', ', '));
  if (value === null || value === undefined) return pick(locale, '空白', 'blank');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const [zh, en] = CODES[text] ?? [];
  return zh !== undefined && en !== undefined ? pick(locale, zh, en) : `“${text}”`;
}
