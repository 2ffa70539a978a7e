import type { talentView, TalentQuery } from '@jiangcheng/contracts/api/talent';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { TalentRule } from '@jiangcheng/domain/talent/rule';
import type { Talent } from '@jiangcheng/domain/talent/talents';
import { youthLabels } from '@jiangcheng/regulations/facts/youth';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** The pack's words for stages, honours and groups, and those of the table's head. */
export interface TalentWords {
  locale: Locale;
  stage: (key: string) => string;
  honour: (key: string) => string;
  group: (key: string) => string;
}

export function wordsOf(pack: ContestPack, locale: Locale): TalentWords {
  const within = (labels: ReadonlyMap<string, { zh: string; en: string }>) => (key: string) => {
    const label = labels.get(key);
    return label === undefined ? key : labelIn(label, locale);
  };
  return {
    locale,
    stage: within(youthLabels(pack).stages),
    honour: within(new Map(pack.awards.honours.map(({ key, label }) => [key, label]))),
    group: within(new Map(pack.eligibility.groups.map(({ key, label }) => [key, label]))),
  };
}

/** Who is placed nowhere is asked for by NONE. */
const NOWHERE = 'NONE';

export const asksFor =
  ({ tradeNo, group, stage, honour, q }: TalentQuery) =>
  (talent: Talent): boolean =>
    (tradeNo === undefined || talent.tradeNo === tradeNo) &&
    (group === undefined || talent.group === group) &&
    (stage === undefined || (talent.stage ?? NOWHERE) === stage) &&
    (honour === undefined || talent.honours.includes(honour)) &&
    (q === undefined || [talent.name, talent.unit].some((text) => text.includes(q.normalize('NFC').trim())));

export function talentViewOf(talent: Talent, rule: TalentRule, words: TalentWords): Output<typeof talentView> {
  const named = (key: string, label: string) => ({ key, label });
  return {
    ...talent,
    honours: talent.honours.map((key) => named(key, words.honour(key))),
    stage: talent.stage === null ? null : named(talent.stage, words.stage(talent.stage)),
    staged: rule.stagedGroups.includes(talent.group),
  };
}

/** Heading and cell of each column, in both languages. */
const columns: readonly (readonly [zh: string, en: string, cell: (talent: Talent, words: TalentWords) => string])[] = [
  ['姓名', 'Name', ({ name }) => name],
  ['出生日期', 'Born', ({ bornOn }) => bornOn ?? ''],
  ['单位', 'Organization', ({ unit }) => unit],
  ['比赛', 'Contest', ({ title }) => title],
  ['组别', 'Group', ({ group }, words) => words.group(group)],
  ['名次', 'Rank', ({ rank }) => String(rank)],
  ['荣誉', 'Honours', ({ honours }, words) => honours.map(words.honour).join('、')],
  ['证书编号', 'Certificate', ({ certificate }) => certificate ?? ''],
  ['成长阶段', 'Stage of growth', ({ stage }, words) => (stage === null ? '' : words.stage(stage))],
  ['成绩通报', 'Circular', ({ circularNumber }) => circularNumber],
];

export function talentLines(talents: readonly Talent[], words: TalentWords): string[][] {
  const heading = words.locale === 'en' ? 1 : 0;
  return [columns.map((column) => column[heading]), ...talents.map((talent) => columns.map(([, , cell]) => cell(talent, words)))];
}
