import type { DocumentFacts } from '../document/commands.ts';
import type { OwnersNotice } from '../notice/standing.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { Share } from './meeting.ts';
import type { QuotaRule } from './quota.ts';
import type { ListMember, ListRule } from './whole-list.ts';

/** A recommended person as the round counts him: neither withdrawn nor rejected. `personId` is the id of his candidature. */
export interface CandidateStanding extends ListMember {
  organizationId: string;
  /** 形式审查 has let him through. */
  passed: boolean;
}

/** One line of the tally, by the id of the candidature. */
export interface RankedCandidate {
  candidateId: string;
  total: string;
  rank: number;
  joint: boolean;
}

/** Where the experts' scoring stands (libs/domain/expert-scoring). Before the opening there is no ranking. */
export interface ScoringStanding {
  openedAt: EpochMs | null;
  /** Members of the panel by id, those who recused altogether left out: the whole of which a quorum is a part. */
  experts: readonly string[];
  ranking: readonly RankedCandidate[];
}

/** Nobody judges yet. */
export const NO_SCORING: ScoringStanding = { openedAt: null, experts: [], ranking: [] };

export interface SelectionRules {
  quota: QuotaRule;
  list: ListRule;
  quorum: Share;
  ballotThreshold: Share;
}

/** What `decide` must know beyond the state; loaded under the case's lock, never guessed. */
export interface SelectionFacts {
  candidates: readonly CandidateStanding[];
  scoring: ScoringStanding;
  notice: OwnersNotice;
  rules: SelectionRules;
  /** Names of organizations, and of people, that an act names, by id; who is not here does not exist. */
  names: Readonly<Record<string, string>>;
  people: Readonly<Record<string, string>>;
  document: DocumentFacts;
}
