import { caseSteps } from '../steps/stage.ts';

/**
 * The story of one person's cultivation (regulation 004, 第十条 to 第二十一条): a year with its plan and reports, an evaluation; who does not
 * pass puts things right or gets more time and is judged anew; who passes is certified and holds the certificate until it is taken back.
 * It may be ended at any time. Its only input is the case's id.
 */
export async function cultivation(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);
  let round = 1;

  if ((await stage('CULTIVATION', round)) !== 'PERIOD_OVER') return;
  let verdict = await stage('EVALUATION', round);
  while (verdict === 'TO_REMEDY' || verdict === 'EXTENDED') {
    round += 1;
    const more = await stage(verdict === 'TO_REMEDY' ? 'REMEDIATION' : 'CULTIVATION', round);
    if (more === 'ENDED' || more === 'DISMISSED') return;
    verdict = await stage('EVALUATION', round);
  }
  if (verdict === 'ENDED') return;

  if ((await stage('CERTIFICATION', round)) === 'CERTIFIED') await stage('CERTIFICATE_HELD', round);
}
