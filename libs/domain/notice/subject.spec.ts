// The same notice puts up a selection's list and a campaign's winners: what is printed of a person, and who decides on the list.
import { describe, expect, it } from '@jest/globals';
import type { Deciding } from '../process/deciding.ts';
import { currentStage, withNextStageOpen } from '../process/story.ts';
import { valueOf, type Result } from '../shared/result.ts';
import type { NoticeCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, type NoticeEvent } from './events.ts';
import { at, DECISION, textWith } from './notice.fixture.ts';
import { initialNotice, noticeStory, type NoticeState, type PrintedPerson } from './state.ts';
import { factsOf } from './walk.fixture.ts';

const NOW = at('2026-04-27 09:00');
const winner: PrintedPerson = { personId: '甲', name: '测试甲', unit: '示例单位', trade: '示例工种', place: '第1名', post: '示例岗位' };
const opened = (kind: string): NoticeState =>
  withNextStageOpen(noticeStory, initialNotice({ kind, id: 'C' }, [{ ...winner, employerId: null, recommendedBy: null }], DECISION), NOW);
const account: Deciding = { kind: 'ACCOUNT', personId: 'p', name: '测试甲' };
const paper: Deciding = { kind: 'PAPER', name: '测试己', registeredBy: 'a', confirmedBy: 'b' };

const decided = (command: NoticeCommand, state: NoticeState, by: Deciding = account): Result<NoticeEvent[]> =>
  decide(command, state, factsOf({ fetches: [] }), by, NOW);
const posting = (row: PrintedPerson): NoticeCommand => ({ act: 'postNotice', input: { ...textWith([]), list: [row] } });
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => [code, field].filter(Boolean).join(' '));
const posted = (kind: string): NoticeState => {
  const state = valueOf(decided(posting(winner), opened(kind))).reduce(evolve, opened(kind));
  return withNextStageOpen(noticeStory, state, NOW);
};

describe('a notice', () => {
  it.each([
    ['selection', { name: '测试甲', unit: '示例单位', post: '示例岗位' }],
    ['campaign', { name: '测试甲', unit: '示例单位', trade: '示例工种', place: '第1名' }],
  ])('of a %s prints just its own parts of a person', (kind, printed) => {
    expect(posted(kind).postings.map(({ text }) => text.list)).toEqual([[{ personId: '甲', printed }]]);
  });

  it.each([
    ['selection', { ...winner, post: ' ' }, ['PRINTED_PART_MISSING list.甲.post']],
    ['campaign', { ...winner, place: undefined }, ['PRINTED_PART_MISSING list.甲.place']],
    ['campaign', { ...winner, unit: '示例单位 13800000000' }, ['PERSONAL_DATA_PRINTED list.甲.unit']],
    ['campaign', { ...winner, trade: '150502199001010015' }, ['PERSONAL_DATA_PRINTED list.甲.trade']],
    ['campaign', { ...winner, post: '13800000000' }, []],
  ])('of a %s with %j is refused by %j', (kind, row, expected) => {
    expect(codes(decided(posting(row), opened(kind)))).toEqual(expected);
  });

  it.each([
    ['selection', 'PARTY_GROUP'],
    ['campaign', 'COMMITTEE'],
  ])('of a %s takes somebody off by the %s alone, from its paper', (kind, body) => {
    const command: NoticeCommand = { act: 'removePerson', input: { personId: '甲', on: '2026-04-27', reference: '示例', reason: '属实' } };
    expect(codes(decided(command, posted(kind)))).toEqual([`${body}_DECISION_NEEDED`]);
    const [removed] = valueOf(decided(command, posted(kind), paper));
    expect(removed).toMatchObject({ type: 'PERSON_REMOVED', removal: { personId: '甲', decision: { body } } });
    expect(currentStage(posted(kind))?.stage).toBe('RUNNING');
  });
});
