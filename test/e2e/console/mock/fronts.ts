import '@jiangcheng/api/src/campaign-process/campaign-process.messages';
import '@jiangcheng/api/src/casework/casework.messages';
import '@jiangcheng/api/src/contest/contest-day.messages';
import '@jiangcheng/api/src/contest/contest-front.messages';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { contestLimitsOf } from '@jiangcheng/api/src/contest/contest-limits';
import { contestViewOf } from '@jiangcheng/api/src/contest/contest.view';
import { frontViewOf } from '@jiangcheng/api/src/contest/front.view';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ContestView } from '@jiangcheng/contracts/api/contest';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { ApprovalState } from '@jiangcheng/domain/approval/state';
import { NATIONAL_CALENDAR } from '@jiangcheng/domain/calendar/calendars.fixture';
import { availableActions } from '@jiangcheng/domain/contest/available-actions';
import { FRONT_FACTS, FRONT } from '@jiangcheng/domain/contest/contest.fixture';
import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import { contestStory, type ContestState } from '@jiangcheng/domain/contest/state';
import { AUTHORITY, BODIES, countersigned, frontStates, ORGANIZER } from './front-states.ts';
import { uuid } from './ids.ts';
import { NOW, sessionOf, type Login } from './people.ts';

const names = ['铝业多功能机组操作工', '600MW值班员', '光伏发电运行检修工', '液压挖掘机司机', '电解精炼工', '数控车工'];
const front = { ...FRONT, bodies: BODIES, rules: { ...FRONT.rules, cutoffOn: '2025-10-31' } };
const facts: ContestFacts = { ...FRONT_FACTS, front: { ...front, blocking: [{ field: 'industry', clause: '000/附3 #6' }] } };
const organizationNames = new Map([[ORGANIZER.organizationId, ORGANIZER.name]]);

const actorOf = (login: Login): Actor => {
  const { accountId, personId, name, grants } = sessionOf(login);
  return { accountId, personId, name, grants };
};

/** Each round of the 会签: one was returned when two had signed, in the other three have. */
function approvalsOf(state: ContestState): ReadonlyMap<number, ApprovalState> {
  if (state.bodies === undefined || state.authority === undefined) return new Map();
  const signed = [BODIES[0], AUTHORITY, BODIES[2]].flatMap((one) => one?.organizationId ?? []);
  const all = [...BODIES, AUTHORITY, ORGANIZER].map(({ organizationId }) => organizationId);
  const last = state.notice === undefined ? signed : all;
  return new Map([
    [1, countersigned(state, signed.slice(0, 2), 2)],
    [2, countersigned(state, last)],
  ]);
}

function foundOf(n: number, state: ContestState): LockedContest {
  const rounds = [...approvalsOf(state)];
  const [round, approval] = rounds.at(-1) ?? [];
  return {
    ...{ id: uuid('contest', n), kind: 'CONTEST', number: `2025-0${String(n)}`, title: `${names[n - 3] ?? ''}比赛` },
    ...{ organizerName: ORGANIZER.name, regulation: '000', edition: '2025', settings: {}, status: 'OPEN', version: 9, auditSeq: 9 },
    scope: { campaignId: uuid('campaign', 1), organizationIds: contestStory.organizations(state) },
    ...{ auditHead: null, state, opening: false, wakeAt: null, now: Date.parse(NOW), deadlines: [], tasks: [], holds: [], posts: [] },
    approval: approval === undefined ? null : { id: uuid('approval', n), stage: 'COUNTERSIGNING', round: round ?? 1, state: approval },
  };
}

export const frontCase = (id: string): LockedContest | null => {
  const found = [...frontStates()].find(([n]) => uuid('contest', n) === id);
  return found === undefined ? null : foundOf(...found);
};

/** The page of a contest before it is held, as the product makes it for this person. */
export function frontContest(found: LockedContest, login: Login): ContestView {
  const { state, scope, now } = found;
  const around = {
    facts,
    organizationNames,
    approvals: approvalsOf(state),
    files: fileNames(state),
    locale: 'zh-CN',
    reader: { personId: login, now },
  } as const;
  return contestViewOf({
    ...{ found, organizationNames, calendar: NATIONAL_CALENDAR, locale: 'zh-CN', actor: actorOf(login) },
    actions: availableActions(state, facts, actorOf(login), scope, now),
    surroundings: { paperDecisions: [], incidents: [] },
    ground: (clause) => clause,
    limits: contestLimitsOf(contestPack(found.regulation, found.edition, {})),
    front: frontViewOf(found, around),
    names: { organizations: new Map(), people: new Map() },
  });
}

const fileNames = ({ plan }: ContestState): ReadonlyMap<string, string> =>
  new Map((plan?.text.documents ?? []).map(({ fileId }, index) => [fileId, `示例附件${String(index + 1)}.pdf`]));

export { actorOf };
