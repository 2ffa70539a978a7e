import type { AwardRules } from '@jiangcheng/domain/award/rules';
import type { TaxTreatment } from '@jiangcheng/domain/payment/tax';
import type { TalentRule } from '@jiangcheng/domain/talent/rule';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { Outcome } from '../ports/outcome.ts';
import type { PaymentTransaction } from '../ports/payments.ts';

export interface MoneyPack {
  awards: AwardRules;
  tax: TaxTreatment;
  /** Null where the document keeps no 青年技能人才数据库. */
  talents: TalentRule | null;
}
export type MoneyPackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => MoneyPack;

interface PaymentStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: PaymentTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

export interface PaymentDesk {
  store: PaymentStore;
  packOf: MoneyPackOf;
  newId: NewId;
}

export interface MoneyRequest<I> {
  campaignId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}
