import type { Condition } from '@jiangcheng/domain/selection/conditions';
import type { CandidatePack } from '@jiangcheng/domain/recommendation/records';
import type { FixedDateRule } from '@jiangcheng/domain/deadline/rule';
import type { Share } from '@jiangcheng/domain/selection/meeting';
import type { QuotaRule } from '@jiangcheng/domain/selection/quota';
import type { ListRule } from '@jiangcheng/domain/selection/whole-list';
import type { SelectionPack } from '../load-pack.ts';
import { draftHoldMinutes } from './drafts.ts';
import { settingOf, settingValue, type CampaignSettings } from './settings.ts';

/** The weights of the four factors of 第五条. */
export function quotaRule(pack: SelectionPack, settings: CampaignSettings = {}): QuotaRule {
  const { factors, clause } = pack.selection.quotas;
  const weights = factors.map(({ code, setting }) => [code, Number(settingValue(pack, settings, setting))] as const);
  return { weights: Object.fromEntries(weights), clause };
}

/** The conditions of 第三条 and 第四条; whether heads of small enterprises are meant is the round's setting (C12). */
export function conditionsOf(pack: SelectionPack, settings: CampaignSettings = {}): Condition[] {
  return pack.conditions.conditions.map((each): Condition => {
    const { key, clause } = each;
    switch (each.kind) {
      case 'YEARS':
        return { key, clause, kind: each.kind, min: each.min };
      case 'ATTESTED':
      case 'FACTOR':
        return { key, clause, kind: each.kind };
      case 'HARD':
      case 'SOFT': {
        const narrow = each.setting !== undefined && settingValue(pack, settings, each.setting) === 'DEPUTY_DIVISION';
        const { kind, declared, unless = null } = each;
        return { key, clause, kind, declared, unless, onlyWith: narrow ? 'LEADING_OFFICIAL' : null };
      }
    }
  });
}

/** About how many, and the bounds of the whole list. */
export function listRule(pack: SelectionPack, settings: CampaignSettings = {}): ListRule {
  const bound = (wanted: string): number => {
    const check = pack.selection.listChecks.find(({ key }) => key === wanted);
    return check === undefined ? 0 : Number(settingValue(pack, settings, check.setting));
  };
  return {
    target: pack.selection.target.value,
    tolerance: bound('ABOUT_TARGET'),
    keyIndustryPercent: bound('KEY_INDUSTRIES'),
    oneIndustryPercent: bound('ONE_INDUSTRY'),
    oneRegionPercent: bound('ONE_REGION'),
    womenPercent: bound('WOMEN'),
  };
}

/** The window of recommendation but for its last day, which each round's call names: what comes later is refused. */
export function windowRule(pack: SelectionPack): Omit<FixedDateRule, 'on'> {
  const { cutoff, ladder, clause } = pack.selection.window;
  const named = { key: 'RECOMMENDATION', startEvent: 'WINDOW_OPENED', unit: 'FIXED_DATE', hard: true } as const;
  return { ...named, cutoff: cutoff.value, ladder: ladder.rungs, clause };
}

/** The last instant for the experts' sheets: day and hour are the office's own. */
export function scoringDueRule(pack: SelectionPack): Omit<FixedDateRule, 'on' | 'cutoff'> {
  const { ladder, clause } = pack.selection.scoringDue;
  return { key: 'EXPERT_SCORING', startEvent: 'SCORING_STARTED', unit: 'FIXED_DATE', hard: false, ladder: ladder.rungs, clause };
}

/** How much of the panel must be at its meeting, and agree where it votes. */
export function meetingShares(pack: SelectionPack, settings: CampaignSettings = {}): { quorum: Share; ballotThreshold: Share } {
  const { quorum, ballot } = pack.selection.meeting;
  const share = (setting: string): Share => (settingValue(pack, settings, setting) === 'MAJORITY' ? 'MAJORITY' : 'TWO_THIRDS');
  return { quorum: share(quorum.setting), ballotThreshold: share(ballot.setting) };
}

/** What a candidate's form may say, and what 形式审查 looks at: each condition that is judged, then the papers. */
export function candidatePack(pack: SelectionPack, settings: CampaignSettings = {}): CandidatePack {
  const conditions = conditionsOf(pack, settings);
  const { scoring, selection } = pack;
  return {
    conditions,
    declarations: pack.conditions.declarations.map(({ code }) => code),
    forces: scoring.forces.map(({ code }) => code),
    points: scoring.dimensions.flatMap(({ items }) => items.map(({ code }) => code)),
    items: [
      ...conditions.filter(({ kind }) => kind !== 'FACTOR').map(({ key, clause }) => ({ key, clause })),
      ...selection.review.items.map(({ code, clause }) => ({ key: code, clause })),
    ],
    opinions: { sought: settingValue(pack, settings, 'SEEK_OPINIONS') === true, clause: settingOf(pack, 'SEEK_OPINIONS').clause ?? '' },
    holdMinutes: draftHoldMinutes(pack, settings),
  };
}
