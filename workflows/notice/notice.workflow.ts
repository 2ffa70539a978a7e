import { pageLooks } from '../steps/page-looks.ts';
import { caseSteps } from '../steps/stage.ts';

/**
 * The story of a public notice (regulation 004, 第八条): the office puts up the list that was decided on, it hangs for its working days while
 * the system looks at its own page, and closes after its last one. Its only input is the case's id.
 */
export async function notice(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  const posting = await stage('POSTING', 1);
  if (posting === 'WITHDRAWN') return;
  await stage('RUNNING', 1, pageLooks(caseId));
}
