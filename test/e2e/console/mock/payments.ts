import type { Money } from '@jiangcheng/casework/payment/load-book';
import type { MoneyPack } from '@jiangcheng/casework/payment/ports';
import { cityRules } from '@jiangcheng/domain/award/award.fixture';
import { awardedOf, CIRCULATED, draftEntry } from '@jiangcheng/domain/award/circulated.fixture';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { prizeDues } from '@jiangcheng/domain/payment/dues';
import { accountOf, act, bounce, paidBook, people as hands, PREPARE } from '@jiangcheng/domain/payment/payment.fixture';
import { idCopiesViews } from '@jiangcheng/api/src/payment/id-copies.view';
import type { IdCopy, PaymentAudit } from '@jiangcheng/domain/payment/id-copies';
import { paymentsViewOf } from '@jiangcheng/api/src/payment/payments.view';
import { awardsViewOf } from '@jiangcheng/api/src/award/awards.view';
import type { HonourLetter } from '@jiangcheng/domain/award/honour-letters';
import type { MoneyRead } from '@jiangcheng/api/src/payment/money-reader';
import type { MoneyPaper } from '@jiangcheng/persistence/payment/money-papers';
import { awardRules } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { uuid } from './ids.ts';
import { people, type Login } from './people.ts';

const keys = [1, 2, 3, 4, 5, 6, 7].map((n) => uuid('entry', n));
const entries = keys.map((key, index) => ({
  ...draftEntry(key, String(90 - index)),
  name: `示例选手${'甲乙丙丁戊己庚'[index]}`,
  sex: index === 1 ? ('F' as const) : ('M' as const),
}));
const result = { ...CIRCULATED, caseId: uuid('contest', 2), title: '化学检验（金属）比赛', entries };
const PACK: MoneyPack = { awards: cityRules, tax: 'UNDETERMINED', talents: null };

/** One list was paid and a line of it came back; the next one waits for its check, which waits for the tax. */
export function money(): Money {
  const accounts = new Map(keys.slice(0, 5).map((key, index) => [key, accountOf(`62220000000000001${index}`)]));
  const awarded = [{ ...awardedOf(result), accounts }];
  const ids = [...Array(40).keys()].map((n) => uuid('print', n + 50));
  const counted = <T>(book: T): T => JSON.parse(JSON.stringify(book).replace(/"id-\d+"/g, () => JSON.stringify(ids.shift() ?? ''))) as T;
  const dues = prizeDues(awarded, []);
  const first = paidBook({ dues: dues.slice(0, 2), batches: [], refunds: [] });
  const returned = act(first, bounce(first), hands.payer, { now: Date.parse('2026-11-20T12:00:00+08:00') });
  const { batches } = act({ ...returned, dues }, PREPARE, hands.maker);
  return { awarded, book: { dues, batches: counted(batches), refunds: [] }, subsidies: [], corrections: [], noticed: [] };
}

/** The same result where the document leaves the certificates to the host (002-13). */
export function certifiedByHost(): Money {
  const host = { toRank: 3, basis: '示例函〔2021〕26号', clause: '002/四(三)' };
  return { ...money(), awarded: [{ ...awardedOf(result, { ...cityRules, certificates: host }), accounts: new Map() }] };
}

const YOUTH_RULES = awardRules(loadContestPack('003', '2020'));

/** The same result in a trade of the nation by 003, whose winners are young. */
export function youthMoney(): Money {
  const idNumbers = new Map(keys.map((key) => [key, '150502199001010015']));
  const national = { ...result, idNumbers, trade: { ...result.trade, catalogued: true, tier: '国家级' } };
  return { ...money(), awarded: [{ ...awardedOf(national, YOUTH_RULES), accounts: new Map() }] };
}

/** The case of the campaign's end. */
export const END = uuid('contest', 9);

