import type { Concerned } from '../conflict/conflicts.ts';
import { valueOf } from '../shared/result.ts';
import type { Expert, Panel, ScoringRound, ScoringRule, SheetRow } from './round.ts';
import { draft, seal } from './sheet.ts';

export const RULE: ScoringRule = {
  items: [
    { code: 'P01', force: 'BREAKTHROUGH', max: '10', weight: '1' },
    { code: 'P02', force: 'INNOVATION', max: '10', weight: '1' },
    { code: 'P03', force: 'INNOVATION', max: '10', weight: '1' },
  ],
  decimals: 1,
  fullMark: '100',
  trimFrom: 5,
  totalDecimals: 2,
  tieBreak: ['UNTRIMMED'],
  outlierMarks: '15',
  clause: '004/第七条',
};

export const expert = (id: string, more: Partial<Expert> = {}): Expert => ({
  id,
  personId: `person-${id}`,
  kind: 'FIELD_EXPERT',
  employerId: `employer-${id}`,
  unitIds: [],
  declared: [],
  hasDeclared: true,
  ...more,
});

export const candidate = (id: string, more: Partial<Concerned> = {}): Concerned => ({
  id,
  personId: `person-${id}`,
  employerId: `employer-${id}`,
  recommendedBy: `union-${id}`,
  ...more,
});

/** A panel before which these candidates are. */
export const panelOver = (candidateIds: string[], members: Expert[], reserves: Expert[] = [], id = 'panel'): Panel => ({
  ...{ id, candidateIds, members, reserves },
  recusals: [],
});

export const roundOf = (
  members: string[],
  candidates: string[],
  reserves: string[] = [],
  rule: Partial<ScoringRule> = {},
): ScoringRound => ({
  id: 'round',
  rule: { ...RULE, ...rule },
  candidates: candidates.map((id) => candidate(id)),
  panels: [
    panelOver(
      candidates,
      members.map((id) => expert(id)),
      reserves.map((id) => expert(id)),
    ),
  ],
  sheets: [],
  dueAt: 100,
  openedAt: null,
  absent: [],
  corrections: [],
});

/** A row from the points of the items in order. */
export const row = (candidateId: string, ...points: string[]): SheetRow => ({
  candidateId,
  points: Object.fromEntries(points.map((point, index) => [`P0${index + 1}`, point])),
});

/** The round in which an expert has drafted these rows and sealed them. */
export const sealed = (round: ScoringRound, expertId: string, ...rows: SheetRow[]): ScoringRound =>
  valueOf(seal(valueOf(draft(round, expertId, rows)), expertId, `hash-${expertId}`, 1));
