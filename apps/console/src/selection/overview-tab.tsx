import type { Selection } from '../api/types.ts';
import { Facts } from '../ui/facts.tsx';
import { Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { BalanceCard } from './balance-card.tsx';
import { selectionWords } from './selection.words.ts';
import { TimetableTable } from './timetable-table.tsx';

/** Plan and time table of a round, and the balance of whom it has so far. */
export function OverviewTab({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  const { plan, window, counts } = round;
  return (
    <>
      <section className="card">
        <Facts
          items={[
            [t('docNo'), round.docNo],
            [t('target'), plan?.target],
            [t('issuer'), plan?.issuer.name],
            [t('window'), window && t('fromTo', window)],
            [t('recommended'), counts.recommended],
            [t('requirements'), plan?.requirements],
          ]}
        />
      </section>
      {plan === null ? (
        <Empty title={t('noPlan')} />
      ) : (
        <section className="card" aria-label={t('timetable')}>
          <h2>{t('timetable')}</h2>
          <TimetableTable timetable={plan.timetable} />
        </section>
      )}
      {round.balance.persons > 0 && <BalanceCard balance={round.balance} />}
    </>
  );
}
