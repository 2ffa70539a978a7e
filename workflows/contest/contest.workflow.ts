import { caseSteps } from '../steps/stage.ts';

/**
 * The story of one contest (regulation 000): prepared by the office, held, reported within ten working days, reviewed and, where
 * something is wrong or its organizer takes it back, corrected as often as it takes (000/附1/六). Its only input is the case's id; it may
 * start from nothing at any time, walks through what is done and stops where the case stands.
 */
export async function contest(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  await stage('PREPARATION', 1);
  await stage('HOLDING', 1);
  for (let round = 1; ; round += 1) {
    await stage('SCORE_REPORT', round);
    const review = await stage('OFFICE_REVIEW', round);
    if (review === 'CONFIRMED') return;
  }
}
