import { printedParts, type NoticeSubject } from '@jiangcheng/domain/notice/subject';
import type { Notice } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { receptionParts } from './reception.ts';
import { noticeWords } from './notice.words.ts';

type Posting = Notice['postings'][number];
type Row = Posting['list'][number];

/** What was put up, frozen by its hash, the latest first; before the posting the list as decided. */
export function PostingsTab({ notice: { postings, approved, subject } }: { notice: Notice }) {
  const t = useWords(noticeWords);
  if (postings.length === 0)
    return (
      <section className="card" aria-label={t('approvedList')}>
        <h2>{t('approvedList')}</h2>
        <Listed subject={subject} rows={approved} label={t('approvedList')} />
      </section>
    );
  return postings.toReversed().map((posting) => <PostingCard key={posting.no} subject={subject} posting={posting} />);
}

function PostingCard({ subject, posting }: { subject: NoticeSubject; posting: Posting }) {
  const t = useWords(noticeWords);
  const heading = t('posting', { n: posting.no });
  const label = `${heading}：${t('list')}`;
  return (
    <section className="card" aria-label={heading}>
      <h2>{posting.title}</h2>
      <p className="fine">
        {heading} · {localTime(posting.postedAt)}
      </p>
      <Facts
        items={[
          [t('basis'), posting.basis.join('；')],
          ...(posting.reason === null ? [] : [[t('reason'), posting.reason] as const]),
          ...receptionParts.map((part) => [t(part), posting.reception[part]] as const),
        ]}
      />
      <h3>{t('postedText')}</h3>
      <p className="mail-text">{posting.text}</p>
      <Listed subject={subject} rows={posting.list} label={label} />
      <p className="fine">
        {t('hash')}：<code>{posting.hash}</code>
      </p>
    </section>
  );
}

function Listed({ subject, rows, label }: { subject: NoticeSubject; rows: readonly Row[]; label: string }) {
  const t = useWords(noticeWords);
  const columns: Column<Row>[] = [
    { key: 'no', title: t('order'), number: true, render: (row) => rows.indexOf(row) + 1 },
    ...printedParts[subject].map((part) => ({ key: part, title: t(part), tight: part === 'name', render: (row: Row) => row[part] ?? '' })),
  ];
  return <DataTable label={label} rows={rows} columns={columns} rowKey={(row) => row.personId} />;
}
