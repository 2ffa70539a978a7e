import { cultivationOf } from '@jiangcheng/domain/cultivation/state';
import {
  checkEntry,
  makeEntry,
  payEntry,
  returnEntry,
  supportYear,
  type Payment,
  type ReturnedSupport,
  type SupportEntry,
  type SupportInput,
  type SupportLedger,
} from '@jiangcheng/domain/cultivation/support';
import type { Result } from '@jiangcheng/domain/shared/result';
import { supportRule } from '@jiangcheng/regulations/facts/cultivation';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import type { Desk } from '../process/act-context.ts';
import { besideCultivation, type Beside, type BesideRequest } from './beside.ts';

/** 扶持经费 for a use, or the one-off grant to a studio of this person. */
export type NewSupport = Pick<SupportInput, 'source' | 'budgetYear' | 'amount' | 'reason'> & ({ use: string } | { studioId: string });

type Numbered = Outcome<{ no: number }>;
const ruleOf = ({ locked }: Beside<unknown>) => supportRule(loadSelectionPack(locked.regulation, locked.edition), locked.settings);

/** The office makes an entry. Refuses with the codes of makeEntry, STUDIO_UNKNOWN, ENTRY_UNCONFIRMED. */
export const makeSupport = (desk: Desk, request: BesideRequest<NewSupport>): Promise<Numbered> =>
  besideCultivation(desk, request, 'OFFICE', async (at) => {
    const { tx, locked, input, by, today } = at;
    const { source, budgetYear, amount, reason } = input;
    if (locked.state.entry !== null && locked.state.entry.confirmedBy === null) return refused([{ code: 'ENTRY_UNCONFIRMED' }]);
    if ('studioId' in input && !(await tx.support.studios(locked.id)).some(({ id }) => id === input.studioId))
      return refused([{ code: 'STUDIO_UNKNOWN', field: 'studioId' }]);
    const purpose: SupportInput['purpose'] =
      'studioId' in input
        ? { kind: 'STUDIO', studioId: input.studioId }
        : { kind: 'SUPPORT', personId: locked.id, cultivationYear: supportYear(locked.state, today), use: input.use };
    const ledger = await tx.support.ledger();
    const entry = { purpose, source, budgetYear, amount, reason, madeBy: by };
    return kept(
      at,
      'SUPPORT_MADE',
      makeEntry(ledger, entry, ruleOf(at), cultivationOf(locked.id, locked.state)),
      ledger.entries.length + 1,
    );
  });

/** Finance checks an entry. Refuses with the codes of checkEntry. */
export const checkSupport = (desk: Desk, request: BesideRequest<{ no: number }>): Promise<Numbered> =>
  besideCultivation(desk, request, 'FINANCE', async (at) => {
    const { no } = at.input;
    return kept(at, 'SUPPORT_CHECKED', checkEntry(await ownLedger(at), no, at.by, at.selves), no);
  });

/** Another person of finance notes the payment. Refuses with the codes of payEntry, PAID_IN_FUTURE. */
export const paySupport = (desk: Desk, request: BesideRequest<{ no: number } & Omit<Payment, 'by'>>): Promise<Numbered> =>
  besideCultivation(desk, request, 'FINANCE', async (at) => {
    const { no, on, voucher } = at.input;
    if (on > at.today) return refused([{ code: 'PAID_IN_FUTURE', field: 'on' }]);
    const paid = payEntry(
      await ownLedger(at),
      no,
      { by: at.by, selves: at.selves, on, voucher },
      cultivationOf(at.locked.id, at.locked.state),
    );
    return kept(at, 'SUPPORT_PAID', paid, no);
  });

/** Finance notes what came back unspent, after the cultivation's end too. Refuses with the codes of returnEntry, PAID_IN_FUTURE. */
export const returnSupport = (desk: Desk, request: BesideRequest<{ no: number } & Omit<ReturnedSupport, 'by'>>): Promise<Numbered> =>
  besideCultivation(desk, request, 'FINANCE', async (at) => {
    const { no, ...input } = at.input;
    if (input.on > at.today) return refused([{ code: 'PAID_IN_FUTURE', field: 'on' }]);
    return kept(at, 'SUPPORT_RETURNED', returnEntry(await ownLedger(at), no, { ...input, by: at.by }, ruleOf(at)), no);
  });

/** The ledger under its lock, without the entries of other cases: of these an act on this case knows nothing. */
async function ownLedger({ tx, locked }: Beside<unknown>): Promise<SupportLedger> {
  const studios = (await tx.support.studios(locked.id)).map(({ id }) => id);
  const isOwn = ({ purpose }: SupportEntry): boolean =>
    purpose.kind === 'STUDIO' ? studios.includes(purpose.studioId) : purpose.personId === locked.id;
  const ledger = await tx.support.ledger();
  return { ...ledger, entries: ledger.entries.filter(isOwn) };
}

async function kept(at: Beside<unknown>, type: string, result: Result<SupportLedger>, no: number): Promise<Numbered> {
  if (!result.ok) return refused(result.refusals);
  const entry = result.value.entries.find((one) => one.no === no);
  if (entry === undefined) throw new Error(`no entry ${no}`);
  await at.tx.support.save(at.locked.id, entry);
  const { purpose, source, budgetYear, amount, reason, payee, paid, returned } = entry;
  await at.note(type, ruleOf(at).clause, {
    ...{ no, source, budgetYear, amount, reason, payee },
    purpose: { ...purpose },
    paid: paid === null ? null : { on: paid.on, voucher: paid.voucher },
    returned: returned === null ? null : { amount: returned.amount, on: returned.on, voucher: returned.voucher },
  });
  return done({ no });
}
