// The office's review of a score report, run on the approval engine, over both stores.
import { expect, it } from '@jest/globals';
import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import { codesOf, Contest, openTasksOf, overBothStores } from './support/contest.ts';
import type { Books, Name, World } from './support/world.ts';

const TWO = { REVIEW_APPROVAL: 'OFFICE_THEN_HEAD' };
const JOINTLY = { REVIEW_APPROVAL: 'OFFICE_JOINTLY' };

/** A report that waits for the office, under a campaign that asks for two nodes or for one. */
async function underReview(world: World, settings: Record<string, unknown> = {}): Promise<Contest> {
  const contest = await Contest.reporting(world);
  await world.setSettings(settings);
  await contest.handIn();
  return contest;
}

const agree = (signer: string): ApprovalCommand => ({ verb: 'agree', input: { signer } });
const disagree = (signer: string, text: string): ApprovalCommand => ({ verb: 'disagree', input: { signer, text } });
const giveBack = (signer: string, to: string | null): ApprovalCommand => ({
  verb: 'return',
  input: { signer, to, text: '第三名总分有误' },
});
const coded = { coded: { reasonCode: 'TOTAL_MISMATCH' } };

/** `seat status[ of person][ held by person]` of each task of a signer. */
const seatsOf = ({ tasks }: Books, { people }: World): string[] => {
  const name = (id: string | null) => Object.entries(people).find(([, { personId }]) => personId === id)?.[0];
  return tasks
    .filter(({ participant }) => participant !== null)
    .map(({ participant, status, personId, claimedBy, consignedBy }) =>
      [
        `${participant} ${status}`,
        personId === null ? '' : ` of ${name(personId)}`,
        claimedBy === null ? '' : ` held by ${name(claimedBy)}`,
        consignedBy === null ? '' : ` for ${name(consignedBy)}`,
      ].join(''),
    );
};