/** A scan for each paper that money and honours rest on. */
export const PAPERS = {
  ...{ APPLICATION: uuid('file', 51), DECISION: uuid('file', 52), VOUCHER: uuid('file', 53), RECEIPT: uuid('file', 54) },
  REFUND: uuid('file', 58),
  ...{ LETTER: uuid('file', 55), ANSWER: uuid('file', 56) },
} as const;
/** One that was answered, about nobody of the list. */
const LETTER: HonourLetter = {
  ...{ id: uuid('print', 40), honour: 'MAY_DAY_MEDAL', number: '示工函〔2025〕8号', sentOn: '2025-06-20', candidates: [] },
  answer: { on: '2025-06-25', text: '示例答复', chosen: [] },
};

/** One about a title that was answered, and one about the delegation that was not. */
const YOUTH_LETTERS: readonly HonourLetter[] = [
  { ...LETTER, honour: 'REGION_SKILL_EXPERT', number: '示团函〔2020〕8号' },
  { ...LETTER, id: uuid('print', 41), honour: 'NATIONAL_FINAL', number: '示团函〔2020〕9号', answer: null },
];

/** The document under which the awards of the mock stand. */
export type Under = '000' | '002' | '003';
const DOCUMENTS = {
  '000': { pack: PACK, letters: [LETTER], regulation: { id: '000', edition: '2025' } },
  '002': { pack: { ...PACK, awards: { ...cityRules, honours: [] } }, letters: [], regulation: { id: '002', edition: '2021' } },
  '003': { pack: { ...PACK, awards: YOUTH_RULES }, letters: YOUTH_LETTERS, regulation: { id: '003', edition: '2020' } },
} as const;

/** What is on record of winners' papers: an audit, and copies of identity cards. */
export interface WinnersPapers {
  audits: PaymentAudit[];
  copies: IdCopy[];
}

/** One copy is there, one went last year. */
export const winnersPapers = (): WinnersPapers => {
  const copy = { contestId: uuid('contest', 2), sha256: 'ab'.repeat(32), uploadedAt: Date.parse('2025-06-20T10:00:00+08:00') };
  return {
    audits: [],
    copies: [
      { ...copy, fileId: uuid('file', 61), name: '身份证-示例选手甲.jpg', deleted: null },
      {
        ...{ ...copy, fileId: uuid('file', 62), name: '身份证-示例选手乙.jpg' },
        deleted: { on: '2025-12-01', by: '测试甲', ground: '示审〔2025〕3号' },
      },
    ],
  };
};

const read = (of: Money, { audits, copies }: WinnersPapers = { audits: [], copies: [] }, under: Under = '000'): MoneyRead =>
  ({
    tx: {
      certificates: async () => [],
      letters: async () => DOCUMENTS[under].letters,
      audits: async () => audits,
      idCopies: async () => copies,
    },
    locked: { id: END, scope: { campaignId: uuid('campaign', 1), organizationIds: [] }, tasks: [], holds: [] },
    pack: DOCUMENTS[under].pack,
    regulation: DOCUMENTS[under].regulation,
    money: of,
    papers: (_id: string, paper: MoneyPaper) => PAPERS[paper],
    now: Date.parse('2026-11-21T10:00:00+08:00'),
  }) as unknown as MoneyRead;

function viewerOf(login: Login) {
  const { name, role } = people[login];
  const actor: Actor = { accountId: login, personId: login, name, grants: [{ role, organizationId: null, campaignId: null }] };
  return { actor, campaignId: uuid('campaign', 1), locale: 'zh-CN' as const };
}

/** Of these the second alone is announced. */
const CONFIRMED = [
  { contestId: uuid('contest', 1), title: '铝电解工比赛' },
  { contestId: uuid('contest', 2), title: '化学检验（金属）比赛' },
];

export const paymentsFor = async (of: Money, held: WinnersPapers, login: Login) => ({
  ...paymentsViewOf(read(of), CONFIRMED, viewerOf(login)),
  idCopies: await idCopiesViews(read(of, held), viewerOf(login)),
});
export const awardsFor = (of: Money, under: Under, login: Login) => awardsViewOf(read(of, undefined, under), viewerOf(login));
