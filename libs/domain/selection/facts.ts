import type { DocumentFacts } from '../document/commands.ts';
import type { Announceable } from '../notice/announce.ts';
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

/** Where the public notice stands (libs/domain/notice). `closed` once its first window is over; `persons` as announceable says now. */
export interface NoticeStanding {
  caseId: string | null;
  closed: boolean;
  persons: readonly Announceable[];
}

/** Nobody judges yet. */
export const NO_SCORING: ScoringStanding = { openedAt: null, experts: [], ranking: [] };
/** Nothing is posted yet. */
export const NO_NOTICE: NoticeStanding = { caseId: null, closed: false, persons: [] };

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
  notice: NoticeStanding;
  rules: SelectionRules;
  /** Names of organizations, and of people, that an act names, by id; who is not here does not exist. */
  names: Readonly<Record<string, string>>;
  people: Readonly<Record<string, string>>;
  document: DocumentFacts;
}
