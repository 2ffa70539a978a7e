import { valueOf } from '../shared/result.ts';
import type { DocumentCommand, DocumentFacts } from './commands.ts';
import { decideDocument } from './decide.ts';
import { evolveDocument } from './events.ts';
import { initialDocument, type DocumentState, type DocumentText, type Issuer } from './state.ts';

/** A joint document of three made-up bodies, O1 leading, in June 2025. */
export const ISSUERS: readonly Issuer[] = ['O1', 'O2', 'O3'].map((organizationId) => ({
  organizationId,
  name: `示例单位${organizationId}`,
}));
export const NOW = 1_750_000_000_000;
export const TEXT: DocumentText = {
  title: '关于举办示例比赛的通知',
  recipients: ['各示例单位'],
  body: ['现将有关事项通知如下。'],
  attachments: [],
  note: null,
};
export const CHANGED: DocumentText = { ...TEXT, body: ['现将有关事项补充通知如下。'] };

/** A digest that shows what it was made of: equal contents, equal digests. */
export const FACTS: DocumentFacts = {
  today: '2025-06-20',
  holdMinutes: 30,
  isTaken: () => false,
  digestOf: (content) => JSON.stringify(content),
  checkCodeOf: (sha256) => `code of ${sha256.length}`,
};

export const by = (name: string, on = '2025-06-10') => ({ on, by: { personId: `person-${name}`, name }, paper: false });

/** The whole chain as it goes without a hitch; the lead's clerk writes, the head signs. */
export const WHOLE_CHAIN: readonly DocumentCommand[] = [
  { act: 'DRAFT', text: TEXT, ...by('测试甲') },
  { act: 'CHECK', ...by('测试乙') },
  { act: 'COUNTERSIGN', issuer: 'O3', ...by('测试丙') },
  { act: 'COUNTERSIGN', issuer: 'O2', ...by('测试丁') },
  { act: 'SIGN', ...by('测试戊') },
  { act: 'NUMBER', number: '示工发〔2025〕14号', ...by('测试甲') },
  { act: 'PROOFREAD', ...by('测试甲') },
  { act: 'PRINT', ...by('测试甲') },
  { act: 'SEAL', issuer: 'O2', ...by('测试丁') },
  { act: 'SEAL', issuer: 'O1', ...by('测试戊') },
  { act: 'SEAL', issuer: 'O3', ...by('测试丙') },
  { act: 'DISTRIBUTE', recipients: ['各示例单位'], ...by('测试甲') },
];

export const take = (state: DocumentState, command: DocumentCommand, facts = FACTS): DocumentState =>
  evolveDocument(state, valueOf(decideDocument(command, state, facts, NOW)));

/** The document after the first `count` steps of the whole chain. */
export const after = (count: number): DocumentState =>
  WHOLE_CHAIN.slice(0, count).reduce((state, command) => take(state, command), initialDocument('NOTICE', ISSUERS));
