import { dutyKinds, type DutyKind } from '@jiangcheng/domain/contest/duties';
import type { AssignedDayRule, DeadlineRule, PeriodRule, Recipient, Rung } from '@jiangcheng/domain/deadline/rule';
import type { Frozen } from '../freeze.ts';
import type { RegulationPack } from '../load-pack.ts';
import type { AssignedDeadline, CountedDeadline, DailyReminderRule, DatedDeadline } from '../schema/deadlines.ts';
import { settingValue, type CampaignSettings } from './settings.ts';
import { campaignStage, stageEnd } from './stages.ts';

/** Ten working days after the contest's end (000/附1/六.3), or a day that the document names (003/七.1). */
export function scoreReportRule(pack: RegulationPack, settings: CampaignSettings = {}): DeadlineRule {
  const rule = deadlineRule(pack, 'SCORE_REPORT', settings);
  if (!rule) throw new Error(`pack ${pack.id}/${pack.edition} sets no limit for the score report`);
  return rule;
}

/** The length is the office's at each return; left out, the campaign's setting. */
export function correctionRule(pack: RegulationPack, settings: CampaignSettings = {}, workingDays?: number): PeriodRule {
  const rule = limited(pack, 'CORRECTION', settings);
  return workingDays === undefined ? rule : { ...rule, length: workingDays };
}

/** For each opening of a node of the review; null while neither the document nor the campaign sets a limit (000-35). */
export function officeReviewRule(pack: RegulationPack, settings: CampaignSettings = {}): DeadlineRule | null {
  return deadlineRule(pack, 'OFFICE_REVIEW', settings);
}

/** The same for the 会签 of a sub-plan and the committee's review (组委会审核). */
export function countersignRule(pack: RegulationPack, settings: CampaignSettings = {}): DeadlineRule | null {
  return deadlineRule(pack, 'COUNTERSIGN', settings);
}

/** What an organizer owes beside the report, with its words in Chinese, by a day that the office sets; what the document does not ask for is left out. */
export function dutyRules(pack: RegulationPack, settings: CampaignSettings = {}): Partial<Record<DutyKind, DutyRule>> {
  const known = dutyKinds.flatMap((key) => find(pack, key, 'ASSIGNED') ?? []);
  return Object.fromEntries(
    known.map((rule) => [rule.key, { rule: { ...basics(pack, rule, settings), unit: 'FIXED_DATE' }, label: rule.label.zh }]),
  );
}

export interface DutyRule {
  rule: AssignedDayRule;
  label: string;
}

/** Each working day at `at`, from the one after the planned last day until the end is declared. */
export function declareEndReminder(pack: RegulationPack): { key: string; at: string; to: readonly Recipient[]; clause: string } {
  const { key, at, to, clause } = entry(pack, 'DECLARE_END', 'DAILY');
  return { key, at, to, clause };
}

export function ladderOf(pack: RegulationPack, key: string): readonly Rung[] {
  return entry(pack, key, 'COUNTED').ladder.rungs;
}

/** The rule under the campaign's settings; null where it has no length. Throws on a key that the pack does not have. */
export function deadlineRule(pack: RegulationPack, key: string, settings: CampaignSettings = {}): DeadlineRule | null {
  const dated = find(pack, key, 'DATED');
  if (dated === null) return periodRule(pack, entry(pack, key, 'COUNTED'), settings);
  return { ...basics(pack, dated, settings), unit: 'FIXED_DATE', on: dayOf(pack, dated, settings) };
}

function dayOf(pack: RegulationPack, { on: { value, setting, byStage } }: Frozen<DatedDeadline>, settings: CampaignSettings): string {
  const stage = byStage && pack.kind === 'CONTEST' ? campaignStage(pack, settings) : null;
  if (stage !== null) return stageEnd(stage);
  return setting === undefined ? value : String(settingValue(pack, settings, setting));
}

/** The same where a day would be a mistake of the pack. */
export function periodOf(pack: RegulationPack, key: string, settings: CampaignSettings): PeriodRule | null {
  const rule = deadlineRule(pack, key, settings);
  if (rule?.unit === 'FIXED_DATE') throw new Error(`${key} of pack ${pack.id}/${pack.edition} is a day, not a period`);
  return rule;
}

function limited(pack: RegulationPack, key: string, settings: CampaignSettings): PeriodRule {
  const rule = periodRule(pack, entry(pack, key, 'COUNTED'), settings);
  if (!rule) throw new Error(`deadline ${key} has no length`);
  return rule;
}

function periodRule(pack: RegulationPack, counted: Frozen<CountedDeadline>, settings: CampaignSettings): PeriodRule | null {
  const { value, setting, unit } = counted.length;
  const length = setting === undefined ? value : Number(settingValue(pack, settings, setting));
  if (length === null || length === 0) return null;
  return { ...basics(pack, counted, settings), unit, length, ...(countsStartDay(pack, counted, settings) ? { countsStartDay: true } : {}) };
}

function countsStartDay(pack: RegulationPack, { startDay }: Frozen<CountedDeadline>, settings: CampaignSettings): boolean {
  return startDay !== undefined && settingValue(pack, settings, startDay.setting) === startDay.countsWhen;
}

function basics(pack: RegulationPack, rule: Frozen<CountedDeadline | DatedDeadline | AssignedDeadline>, settings: CampaignSettings) {
  const { key, start, cutoff, lateness, ladder, clause } = rule;
  return {
    key,
    startEvent: start,
    cutoff: cutoff.setting === undefined ? cutoff.value : String(settingValue(pack, settings, cutoff.setting)),
    clause,
    hard: lateness.setting === undefined ? lateness.hard : settingValue(pack, settings, lateness.setting) === lateness.hardWhen,
    ladder: ladder.rungs,
  };
}

type Kinds = {
  COUNTED: Frozen<CountedDeadline>;
  DATED: Frozen<DatedDeadline>;
  ASSIGNED: Frozen<AssignedDeadline>;
  DAILY: Frozen<DailyReminderRule>;
};

function entry<K extends keyof Kinds>(pack: RegulationPack, key: string, kind: K): Kinds[K] {
  const found = find(pack, key, kind);
  if (!found) throw new Error(`pack ${pack.id}/${pack.edition} has no ${kind} deadline ${key}`);
  return found;
}

function find<K extends keyof Kinds>(pack: RegulationPack, key: string, kind: K): Kinds[K] | null {
  const found = pack.deadlines.deadlines.find((rule) => rule.key === key && rule.kind === kind);
  return (found as Kinds[K] | undefined) ?? null;
}