overBothStores('a review', (world) => {
  const id = (name: Name): string => world().people[name].personId;

  it('is one node of the office unless the campaign says otherwise; one word ends it', async () => {
    const contest = await underReview(world());
    const before = await contest.books();
    await contest.does('secondClerk', 'confirm', { opinion: '无异议' });
    const books = await contest.books();
    expect([seatsOf(before, world()), seatsOf(books, world())]).toEqual([['OFFICE/1/1 OPEN'], ['OFFICE/1/1 DONE']]);
    expect(books.approvals.map(({ round, status }) => [round, status])).toEqual([[1, 'APPROVED']]);
    expect(books).toMatchObject({ status: 'CLOSED', reports: [{ review: 'CONFIRMED' }] });
    expect(books.events.at(-1)).toMatchObject({ type: 'REPORT_CONFIRMED', after: { review: { node: 'OFFICE', signer: 'OFFICE/1/1' } } });
  });

  it('of two nodes goes from the office to its head, and only then is the report confirmed', async () => {
    const contest = await underReview(world(), TWO);
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    const between = await contest.books();
    expect([between.status, seatsOf(between, world()), between.events.at(-1)?.type]).toEqual([
      'OPEN',
      ['OFFICE/1/1 DONE', 'HEAD/1/1 OPEN'],
      'APPROVAL_AGREED',
    ]);
    expect(codesOf(await contest.asksVerb('secondClerk', agree('HEAD/1/1')))).toEqual(['NOT_YOURS']);
    await contest.does('head', 'confirm', {});
    const books = await contest.books();
    expect([books.status, seatsOf(books, world()), books.approvals[0]?.status]).toEqual([
      'CLOSED',
      ['OFFICE/1/1 DONE', 'HEAD/1/1 DONE'],
      'APPROVED',
    ]);
  });

  it('tells by mail whose turn it became, and nobody else', async () => {
    const contest = await underReview(world(), TWO);
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    await contest.doesVerb('head', giveBack('HEAD/1/1', 'OFFICE'));
    await contest.doesVerb('office', { verb: 'consign', input: { signer: 'OFFICE/2/1', to: id('head'), text: '请先核对' } });
    await contest.doesVerb('head', { verb: 'agree', input: { signer: 'OFFICE/2/1' } });
    const { mails } = await contest.books();
    expect(mails.filter(({ kind }) => kind === 'approval-turn').map(({ toName }) => toName)).toEqual([
      '测试丙',
      '测试甲',
      '测试丙',
      '测试甲',
    ]);
  });

  it('by three of the office is confirmed by two of them', async () => {
    const contest = await underReview(world(), JOINTLY);
    await contest.doesVerb('office', disagree('OFFICE/1/1', '第三名总分有误'));
    await contest.doesVerb('secondClerk', agree('OFFICE/1/2'));
    await contest.doesVerb('head', agree('OFFICE/1/3'));
    const { status, approvals } = await contest.books();
    expect([status, approvals[0]?.status]).toEqual(['CLOSED', 'APPROVED']);
  });

  it('refused by two of them goes back for correction with both reasons, under a clock of its own', async () => {
    const contest = await underReview(world(), JOINTLY);
    await contest.doesVerb('office', disagree('OFFICE/1/1', '第三名总分有误'));
    await contest.doesVerb('secondClerk', disagree('OFFICE/1/2', '缺一张评分表'));
    await contest.attend();
    const { status, approvals, events, reports, mails, deadlines } = await contest.books();
    expect([status, approvals[0]?.status, reports[0]?.review]).toEqual(['OPEN', 'REJECTED', 'RETURNED']);
    expect(events.findLast(({ type }) => type === 'REPORT_RETURNED')?.reason).toEqual({
      code: 'NOT_AGREED',
      text: '测试甲：第三名总分有误；测试乙：缺一张评分表',
    });
    expect(deadlines.at(-1)).toMatchObject({ key: 'CORRECTION', round: 2, status: 'RUNNING' });
    expect(mails.filter(({ kind }) => kind === 'report-returned').map(({ toName }) => toName)).toEqual(['测试丁']);
  });

  it('keeps the plan under which it began', async () => {
    const contest = await underReview(world(), TWO);
    await world().setSettings({});
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    expect(openTasksOf(await contest.books())).toEqual(['REVIEW 1']);
  });

  it('needs two people for two nodes: the head who reviewed may take that back, not approve it himself', async () => {
    const contest = await underReview(world(), TWO);
    await contest.doesVerb('head', agree('OFFICE/1/1'));
    expect(codesOf(await contest.asksVerb('head', agree('HEAD/1/1')))).toEqual(['SIGNED_ALREADY']);
    await contest.doesVerb('head', { verb: 'withdraw', input: { signer: 'OFFICE/1/1', text: '应由经办人审核' } });
    await contest.doesVerb('office', agree('OFFICE/2/1'));
    await contest.doesVerb('head', agree('HEAD/2/1'));
    const books = await contest.books();
    expect(seatsOf(books, world())).toEqual(['OFFICE/1/1 DONE', 'HEAD/1/1 CANCELLED', 'OFFICE/2/1 DONE', 'HEAD/2/1 DONE']);
    expect(books.status).toBe('CLOSED');
  });

  it('returned by the head to the office begins there afresh; returned before it goes to the organizer', async () => {
    const contest = await underReview(world(), TWO);
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    await contest.doesVerb('head', giveBack('HEAD/1/1', 'OFFICE'));
    const back = await contest.books();
    expect([seatsOf(back, world()), back.events.at(-1)]).toMatchObject([
      ['OFFICE/1/1 DONE', 'HEAD/1/1 DONE', 'OFFICE/2/1 OPEN'],
      { type: 'APPROVAL_RETURNED', reason: { text: '第三名总分有误' } },
    ]);
    await contest.doesVerb('office', giveBack('OFFICE/2/1', null), coded);
    await contest.attend();
    const books = await contest.books();
    expect([openTasksOf(books), books.approvals[0]?.status, books.reports[0]?.review]).toEqual([
      ['SCORE_REPORT 2'],
      'RETURNED',
      'RETURNED',
    ]);
  });

  it('opens anew with the next round, for another word of everybody', async () => {
    const contest = await underReview(world(), TWO);
    await contest.doesVerb('office', giveBack('OFFICE/1/1', null), coded);
    await contest.attend();
    await contest.handIn();
    expect(codesOf(await contest.asksVerb('office', agree('OFFICE/1/1'), { round: 1 }))).toEqual(['ROUND_MOVED_ON']);
    await contest.doesVerb('office', agree('OFFICE/1/1'), { round: 2 });
    expect((await contest.books()).approvals.map(({ round, status }) => [round, status])).toEqual([
      [1, 'RETURNED'],
      [2, 'OPEN'],
    ]);
  });

  it('goes back before it only with a code of the list, and a number of days that the regulation knows', async () => {
    const contest = await underReview(world());
    const before = await contest.books();
    expect(codesOf(await contest.asksVerb('office', giveBack('OFFICE/1/1', null)))).toEqual(['REASON_UNKNOWN']);
    expect(await contest.books()).toEqual(before);
  });

  it('is agreed to only when the contest’s own rules allow it', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.does('organizer', 'declareEnded', { lastScoredOn: '2026-05-15' });
    await contest.attend();
    await contest.handIn();
    expect(codesOf(await contest.asksVerb('office', agree('OFFICE/1/1')))).toEqual(['END_DAY_NOT_CONFIRMED']);
    expect(codesOf(await contest.asksVerb('office', { verb: 'claim', input: { signer: 'OFFICE/1/1' } }))).toEqual(['DONE']);
  });

  it('has its task claimed, given back, handed on and commissioned, each time one open task', async () => {
    const contest = await underReview(world());
    const seats: string[][] = [];
    const verb = async (who: Name, command: ApprovalCommand) => {
      await contest.doesVerb(who, command);
      seats.push(seatsOf(await contest.books(), world()).filter((seat) => seat.includes('OPEN')));
    };
    const signer = 'OFFICE/1/1';
    await verb('office', { verb: 'claim', input: { signer } });
    await verb('office', { verb: 'release', input: { signer } });
    await verb('office', { verb: 'consign', input: { signer, to: id('secondClerk') } });
    await verb('secondClerk', agree(signer));
    await verb('office', { verb: 'transfer', input: { signer, to: id('head'), text: '请负责人办' } });
    await verb('head', { verb: 'addSigner', input: { signer, position: 'BEFORE', people: [id('office')] } });
    await verb('office', agree('OFFICE/1/2'));
    expect(seats).toEqual([
      ['OFFICE/1/1 OPEN held by office'],
      ['OFFICE/1/1 OPEN'],
      ['OFFICE/1/1 OPEN of secondClerk for office'],
      ['OFFICE/1/1 OPEN held by office'],
      ['OFFICE/1/1 OPEN of head'],
      ['OFFICE/1/2 OPEN of office'],
      ['OFFICE/1/1 OPEN of head'],
    ]);
    expect((await contest.books()).events.map(({ type }) => type).slice(-7)).toEqual([
      'APPROVAL_CLAIMED',
      'APPROVAL_RELEASED',
      'APPROVAL_CONSIGNED',
      'APPROVAL_ADVISED',
      'APPROVAL_TRANSFERRED',
      'APPROVAL_SIGNERS_ADDED',
      'APPROVAL_AGREED',
    ]);
  });

  it.each([
    ['an organizer, whose report it is', 'organizer' as const, 'PERSON_MAY_NOT_SIGN'],
    ['an auditor, who changes nothing', 'auditor' as const, 'PERSON_MAY_NOT_SIGN'],
  ])('is never handed to %s', async (_whom, name, code) => {
    const contest = await underReview(world());
    expect(codesOf(await contest.asksVerb('office', { verb: 'transfer', input: { signer: 'OFFICE/1/1', to: id(name) } }))).toEqual([code]);
  });

  it.each([
    ['an organizer of the contest', 'organizer' as const, ['ROLE_MISSING']],
    ['an auditor', 'auditor' as const, ['ROLE_MISSING']],
    ['the organizer of another contest', 'otherOrganizer' as const, ['NOT_FOUND']],
  ])('is not for %s', async (_who, name, codes) => {
    const contest = await underReview(world());
    const before = await contest.books();
    expect(codesOf(await contest.asksVerb(name, agree('OFFICE/1/1')))).toEqual(codes);
    expect(await contest.books()).toEqual(before);
  });

  it('is copied to those who may read it, and noted by them, also when it is over', async () => {
    const contest = await underReview(world());
    await contest.doesVerb('office', { verb: 'copy', input: { people: [id('auditor')], text: '请知悉' } });
    expect(codesOf(await contest.asksVerb('office', { verb: 'copy', input: { people: [id('otherOrganizer')] } }))).toEqual([
      'PERSON_MAY_NOT_READ',
    ]);
    await contest.does('office', 'confirm', {});
    await contest.doesVerb('auditor', { verb: 'markRead', input: {} });
    const books = await contest.books();
    expect(books.copies).toEqual([{ personId: id('auditor'), text: '请知悉', read: true }]);
    expect([books.status, books.approvals[0]?.status]).toEqual(['CLOSED', 'APPROVED']);
  });

  it('counts one word of fifty that come at once', async () => {
    const contest = await underReview(world(), TWO);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) => contest.asksVerb(i % 2 === 0 ? 'office' : 'secondClerk', agree('OFFICE/1/1'))),
    );
    const done = outcomes.filter(({ kind }) => kind === 'DONE');
    expect([done.length, new Set(outcomes.filter(({ kind }) => kind !== 'DONE').flatMap(codesOf))]).toEqual([1, new Set(['CONFLICT'])]);
    expect(seatsOf(await contest.books(), world())).toEqual(['OFFICE/1/1 DONE', 'HEAD/1/1 OPEN']);
  });

  it('signed by a deputy keeps both names', async () => {
    const contest = await underReview(world());
    const { personId, name } = world().people.head;
    await contest.doesVerb('office', { verb: 'transfer', input: { signer: 'OFFICE/1/1', to: personId } });
    await contest.doesVerb('secondClerk', agree('OFFICE/1/1'), { onBehalfOf: { personId, name } });
    const [approval] = (await contest.books()).approvals;
    expect(approval?.state.runs[0]?.participants[0]?.signers[0]?.decision?.by).toEqual({
      kind: 'ACCOUNT',
      personId: id('secondClerk'),
      name: world().people.secondClerk.name,
      onBehalfOf: { personId, name },
    });
  });

  it('takes a signed paper at the node that stands, and for another node asks for a new one', async () => {
    const contest = await underReview(world(), TWO);
    const paper = await contest.registers(
      'office',
      { act: 'confirm', input: {} },
      { decider: { name: '测试寅', post: '主任', body: '示例局' } },
    );
    await contest.settles('secondClerk', paper);
    const books = await contest.books();
    expect([books.status, seatsOf(books, world()), books.events.at(-1)?.decidedBy?.name]).toEqual([
      'OPEN',
      ['OFFICE/1/1 DONE', 'HEAD/1/1 OPEN'],
      '测试寅',
    ]);
    const late = await contest.registers('office', { act: 'confirm', input: { signer: 'OFFICE/1/1' } });
    expect(codesOf(await contest.settles('secondClerk', late))).toEqual(['NODE_MOVED_ON']);
    expect(
      codesOf(
        await contest.settles(
          'head',
          await contest.registers('office', { act: 'confirm', input: {} }, { decider: { name: '测试丁', post: '', body: '' } }),
        ),
      ),
    ).toEqual(['FOUR_EYES']);
  });
});
