// A notice on display, written as its case stands after the posting: reading it is measured, not the way to it.
import { createHash } from 'node:crypto';
import { postedText } from '@jiangcheng/domain/notice/posted-text';
import { listText } from '@jiangcheng/domain/notice/posting';
import { initialNotice, type ApprovedPerson, type NoticeState } from '@jiangcheng/domain/notice/state';
import { addDays } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf, instantOf } from '@jiangcheng/domain/shared/instant';
import type { Meter } from './meter.ts';

const DAYS = 30;

const CASE_ROW = `
  with round as (
    insert into app.campaign (id, kind, year, title, regulation, edition, pack_hash, settings)
    values (uuidv7(), 'SELECTION', 2026, '示例遴选', '004', '2026', 'bench', '{}') returning id)
  insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
  select uuidv7(), 'notice', 'NOTICE-BENCH', '示例遴选公示', id, 'RUNNING', 1, 1, $1, '{}' from round returning id`;

/** Answers the case. */
export async function fillNotice(meter: Meter, names: number): Promise<string> {
  const [row] = await meter.query<{ id: string }>(CASE_ROW, 'jiangcheng', [JSON.stringify(onDisplay(names, Date.now()))]);
  if (row === undefined) throw new Error('the notice was not written');
  return row.id;
}

function onDisplay(names: number, at: number): NoticeState {
  const approved = Array.from({ length: names }, (_, index) => personOf(index + 1));
  const decision = { body: '党组会议', on: civilDateOf(at), reference: '示例第1次' };
  const text = postedText(
    {
      ...{ title: '关于示例名单的公示', basis: ['示例办法第八条'], text: '现将示例名单予以公示，接受监督。', list: approved },
      reception: { department: '示例部', phone: '0000-0000000', email: 'notice@example.org', address: '示例路1号', postcode: '000000' },
    },
    'SELECTION',
  );
  const hash = createHash('sha256').update(listText(text)).digest('hex');
  const lastDay = addDays(civilDateOf(at), DAYS);
  const closesAt = instantOf(addDays(lastDay, 1), '00:00');
  const window = { posting: 1, firstDay: addDays(civilDateOf(at), 1), lastDay, closesAt, provisional: false, calendarVersion: 'bench' };
  return {
    ...initialNotice({ kind: 'selection', id: '00000000-0000-7000-8000-000000000001' }, approved, decision),
    postings: [{ no: 1, postedAt: at, concerns: approved.map(({ personId }) => personId), hash, text, decision, reason: null }],
    windows: [window],
    stages: [
      { stage: 'POSTING', round: 1, openedAt: at, closedAt: at, outcome: 'POSTED' },
      { stage: 'RUNNING', round: 1, openedAt: at, closedAt: null, outcome: null },
    ],
  };
}

const personOf = (n: number): ApprovedPerson => ({
  ...{ personId: `person${n}`, name: `示例人选${n}`, unit: `示例企业${n}有限责任公司`, post: '示例车间高级技师' },
  ...{ employerId: null, recommendedBy: null },
});
