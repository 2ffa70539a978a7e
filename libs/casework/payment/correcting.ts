import type { Correcting } from '@jiangcheng/domain/campaign/facts';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import type { LockedCase } from '../ports/case-store.ts';
import type { MoneyBooks } from '../ports/payments.ts';
import { loadMoney, nextNumber, waitsOf } from './load-book.ts';
import { moneyPackOf } from './money-pack-of.ts';

/** The number of the next correction, of whatever document. */
export const nextCorrectionOf = async (tx: MoneyBooks, { id, state }: LockedCase<CampaignState>): Promise<number> =>
  nextNumber({ corrections: await tx.corrections(id), noticed: state.corrections ?? [] });

/** What a correction of this contest by a 更正通知 rests on; null for one that no circular has announced. */
export async function correctingOf(tx: MoneyBooks, locked: LockedCase<CampaignState>, contestId: string): Promise<Correcting | null> {
  const pack = moneyPackOf(locked.regulation, locked.edition, locked.settings);
  const money = await loadMoney(tx, locked, pack);
  const awarded = money.awarded.find(({ result }) => result.caseId === contestId);
  if (awarded === undefined) return null;
  return { result: awarded.result, rules: pack.awards, waits: waitsOf(money, contestId), number: nextNumber(money) };
}
