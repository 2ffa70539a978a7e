import { NOTICE_WINDOW } from '../deadline/deadlines.fixture.ts';
import { instantOf, type EpochMs } from '../shared/instant.ts';
import { valueOf } from '../shared/result.ts';
import type { ListRow, PostedText, PublicNotice, RecordedDecision } from './notice.ts';
import { post } from './posting.ts';

export const DECISION: RecordedDecision = { body: 'PARTY_GROUP', on: '2026-05-05', reference: '2026年第示例次党组会议' };

export const listed = (personId: string, unit = '示例单位'): ListRow => ({ personId, printed: { name: `测试${personId}`, unit } });

export const textWith = (list: readonly ListRow[], more: Partial<PostedText> = {}): PostedText => ({
  title: '关于2026年科尔沁工匠培育工程拟入选人员的公示',
  basis: ['通工办发〔2026〕11号'],
  list,
  text: '现将名单予以公示，公示期不少于5个工作日。',
  reception: { department: '示例部', phone: '0475-8200000', email: 'notice@example.org', address: '示例路1号', postcode: '028000' },
  ...more,
});

const NOTHING_POSTED: PublicNotice = {
  id: 'n',
  rule: NOTICE_WINDOW,
  watched: [],
  postings: [],
  extensions: [],
  sightings: [],
  outageDecisions: [],
  holds: [],
  removals: [],
  announced: [],
};

export const unposted = (more: Partial<PublicNotice> = {}): PublicNotice => ({ ...NOTHING_POSTED, ...more });

/** A notice of these persons, put up at an instant; later changes of it by `posted` again. */
export const posted = (at: EpochMs, list: readonly ListRow[], notice = unposted(), more: Partial<PostedText> = {}): PublicNotice =>
  valueOf(
    post(notice, { text: textWith(list, more), hash: 'h', decision: DECISION, reason: notice.postings.length === 0 ? null : '更正' }, at),
  );

/** '2026-09-28 10:00' in Asia/Shanghai. */
export const at = (local: string): EpochMs => instantOf(local.slice(0, 10), local.slice(11) || '00:00');
