import { Link } from 'react-router';
import type { Notice } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { noticeWords } from './notice.words.ts';
import { NoticeMark } from './notice-mark.tsx';
import { WindowsCard } from './windows-card.tsx';

/** Where the notice stands, on which decision it rests, and whom it lets be announced. */
export function OverviewTab({ notice }: { notice: Notice }) {
  const t = useWords(noticeWords);
  const { decision, owner, postings } = notice;
  const [first] = postings;
  return (
    <>
      <section className="card">
        <Facts
          items={[
            [t('standing'), <NoticeMark key="standing" notice={notice} />],
            [
              t(`owner.${notice.subject}`),
              <Link key="owner" to={owner.href}>
                {owner.title}
              </Link>,
            ],
            [t('clause'), notice.clause],
            [t('decision'), t('decided', decision)],
            [t('persons'), notice.persons],
            [t('postedAt'), first ? localTime(first.postedAt) : t('notPosted')],
          ]}
        />
      </section>
      <WindowsCard notice={notice} />
      <Announceable rows={notice.announceable} />
      <Holds holds={notice.holds} />
    </>
  );
}

type Standing = Notice['announceable'][number];

function Announceable({ rows }: { rows: readonly Standing[] }) {
  const t = useWords(noticeWords);
  const columns: Column<Standing>[] = [
    { key: 'person', title: t('person'), tight: true, render: (row) => row.name },
    { key: 'why', title: t('why'), render: (row) => (row.may ? <Mark tone="ok">{t('may')}</Mark> : <WhyNot row={row} />) },
  ];
  return (
    <section className="card" aria-labelledby="announceable">
      <h2 id="announceable">{t('announceable')}</h2>
      <DataTable label={t('announceable')} rows={rows} columns={columns} rowKey={(row) => row.personId} />
    </section>
  );
}

const WhyNot = ({ row }: { row: Standing }) =>
  row.refusals.map(({ code, message, clause, params }) => (
    <div key={code + String(params?.['objection'] ?? params?.['from'] ?? '')}>
      {message} <Clause clause={clause} />
    </div>
  ));

const tones = { OPEN: 'warn', NOT_UPHELD: 'ok', UPHELD: 'danger' } as const;

/** What holds one person holds nobody else. */
function Holds({ holds }: { holds: Notice['holds'] }) {
  const t = useWords(noticeWords);
  return (
    <section className="card" aria-labelledby="holds">
      <h2 id="holds">{t('holds')}</h2>
      {holds.length === 0 && <p>{t('noHolds')}</p>}
      <ul>
        {holds.map(({ objectionId, receiptNo, name, finding }) => (
          <li key={objectionId}>
            {name} <Link to={`/objections/${objectionId}`}>{receiptNo}</Link> <Mark tone={tones[finding]}>{t(`hold.${finding}`)}</Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}
