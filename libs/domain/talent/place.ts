import { ok, refuse, type Result } from '../shared/result.ts';
import type { TalentPlace, TalentRule } from './rule.ts';
import type { Talent } from './talents.ts';

/** Whom the office places where. Refuses with TALENT_UNKNOWN, TALENT_STAGE_UNKNOWN, TALENT_HAS_NO_STAGE, TALENT_PLACED_ALREADY. */
export function checkPlace({ contestId, entry, stage }: TalentPlace, talents: readonly Talent[], rule: TalentRule): Result<Talent> {
  const { stages, stagedGroups, clause } = rule;
  const talent = talents.find((one) => one.contestId === contestId && one.entry === entry);
  if (talent === undefined) return refuse('TALENT_UNKNOWN', { field: 'entry', clause });
  if (!stages.includes(stage)) return refuse('TALENT_STAGE_UNKNOWN', { field: 'stage', clause });
  if (!stagedGroups.includes(talent.group)) return refuse('TALENT_HAS_NO_STAGE', { field: 'entry', clause });
  return talent.stage === stage ? refuse('TALENT_PLACED_ALREADY', { field: 'stage' }) : ok(talent);
}
