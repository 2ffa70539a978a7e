import { useNow } from '../session/session.api.ts';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { ledgerSheet, useLedger } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';
import { EntryActions } from './entry-actions.tsx';
import { LedgerTables } from './ledger-tables.tsx';

/** 经费台账 of the house: finance checks and pays here, the office and 经审会 read. */
export function SupportPage() {
  const t = useWords(cultivationWords);
  const { value, change } = useFilter();
  const thisYear = new Date(useNow()).getFullYear();
  const year = Number(value('year')) || thisYear;
  const query = useLedger(year);
  return (
    <Page
      title={t('support')}
      actions={
        <a className="btn" href={ledgerSheet(year)}>
          {t('exportLedger')}
        </a>
      }
    >
      <div className="filters">
        <label>
          {t('year')}{' '}
          <input
            className="input"
            type="number"
            min={2020}
            max={2100}
            value={year}
            onChange={(event) => change({ year: event.currentTarget.value })}
          />
        </label>
      </div>
      <Await query={query}>
        {(ledger) =>
          ledger.sources.length === 0 && ledger.entries.length === 0 ? (
            <Empty title={t('noEntries')} />
          ) : (
            <LedgerTables ledger={ledger} actions={(entry) => <EntryActions entry={entry} />} />
          )
        }
      </Await>
    </Page>
  );
}
