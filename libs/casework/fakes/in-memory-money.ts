import type { Recipient } from '../ports/case-store.ts';
import type { MoneyBooks } from '../ports/payments.ts';

/** Nothing has been announced in memory, so nothing follows from it. */
export class InMemoryMoney implements MoneyBooks {
  constructor(readonly recipients: (role: Parameters<MoneyBooks['recipients']>[0], campaignId: string) => Promise<Recipient[]>) {}

  announced = async () => [];
  corrections = async () => [];
  batches = async () => [];
  refunds = async () => [];
  accounts = async () => new Map<string, never>();
  subsidies = async () => [];
  bans = async () => [];
}
