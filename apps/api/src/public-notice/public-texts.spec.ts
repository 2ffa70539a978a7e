// Personal numbers never reach the public page: whatever a person writes that is printed there is scanned before it is put up (office.md §7).
import { publicNotice } from '@jiangcheng/contracts/api/public-notice';
import { decide } from '@jiangcheng/domain/notice/decide';
import type { NoticeInputs } from '@jiangcheng/domain/notice/commands';
import { evolve } from '@jiangcheng/domain/notice/events';
import { at, DECISION, textWith } from '@jiangcheng/domain/notice/notice.fixture';
import type { PrintedPart } from '@jiangcheng/domain/notice/subject';
import { initialNotice, noticeStory, type NoticeState } from '@jiangcheng/domain/notice/state';
import { factsOf } from '@jiangcheng/domain/notice/walk.fixture';
import { withNextStageOpen } from '@jiangcheng/domain/process/story';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { publicNoticeOf } from './public-notice.view.ts';

const PHONE = '13800000000';
const NOW = at('2026-05-06 09:00');

type Change = NoticeInputs['changeNotice'];
type Kind = 'selection' | 'campaign';

/** A text that a person writes: how it comes into a change, under whose notice, and the field at which it is refused. */
interface Written {
  of: Kind;
  write: (change: Change) => Change;
  field: string;
}

const written = (of: Kind, field: string, write: (change: Change) => Change): Written => ({ of, field, write });
const cell = (of: Kind, part: PrintedPart): Written =>
  written(of, `list.甲.${part}`, (change) => ({ ...change, list: change.list.map((row) => ({ ...row, [part]: `示例${PHONE}` })) }));

/** Not a person's text: the system's or the rule pack's own, a code, a day, an instant, a hash. */
const OWN = 'OWN';
/** 受理方式 is meant to be read (office.md §7). */
const EXEMPT = 'EXEMPT';

/** Every text of the public view and where it comes from. A new one belongs here, and into the scan where a person writes it. */
const SOURCES: Readonly<Record<string, typeof OWN | typeof EXEMPT | Written>> = {
  id: OWN,
  title: written('selection', 'title', (change) => ({ ...change, title: `公示${PHONE}` })),
  subject: OWN,
  status: OWN,
  issuer: OWN,
  clause: OWN,
  'basis[]': written('selection', 'basis.0', (change) => ({ ...change, basis: [`纪要${PHONE}`] })),
  text: written('selection', 'text', (change) => ({ ...change, text: `请致电${PHONE}` })),
  'list[].personId': OWN,
  'list[].name': cell('selection', 'name'),
  'list[].unit': cell('selection', 'unit'),
  'list[].post': cell('selection', 'post'),
  'list[].trade': cell('campaign', 'trade'),
  'list[].place': cell('campaign', 'place'),
  firstDay: OWN,
  lastDay: OWN,
  closesAt: OWN,
  'reception.department': EXEMPT,
  'reception.phone': EXEMPT,
  'reception.email': EXEMPT,
  'reception.address': EXEMPT,
  'reception.postcode': EXEMPT,
  postedOn: OWN,
  hash: OWN,
  'changes[].on': OWN,
  'changes[].reason': written('selection', 'reason', (change) => ({ ...change, text: '示例更正', reason: `应本人（${PHONE}）要求更正` })),
  'changes[].names[]': cell('selection', 'name'),
  'changes[].lastDay': OWN,
  'changes[].closesAt': OWN,
};

interface Node {
  type?: string;
  properties?: Readonly<Record<string, Node>>;
  items?: Node;
}

/** The paths of all texts in a schema. */
function textsOf({ type, properties, items }: Node, path = ''): string[] {
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([name, child]) => textsOf(child, path === '' ? name : `${path}.${name}`));
  if (items !== undefined) return textsOf(items, `${path}[]`);
  return type === 'string' ? [path] : [];
}

const BY = { kind: 'ACCOUNT', personId: 'p', name: '测试甲' } as const;
const PERSON = { personId: '甲', name: '测试甲', unit: '示例单位', post: '示例岗位', trade: '示例工种', place: '第1名' };

const input = (): Change => {
  const { title, basis, text, reception } = textWith([]);
  return { title, basis, text, reception, list: [PERSON], reason: '岗位名称有误' };
};

/** A notice on display. */
function hanging(kind: Kind): NoticeState {
  const approved = [{ ...PERSON, employerId: null, recommendedBy: null }];
  const opened = withNextStageOpen(noticeStory, initialNotice({ kind, id: 'o' }, approved, DECISION), NOW);
  const posted = valueOf(decide({ act: 'postNotice', input: input() }, opened, factsOf({ fetches: [] }), BY, NOW)).reduce(evolve, opened);
  return withNextStageOpen(noticeStory, posted, NOW);
}

const change = (kind: Kind, how: Change) => decide({ act: 'changeNotice', input: how }, hanging(kind), factsOf({ fetches: [] }), BY, NOW);
const people = Object.entries(SOURCES).flatMap(([text, source]) => (typeof source === 'string' ? [] : [[text, source] as const]));

describe('the public view of a notice', () => {
  it('has these texts and no other', () => {
    const schema = z.toJSONSchema(publicNotice, { io: 'output', unrepresentable: 'any' }) as Node & { $defs?: Record<string, Node> };
    expect(textsOf(schema.$defs?.['PublicNotice'] ?? schema).sort()).toEqual(Object.keys(SOURCES).sort());
  });

  it.each(people)('holds no number of a person in %s: what is written there is scanned', (_text, { of, write, field }) => {
    const refusal = { code: 'PERSONAL_DATA_PRINTED', field, params: { kind: 'PHONE', masked: '138****0000' } };
    expect(change(of, write(input()))).toEqual({ ok: false, refusals: [refusal] });
  });

  it('names whom a change concerns as that posting printed them, and not as they were once decided on', () => {
    const list = [{ ...PERSON, name: '测试甲（更名）' }];
    const state = valueOf(change('selection', { ...input(), list })).reduce(evolve, hanging('selection'));
    const found = { id: 'n', title: '公示', state, regulation: '004', edition: '2026', settings: {}, now: NOW };
    expect(publicNoticeOf(found)?.changes).toMatchObject([{ reason: '岗位名称有误', names: ['测试甲（更名）'] }]);
  });
});
