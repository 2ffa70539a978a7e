import { addMonths, type CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';
import type { HostingBan } from './application.ts';

export const BAN_CLAUSE = '000/附1/八.2';

/** The last day of a ban of so many years; the day of the decision does not count (民法典 第201条, 第202条). */
export const banUntil = (decidedOn: CivilDate, years: number): CivilDate => addMonths(decidedOn, years * 12);

export const isInForce = ({ decidedOn, until }: Pick<HostingBan, 'decidedOn' | 'until'>, on: CivilDate): boolean =>
  decidedOn <= on && on <= until;

/** ORGANIZER_BANNED for each ban in force on that day, with the decision and its last day. */
export const banRefusals = (bans: readonly HostingBan[], on: CivilDate): Refusal[] =>
  bans
    .filter((ban) => isInForce(ban, on))
    .map(({ organization, decision, until }) => ({
      code: 'ORGANIZER_BANNED',
      clause: BAN_CLAUSE,
      params: { organization, decision, until },
    }));
