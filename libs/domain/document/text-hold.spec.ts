// A text in somebody's hand (office.md §4): who wrote it last, until it is handed on.
import { describe, expect, it } from '@jest/globals';
import type { DocumentCommand } from './commands.ts';
import { decideDocument } from './decide.ts';
import { after, by, CHANGED, FACTS, NOW, take } from './document.fixture.ts';
import { evolveDocument } from './events.ts';
import type { DocumentState } from './state.ts';
import { textHold } from './text-hold.ts';

const MINUTE = 60_000;
const amended = (count: number, command: Partial<DocumentCommand> = {}): DocumentState =>
  take(after(count), { act: 'AMEND', text: CHANGED, ...by('测试己'), takeOver: true, ...command } as DocumentCommand);
const paper = { by: { personId: null, name: '测试己' }, paper: true };

describe('the text of a document is in the hand', () => {
  it.each<[string, DocumentState, number, string | null]>([
    ['of nobody before 拟稿', after(0), NOW, null],
    ['of who drafted it', after(1), NOW + 29 * MINUTE, '测试甲'],
    ['of nobody after thirty minutes without a save', after(1), NOW + 30 * MINUTE, null],
    ['of nobody once it was checked', after(2), NOW, null],
    ['of who changed it after the check', amended(3), NOW, '测试己'],
    ['of nobody once it was signed', after(5), NOW, null],
    ['of who changed it after the signature', amended(11), NOW, '测试己'],
    ['of nobody once that was signed anew', take(amended(11), { act: 'SIGN', ...by('测试戊') }), NOW, null],
    ['of nobody where it was changed on paper', amended(1, paper), NOW, null],
  ])('%s', (_whose, state, now, holder) => {
    expect(textHold(state, 30, now)?.by.name ?? null).toBe(holder);
  });

  it('of nobody where it was written before its saves were kept', () => {
    const state = after(1);
    expect(textHold({ ...state, written: state.written.map(({ at: _, ...taken }) => taken) }, 30, NOW)).toBe(null);
  });
});

describe('a change of a text in another’s hand', () => {
  const change = (command: Partial<DocumentCommand>, now = NOW + MINUTE) =>
    decideDocument({ act: 'AMEND', text: CHANGED, ...by('测试己'), ...command } as DocumentCommand, after(1), FACTS, now);
  const held = {
    ...{ code: 'DOCUMENT_HELD', field: 'takeOver', clause: 'office §4' },
    params: { by: '测试甲', until: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
  };

  it.each<[string, Partial<DocumentCommand>, object]>([
    ['is refused with whose it is, and until when', {}, { ok: false, refusals: [held] }],
    ['takes it over where the writer says so', { takeOver: true }, { ok: true, value: { type: 'TAKEN_OVER', from: { name: '测试甲' } } }],
    [
      'is refused where the writer saw another text',
      { takeOver: true, version: 2 },
      { ok: false, refusals: [{ code: 'DOCUMENT_CHANGED', field: 'version', params: { version: 1 } }] },
    ],
    ['is taken over by who saw this one', { takeOver: true, version: 1 }, { ok: true, value: { type: 'TAKEN_OVER' } }],
    ['is the holder’s own', by('测试甲'), { ok: true, value: { type: 'AMENDED' } }],
    ['comes from paper all the same', paper, { ok: true, value: { type: 'AMENDED' } }],
  ])('%s', (_what, command, expected) => {
    expect(change(command)).toMatchObject(expected);
  });

  it('needs no taking over once thirty minutes went by', () => {
    expect(change({}, NOW + 30 * MINUTE)).toMatchObject({ ok: true, value: { type: 'AMENDED' } });
  });

  it('leaves from whom it was taken, and is the new writer’s from then on', () => {
    const result = change({ takeOver: true });
    const state = result.ok ? evolveDocument(after(1), result.value) : after(1);
    expect(state.written.at(-1)?.from).toEqual({ personId: 'person-测试甲', name: '测试甲' });
    expect(textHold(state, 30, NOW + 2 * MINUTE)).toEqual({ by: { personId: 'person-测试己', name: '测试己' }, until: NOW + 31 * MINUTE });
  });
});
