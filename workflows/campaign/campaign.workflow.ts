import { caseSteps } from '../steps/stage.ts';

/** A report of this round is corrected first: the bodies review anew what then stands. */
const RETURNED = 'REPORT_RETURNED';

/**
 * The story of a campaign's end (regulation 000, 附1/六.4): when all contests are confirmed, or the committee goes on with some of them,
 * the four bodies review the results and circulate them, after a public notice of the winners where the campaign asks for one; what was left
 * out comes in a round of its own. Its only input is the case's id.
 */
export async function campaign(caseId: string): Promise<void> {
  const stage = caseSteps(caseId);

  for (let round = 1; ; round += 1) {
    const gate = await stage('CONTESTS', round);
    if (gate === 'NOTHING_LEFT') return;
    const review = await stage('COMMITTEE_REVIEW', round);
    if (review === RETURNED) continue;
    if (review === 'AGREED_TO_NOTICE' && (await stage('WINNERS_NOTICE', round)) === RETURNED) continue;
    const circular = await stage('CIRCULAR', round);
    if (circular === 'ISSUED') return;
  }
}
