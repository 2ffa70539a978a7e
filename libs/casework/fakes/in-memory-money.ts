import type { MoneyBooks } from '../ports/payments.ts';

/** Nothing has been announced in memory, so nothing follows from it. */
export class InMemoryMoney implements MoneyBooks {
  constructor(readonly recipients: MoneyBooks['recipients']) {}

  announced = async () => [];
  corrections = async () => [];
  batches = async () => [];
  refunds = async () => [];
  accounts = async () => new Map<string, never>();
  subsidies = async () => [];
  bans = async () => [];
}
