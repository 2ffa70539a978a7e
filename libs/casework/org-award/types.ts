import type { OrgAwardCommand } from '@jiangcheng/domain/org-award/acts';
import type { OrgAwardFacts } from '@jiangcheng/domain/org-award/decide';
import type { Rubric } from '@jiangcheng/domain/org-award/rubric';
import type { OrgAwardEvent, OrgAwardState } from '@jiangcheng/domain/org-award/state';
import { orgAwardRubric } from '@jiangcheng/regulations/facts/org-award';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { LockedCase } from '../ports/case-store.ts';

/** The values of a rule pack, under a campaign's rulings, that an award needs. */
export interface OrgAwardPack {
  /** The regulation as mails name it. */
  docNo: string;
  rubric: Rubric;
}

/** What is an award's own among the kinds of case. */
export interface OrgAwardTypes {
  state: OrgAwardState;
  command: OrgAwardCommand;
  event: OrgAwardEvent;
  facts: OrgAwardFacts;
  pack: OrgAwardPack;
}

/** Reads the 自评表 of the pack edition on file. Throws for an edition without one: no award is opened under it. */
export function orgAwardPack({ regulation, edition, settings }: Pick<LockedCase, 'regulation' | 'edition' | 'settings'>): OrgAwardPack {
  const pack = loadContestPack(regulation, edition);
  const rubric = orgAwardRubric(pack, settings);
  if (rubric === null) throw new Error(`pack ${regulation}/${edition} has no 自评表`);
  return { docNo: pack.regulation.docNo.value, rubric };
}
