import type { EventWords } from './word-types.ts';

/** What units and the office did to candidates of a selection. */
export const recommendationWords = {
  CANDIDATE_SAVED: { label: ['填写申报推荐表', 'Candidate saved'], says: ['填写申报推荐表', 'filled in a candidate’s form'] },
  CANDIDATE_TAKEN_OVER: {
    label: ['接手填写申报推荐表', 'Candidate’s form taken over'],
    says: ['接手填写申报推荐表（此前由 {-heldBy} 填写）', 'took a candidate’s form over from {-heldBy}'],
  },
  RECOMMENDATION_SAVED: { label: ['填写推荐材料', 'Recommendation saved'], says: ['填写推荐材料', 'filled in the recommendation'] },
  CANDIDATES_RANKED: { label: ['推荐人选排序', 'Candidates ranked'], says: ['排列推荐人选', 'ranked the unit’s candidates'] },
  CANDIDATE_FILED: { label: ['报送推荐人选', 'Candidate filed'], says: ['报送推荐人选', 'filed a candidate'] },
  CANDIDATE_WITHDRAWN: { label: ['撤回推荐人选', 'Candidate withdrawn'], says: ['撤回推荐人选', 'withdrew a candidate'] },
  CANDIDATE_PASSED: { label: ['形式审查通过', 'Formal review passed'], says: ['形式审查通过一名人选', 'passed a candidate'] },
  CANDIDATE_RETURNED: { label: ['退回补正', 'Candidate returned'], says: ['退回一名人选补正', 'returned a candidate for a supplement'] },
  CANDIDATE_REJECTED: { label: ['形式审查不予通过', 'Candidate rejected'], says: ['形式审查不予通过一名人选', 'rejected a candidate'] },
  OPINION_RECORDED: { label: ['征求意见', 'Opinion recorded'], says: ['登记征求意见情况', 'recorded an opinion that was sought'] },
  EXCEPTION_GRANTED: { label: ['准许例外', 'Exception granted'], says: ['准许例外', 'granted an exception'] },
} as const satisfies Record<string, EventWords>;
