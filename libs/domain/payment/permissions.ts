import { hasRole, isAuditor, isOffice, selvesOf, type Actor } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import type { By } from './commands.ts';

/** The office makes lists and enters what meetings decided; finance chooses the tax, checks, pays and knows what the bank said. */
const whoActs = {
  prepare: ['OFFICE'],
  void: ['OFFICE', 'FINANCE'],
  check: ['FINANCE'],
  pay: ['FINANCE'],
  bounce: ['FINANCE'],
  refund: ['FINANCE'],
  giveAccount: ['OFFICE', 'FINANCE'],
  exportSheet: ['FINANCE'],
  chooseTax: ['FINANCE'],
  fileSubsidy: ['OFFICE'],
  proposeSubsidy: ['OFFICE'],
  checkSubsidy: ['FINANCE'],
  decideSubsidy: ['OFFICE'],
  refuseSubsidy: ['OFFICE', 'FINANCE'],
  recordAudit: ['OFFICE'],
  deleteIdCopies: ['OFFICE'],
  registerCorrection: ['OFFICE'],
  beginCorrection: ['OFFICE'],
  settleCorrection: ['OFFICE'],
  recordCertificates: ['OFFICE'],
  sendLetter: ['OFFICE'],
  recordAnswer: ['OFFICE'],
  placeTalent: ['OFFICE'],
} as const satisfies Record<string, readonly MoneyRole[]>;
export type MoneyAct = keyof typeof whoActs;
export type MoneyRole = 'OFFICE' | 'FINANCE';
export const moneyActs = Object.keys(whoActs) as MoneyAct[];

export const isFinance = (actor: Actor, campaignId: string): boolean => hasRole(actor, 'FINANCE', campaignId);

/** Office, finance and auditor see what follows from a circular; to others it is not there. */
export const mayReadMoney = (actor: Actor, campaignId: string): boolean =>
  isOffice(actor, campaignId) || isFinance(actor, campaignId) || isAuditor(actor, campaignId);

/** As what this person does an act; null where it is not his. */
export function moneyRole(act: MoneyAct, actor: Actor, campaignId: string): MoneyRole | null {
  const who: readonly MoneyRole[] = whoActs[act];
  if (who.includes('FINANCE') && isFinance(actor, campaignId)) return 'FINANCE';
  return who.includes('OFFICE') && isOffice(actor, campaignId) ? 'OFFICE' : null;
}

/** ROLE_MISSING with the role that is asked for. */
export const moneyRefusals = (act: MoneyAct, actor: Actor, campaignId: string): Refusal[] =>
  moneyRole(act, actor, campaignId) === null ? [{ code: 'ROLE_MISSING', params: { who: whoActs[act][0] } }] : [];

export const byOf = (actor: Actor): By => ({ personId: actor.personId, name: actor.name, selves: selvesOf(actor) });
