import { caseSteps } from '../steps/stage.ts';

/**
 * The story of an objection that the office took up (regulation 004, 第八条 认真核查处理): it is admitted, two people verify it, it is decided
 * and answered; who objects anonymously cannot be answered. Its only input is the case's id.
 */
export async function objection(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  const admission = await stage('ADMISSION', 1);
  if (admission === 'NOT_ADMITTED') return;
  await stage('VERIFICATION', 1);
  const decision = await stage('DECISION', 1);
  if (decision === 'SETTLED') return;
  await stage('REPLY', 1);
}
