import type { Selection } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { BudgetButton } from './budget-dialog.tsx';
import { ledgerSheet, useLedger } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';
import { LedgerTables } from './ledger-tables.tsx';

/** 经费台账 of the round's year by source, as the 经审会 reads it. */
export function LedgerCard({ round }: { round: Pick<Selection, 'id' | 'year'> }) {
  const t = useWords(cultivationWords);
  const can = useCan();
  const query = useLedger(round.year, round.id);
  return (
    <>
      <h2>{t('ledger', { year: round.year })}</h2>
      <Await query={query}>
        {(ledger) => (
          <>
            {ledger.sources.length === 0 ? <p>{t('noBudget')}</p> : <LedgerTables ledger={ledger} />}
            <p className="row">
              {can('cultivation.manage') && <BudgetButton round={round} ledger={ledger} />}
              <a className="btn" href={ledgerSheet(round.year, round.id)}>
                {t('exportLedger')}
              </a>
            </p>
          </>
        )}
      </Await>
    </>
  );
}
