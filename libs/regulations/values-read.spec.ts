import { describe, expect, it } from '@jest/globals';
import { leavesOf } from './clause-walk.ts';
import * as facts from './facts.ts';
import { listPacks } from './list-packs.ts';
import { z } from 'zod';
import { officialBlanks } from './schema/documents.ts';
import { packSchemas } from './schema/pack.ts';
import { committeePosts } from './facts/committee.ts';
import { officialText, type OfficialBlanks } from './facts/documents.ts';
import { filesOf, loadContestPack, type ContestPack } from './load-pack.ts';

/** Read by name where they are used: the campaign's page and rows, the score report, and the groups that eligibility's rules name. */
const readDirectly = [
  'eligibility.groups.*.key',
  'regulation.docNo.value',
  'regulation.docNo.year',
  'regulation.issuers.value.*',
  'regulation.pack.edition',
  'regulation.pack.id',
  'regulation.pack.kind',
  'regulation.pack.title',
];

const pattern = (path: readonly string[]): string => path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');

interface Part {
  display?: boolean;
  properties?: Record<string, Part>;
  additionalProperties?: Part | boolean;
  items?: Part;
  anyOf?: Part[];
  oneOf?: Part[];
}

/** Whether the schema marks the value at this path, or something around it, as shown only. */
function isShown(part: Part, [step, ...rest]: readonly string[]): boolean {
  if (part.display === true) return true;
  const { properties = {}, items, additionalProperties } = part;
  const among = (part.anyOf ?? part.oneOf ?? []).some((one) => isShown(one, step === undefined ? [] : [step, ...rest]));
  if (among || step === undefined) return among;
  const inner = properties[step] ?? (/^\d+$/.test(step) ? items : undefined) ?? additionalProperties;
  return typeof inner === 'object' && isShown(inner, rest);
}

/** Whether the value stands beside a setting that has it as its default, which is what is read (check-pack). */
function isUnderSetting(content: unknown, path: readonly string[]): boolean {
  const at = path.findIndex((step) => step === 'value' || step === 'counts');
  const around = path.slice(0, at).reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], content);
  return at >= 0 && typeof around === 'object' && around !== null && 'setting' in around;
}

/** The pack with a note of every scalar that somebody takes out of it. */
function noting<T extends object>(value: T, note: (path: readonly string[]) => void, path: readonly string[] = []): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || typeof member === 'function') return member;
      if (typeof member === 'object' && member !== null) return noting(member, note, [...path, key]);
      note([...path, key]);
      return member;
    },
  });
}

/** Everything that the product asks a pack, by way of the facts. */
function askEverything(pack: ContestPack): void {
  JSON.stringify([
    facts.rankingRule(pack),
    committeePosts(pack),
    facts.currentAffairs(pack),
    facts.prizeRule(pack),
    facts.winnerRanks(pack),
    facts.minFinalists(pack),
    (['REPORT', 'EACH_ORGANIZER', 'EACH_WINNER'] as const).map((of) => facts.requiredOf(pack, of)),
    facts.awardRules(pack),
    [facts.noticeRules(pack), facts.noticesWinners(pack)],
    facts.orgAwardRubric(pack),
    facts.orgAwardForm(pack),
    facts.collectionPlans(pack),
    [facts.contactHolders(pack), facts.talentRule(pack), facts.showcaseRule(pack), facts.youthLabels(pack)],
    pack.approvals.approvals.map(({ key }) => facts.reviewPlan(pack, { REVIEW_APPROVAL: key })),
    facts.appealLengths(pack),
    facts.contestDayRule(pack),
    facts.recheckRule(pack),
    facts.eligibilityRules(pack),
    facts.contestCutoff(pack),
    facts.campaignStage(pack, {}),
    facts.isOnRequest(pack),
    facts.applicationWindow(pack, {}, 2026),
    facts.hostingBanYears(pack),
    facts.subPlanRules(pack),
    facts.questionBasis(pack),
    facts.tradeValues(pack),
    facts.industryNamed(pack, 'nothing of that name'),
    facts.ownGround(pack, '999/nothing of that name'),
    facts.dutyRules(pack),
    pack.deadlines.deadlines
      .filter(({ kind }) => kind !== 'ASSIGNED')
      .map(({ key, kind }) => (kind === 'DAILY' ? facts.declareEndReminder(pack) : facts.deadlineRule(pack, key))),
    pack.documents.forms.map(({ kind }) => facts.documentForm(pack, kind)),
    (['zh', 'en'] as const).map((language) =>
      facts.authorizationText(pack, { name: '', handler: '', contact: '', campaign: '', trade: '', rank: '' }, language),
    ),
    pack.documents.official.flatMap(({ kind }) =>
      (['WHOLE', 'IN_PART'] as const).map((wording) =>
        officialText(pack, kind, Object.fromEntries(officialBlanks.map((blank) => [blank, ''])) as OfficialBlanks, wording),
      ),
    ),
    facts.returnReasonCodes(pack).map((code) => facts.returnReason(pack, code)),
    pack.settings.settings.map(({ key, default: value }) => [facts.settingValue(pack, {}, key), facts.checkSetting(pack, key, value)]),
  ]);
}

const contests = listPacks()
  .filter(({ kind }) => kind === 'CONTEST')
  .map(({ id, edition }) => [id, edition] as const);

const schema = z.toJSONSchema(packSchemas.CONTEST, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Part;

describe('a value of a contest’s pack', () => {
  it.each(contests)('of %s/%s is read by somebody, or marked as shown only', (id, edition) => {
    const pack = loadContestPack(id, edition);
    const read = new Set<string>(readDirectly);
    askEverything(noting(structuredClone(pack), (path) => read.add(pattern(path))));
    const files = Object.fromEntries(filesOf(pack));
    const idle = leavesOf({ files })
      .map(({ path: [, ...path] }) => path)
      .filter((path) => !read.has(pattern(path)) && !isShown(schema, path) && !isUnderSetting(files, path));
    expect([...new Set(idle.map(pattern))]).toEqual([]);
  });
});
