import { caseSteps } from '../steps/stage.ts';

/**
 * The story of a window in which many units hand in a package (regulation 003, 七.1): open until its end, then unit after unit is marked, then
 * the office checks what came. Its only input is the case's id.
 */
export async function collection(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  const window = await stage('OPEN', 1);
  if (window === 'WITHDRAWN') return;
  await stage('CLOSING', 1);
  await stage('CHECK', 1);
}
