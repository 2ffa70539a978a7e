import { caseSteps } from '../steps/stage.ts';

/**
 * The story of the 优秀组织奖 (regulation 003, 附2/三.4 and 附4): the office reviews the 自评表 that a window brought in and proposes, the head
 * approves or returns. Its only input is the case's id.
 */
export async function orgAward(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  for (let round = 1; ; round += 1) {
    const review = await stage('REVIEW', round);
    if (review === 'WITHDRAWN') return;
    const approval = await stage('APPROVAL', round);
    if (approval === 'APPROVED') return;
  }
}
