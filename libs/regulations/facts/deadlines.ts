import type { DeadlineRule, PeriodRule, Recipient, Rung } from '@jiangcheng/domain/deadline/rule';
import type { Frozen } from '../freeze.ts';
import type { RegulationPack } from '../load-pack.ts';
import type { CountedDeadline, DailyReminderRule, DatedDeadline } from '../schema/deadlines.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

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

/** Null while neither the document nor the campaign sets a limit (000-35). */
export function officeReviewRule(pack: RegulationPack, settings: CampaignSettings = {}): DeadlineRule | null {
  return deadlineRule(pack, 'OFFICE_REVIEW', settings);
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
  const { value, setting } = dated.on;
  const on = setting === undefined ? value : String(settingValue(pack, settings, setting));
  return { ...basics(pack, dated, settings), unit: 'FIXED_DATE', on };
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

function basics(pack: RegulationPack, rule: Frozen<CountedDeadline> | Frozen<DatedDeadline>, settings: CampaignSettings) {
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

type Kinds = { COUNTED: Frozen<CountedDeadline>; DATED: Frozen<DatedDeadline>; DAILY: Frozen<DailyReminderRule> };

function entry<K extends keyof Kinds>(pack: RegulationPack, key: string, kind: K): Kinds[K] {
  const found = find(pack, key, kind);
  if (!found) throw new Error(`pack ${pack.id}/${pack.edition} has no ${kind} deadline ${key}`);
  return found;
}

function find<K extends keyof Kinds>(pack: RegulationPack, key: string, kind: K): Kinds[K] | null {
  const found = pack.deadlines.deadlines.find((rule) => rule.key === key && rule.kind === kind);
  return (found as Kinds[K] | undefined) ?? null;
}
