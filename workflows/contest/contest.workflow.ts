import { caseSteps, type Stage } from '../steps/stage.ts';

const CANCELLED = 'CANCELLED';

/**
 * The story of one contest (regulation 000): prepared by the office, planned and announced where its campaign asks for that, held, reported
 * within ten working days, reviewed and, where something is wrong or its organizer takes it back, corrected as often as it takes
 * (000/附1/六); it is over at once where the committee cancels it (office.md §6). Its only input is the case's id; it may start from nothing
 * at any time, walks through what is done and stops where the case stands.
 */
export async function contest(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  const preparation = await stage('PREPARATION', 1);
  if (preparation === CANCELLED) return;
  if (preparation === 'PLANNED' && (await planAndAnnounce(stage)) === CANCELLED) return;
  if ((await stage('HOLDING', 1)) === CANCELLED) return;
  for (let round = 1; ; round += 1) {
    if ((await stage('SCORE_REPORT', round)) === CANCELLED) return;
    const review = await stage('OFFICE_REVIEW', round);
    if (review === 'CONFIRMED' || review === CANCELLED) return;
  }
}

/** The organizer's plan is signed by all, written anew and signed anew after each return; then the notice goes out (000/附1/六.1). */
async function planAndAnnounce(stage: Stage): Promise<string> {
  for (let round = 1; ; round += 1) {
    if ((await stage('SUB_PLAN', round)) === CANCELLED) return CANCELLED;
    const countersigning = await stage('COUNTERSIGNING', round);
    if (countersigning === CANCELLED) return CANCELLED;
    if (countersigning === 'PLAN_AGREED') return stage('CONTEST_NOTICE', 1);
  }
}
