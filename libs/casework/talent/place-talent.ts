import { checkPlace } from '@jiangcheng/domain/talent/place';
import type { TalentPlace, TalentRule } from '@jiangcheng/domain/talent/rule';
import { talentsOf, type Talent } from '@jiangcheng/domain/talent/talents';
import { auditEvent } from '../audit/audit-event.ts';
import { atTheBook } from '../payment/at-the-book.ts';
import type { Money } from '../payment/load-book.ts';
import type { MoneyRequest, PaymentDesk } from '../payment/ports.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { PaymentTransaction } from '../ports/payments.ts';

type Reader = Pick<PaymentTransaction, 'certificates' | 'letters' | 'talentPlaces'>;

/** 青年技能人才数据库 of a campaign whose circulars announced these results. */
export async function loadTalents(tx: Reader, caseId: string, { awarded }: Pick<Money, 'awarded'>, rule: TalentRule): Promise<Talent[]> {
  const [certificates, letters] = [await tx.certificates(caseId), await tx.letters(caseId)];
  return talentsOf(awarded, { certificates, letters, places: await tx.talentPlaces(caseId) }, rule);
}

/** In which stage of growth the office sees somebody (003/六.3). Refuses with the codes of checkPlace. */
export const placeTalent = (desk: PaymentDesk, request: MoneyRequest<TalentPlace>): Promise<Outcome<{ stage: string }>> =>
  atTheBook(desk, request, 'placeTalent', async ({ tx, input, locked, money, pack, accountId, basis }) => {
    const rule = pack.talents;
    if (rule === null) return notFound;
    const checked = checkPlace(input, await loadTalents(tx, locked.id, money, rule), rule);
    if (!checked.ok) return refused(checked.refusals);
    const { contestId, entry, stage } = input;
    await tx.placeTalent(locked.id, { contestId, entry, stage }, accountId);
    const { title, rank, stage: before } = checked.value;
    await tx.appendEvents(locked, [
      auditEvent('TALENT_PLACED', {
        ...{ ...basis, clause: rule.clause },
        before: { stage: before },
        after: { contestId, entry, title, rank, stage },
      }),
    ]);
    return done({ stage });
  });
