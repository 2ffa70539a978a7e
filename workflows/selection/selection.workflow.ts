import { caseSteps, type Stage } from '../steps/stage.ts';

/**
 * The story of a year's selection (regulation 004, 第五条 to 第九条): a call, a window of recommendation, 形式审查; the experts score under
 * seal and meet; the party group approves, the list is put up, and who is not held is announced. Its only input is the case's id.
 */
export async function selection(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);
  let round = 1;

  while (!(await somebodyPasses(stage, round))) round += 1;
  await stage('EXPERT_SCORING', round);
  while (!(await partyGroupApproves(stage, round))) round += 1;
  await stage('NOTICE', round);
  while ((await stage('ANNOUNCEMENT', round)) === 'ANNOUNCED_IN_PART') round += 1;
}

/** Where nobody was recommended, or nobody passed, the call goes out anew. */
async function somebodyPasses(stage: Stage, round: number): Promise<boolean> {
  await stage('DEPLOYMENT', round);
  if ((await stage('RECOMMENDATION', round)) === 'NOBODY_RECOMMENDED') return false;
  return (await stage('FORMAL_REVIEW', round)) === 'REVIEWED';
}

/** A list that is sent back is discussed anew by the experts' meeting. */
async function partyGroupApproves(stage: Stage, round: number): Promise<boolean> {
  await stage('PANEL_MEETING', round);
  return (await stage('PARTY_GROUP', round)) === 'APPROVED';
}
