import { describe, expect, it } from '@jest/globals';
import type { DocumentAct } from './commands.ts';
import { after, by, CHANGED, take } from './document.fixture.ts';
import { documentRefusals } from './refusals.ts';
import { initialDocument } from './state.ts';
import { documentChain, documentSteps } from './steps.ts';

const standings = {
  'nobody drafted': after(0),
  drafted: after(1),
  checked: after(2),
  'one of two countersigned': after(3),
  countersigned: after(4),
  signed: after(5),
  numbered: after(6),
  proofread: after(7),
  printed: after(8),
  'one of three sealed': after(9),
  sealed: after(11),
  distributed: after(12),
  'changed after the seals': take(after(11), { act: 'AMEND', text: CHANGED, ...by('测试甲') }),
};
const acts: readonly DocumentAct[] = [...documentChain, 'AMEND'];

describe('what stands in the way', () => {
  it.each<[keyof typeof standings, Partial<Record<DocumentAct, string>>, string]>([
    ['nobody drafted', { DRAFT: '' }, 'DOCUMENT_NOT_DRAFTED'],
    ['drafted', { DRAFT: 'DOCUMENT_STEP_DONE', CHECK: '', AMEND: '' }, 'DOCUMENT_NOT_CHECKED'],
    [
      'checked',
      { DRAFT: 'DOCUMENT_STEP_DONE', CHECK: 'DOCUMENT_STEP_DONE', COUNTERSIGN: '', AMEND: '' },
      'COUNTERSIGN_MISSING O2 COUNTERSIGN_MISSING O3',
    ],
    [
      'one of two countersigned',
      { DRAFT: 'DOCUMENT_STEP_DONE', CHECK: 'DOCUMENT_STEP_DONE', COUNTERSIGN: '', AMEND: '' },
      'COUNTERSIGN_MISSING O2',
    ],
    ['countersigned', { ...done('DRAFT', 'CHECK', 'COUNTERSIGN'), SIGN: '', AMEND: '' }, 'DOCUMENT_NOT_SIGNED'],
    ['signed', { ...done('DRAFT', 'CHECK', 'COUNTERSIGN', 'SIGN'), NUMBER: '', AMEND: '' }, 'DOCUMENT_NOT_NUMBERED'],
    ['numbered', { ...done('DRAFT', 'CHECK', 'COUNTERSIGN', 'SIGN', 'NUMBER'), PROOFREAD: '', AMEND: '' }, 'DOCUMENT_NOT_PROOFREAD'],
    ['proofread', { ...done(...documentChain.slice(0, 6)), PRINT: '', AMEND: '' }, 'DOCUMENT_NOT_PRINTED'],
    ['printed', { ...done(...documentChain.slice(0, 7)), SEAL: '', AMEND: '' }, 'SEAL_MISSING O1 SEAL_MISSING O2 SEAL_MISSING O3'],
    ['one of three sealed', { ...done(...documentChain.slice(0, 7)), SEAL: '', AMEND: '' }, 'SEAL_MISSING O1 SEAL_MISSING O3'],
    ['sealed', { ...done(...documentChain.slice(0, 8)), DISTRIBUTE: '', AMEND: '' }, 'unused'],
    ['distributed', {}, 'DOCUMENT_DISTRIBUTED'],
    ['changed after the seals', { ...done('DRAFT', 'CHECK', 'COUNTERSIGN'), SIGN: '', AMEND: '' }, 'DOCUMENT_NOT_SIGNED'],
  ])('of a document that is: %s', (standing, named, others) => {
    const found = acts.map((act) => [act, answer(act, standing)]);
    expect(found).toEqual(acts.map((act) => [act, named[act] ?? others]));
  });

  it('lets a document of one issuer go without 会签', () => {
    const alone = [initialDocument('NOTICE', [{ organizationId: 'O1', name: '示例单位' }])]
      .map((state) => take(state, { act: 'DRAFT', text: CHANGED, ...by('测试甲') }))
      .map((state) => take(state, { act: 'CHECK', ...by('测试乙') }));
    expect(alone.flatMap((state) => documentRefusals('SIGN', state))).toEqual([]);
  });
});

function answer(act: DocumentAct, standing: keyof typeof standings): string {
  const refusals = documentRefusals(act, standings[standing]);
  return refusals
    .map(({ code, params }) => [code, ...(params?.['organizationId'] === undefined ? [] : [params['organizationId']])].join(' '))
    .join(' ');
}

function done(...steps: readonly DocumentAct[]): Partial<Record<DocumentAct, string>> {
  return Object.fromEntries(steps.map((step) => [step, 'DOCUMENT_STEP_DONE']));
}

describe('the chain as a person reads it', () => {
  const read = (count: number): string[] =>
    documentSteps(after(count)).map(({ step, issuer, taken, open }) =>
      [step, issuer?.organizationId ?? '', taken?.by.name ?? '', open ? 'open' : ''].filter((part) => part !== '').join(' '),
    );

  it('has a line for each body that countersigns or seals, and opens what can be taken in any order', () => {
    expect(read(3)).toEqual([
      'DRAFT 测试甲',
      'CHECK 测试乙',
      'COUNTERSIGN O2 open',
      'COUNTERSIGN O3 测试丙',
      'SIGN',
      'NUMBER',
      'PROOFREAD',
      'PRINT',
      'SEAL O1',
      'SEAL O2',
      'SEAL O3',
      'DISTRIBUTE',
    ]);
    expect(read(8).slice(-4)).toEqual(['SEAL O1 open', 'SEAL O2 open', 'SEAL O3 open', 'DISTRIBUTE']);
  });
});
