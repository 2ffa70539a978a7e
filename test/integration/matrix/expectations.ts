import type { Role } from '@jiangcheng/domain/access/actor';
import { permissions, type Permission } from '@jiangcheng/domain/access/permissions';
import { actRow as campaignActRow, campaignActs } from '@jiangcheng/domain/campaign/acts';
import { actRow as selectionActRow, selectionActs } from '@jiangcheng/domain/selection/acts';
import { contestActTable, type ContestAct } from '@jiangcheng/domain/contest/acts';
import { campaignActRoutes } from '@jiangcheng/api/src/campaign-process/act-routes';
import { selectionActRoutes } from '@jiangcheng/api/src/selection/act-routes';
import { actRoutes } from '@jiangcheng/api/src/contest/act-routes';
import { nameOf, type Route } from './routes.ts';
import type { Caller } from './scene.ts';

const roleOf: Readonly<Record<Exclude<Caller, 'NOBODY'>, Role>> = {
  OWN_ORGANIZER: 'ORGANIZER',
  OTHER_ORGANIZER: 'ORGANIZER',
  OWN_UNIT: 'TEAM_UNIT',
  OTHER_UNIT: 'TEAM_UNIT',
  OWN_BODY: 'BODY',
  OTHER_BODY: 'BODY',
  OFFICE: 'OFFICE',
  OFFICE_HEAD: 'OFFICE_HEAD',
  OFFICE_ELSEWHERE: 'OFFICE',
  EXPERT: 'EXPERT',
  FINANCE: 'FINANCE',
  AUDITOR: 'AUDITOR',
  AUDITOR_ELSEWHERE: 'AUDITOR',
  SYS_ADMIN: 'SYS_ADMIN',
};
const STRANGERS: readonly Caller[] = ['OTHER_ORGANIZER', 'OTHER_BODY', 'EXPERT', 'OFFICE_ELSEWHERE', 'AUDITOR_ELSEWHERE'];
export const isStranger = (caller: Caller): boolean => STRANGERS.includes(caller);

/** Routes that speak of one campaign's or one case's things: for whom they are not there, they are nowhere. */
const SCOPED =
  /^\/api\/v1\/(contests|cases|collections|notices|objections|approvals|campaigns|selections|cultivations|tasks|files|mails|paper-decisions)\/\{id\}/;
const PROCESS = /^\/api\/v1\/campaigns\/\{id\}\/process/;
const SELECTION = /^\/api\/v1\/selections\/\{id\}/;
/** Any signed-in person may be one who verifies; for whoever is not, and is neither office nor auditor, it is not there. */
const OBJECTION = /^\/api\/v1\/objections\/\{id\}(\/actions|\/report|$)/;
/** Their case or campaign comes in the query or the body. */
const SCOPED_BY_INPUT = [
  'GET /api/v1/support-ledger',
  'GET /api/v1/support-ledger/xlsx',
  'POST /api/v1/files',
  'POST /api/v1/paper-decisions',
  'POST /api/v1/contests',
  'POST /api/v1/collections',
  'POST /api/v1/org-awards',
];
/** A task is its holder's alone: not the auditor's, who reads the case instead, nor another organizer's. */
const isTask = (template: string): boolean => template.startsWith('/api/v1/tasks/{id}');
/** Nobody's in this scene: whoever may ask at all is told that there is none. */
const NOBODYS =
  /^\/api\/v1\/(posts|delegations|experts|scorings|org-awards)\/\{id\}|^\/api\/v1\/editions\/\{regulation\}|\{(subsidyId|correctionId|letterId|memberId|awardId)\}|\/contests\/\{id\}\/(notice(\/countersigning)?|plan\/countersigning)$|\/notice\/corrections\/\{no\}|\/documents\/meetings\/|\/process\/plan\/annexes\/|\/process\/(rounds\/\{round\}|corrections\/\{no\})|\/campaigns\/\{id\}\/(talents|contacts|showcase|exchanges)|\/payments\/(results\/\{contestId\}|batches\/\{batchId\}\/sheet)$/;
/** A new campaign, the posts and the calendar belong to nobody's campaign, so a role for one campaign does not reach them. */
const HOUSE_WIDE = [
  'POST /api/v1/campaigns',
  'POST /api/v1/selections',
  'POST /api/v1/editions',
  'POST /api/v1/editions/{regulation}/{edition}/values',
  'POST /api/v1/editions/{regulation}/{edition}/publication',
  'POST /api/v1/editions/{regulation}/{edition}/approvals/{approval}/nodes/{node}',
  'POST /api/v1/editions/{regulation}/{edition}/trades',
  'POST /api/v1/editions/{regulation}/{edition}/trades/{no}/removal',
  'POST /api/v1/editions/{regulation}/{edition}/trades/{no}/restoration',
  'POST /api/v1/calendars/{year}/preview',
  'POST /api/v1/calendars/{year}/changes',
];
const isHouseWide = (route: Route): boolean => HOUSE_WIDE.includes(nameOf(route)) || route.template.startsWith('/api/v1/posts');

/** What a caller gets; `ANSWERED` is anything that is neither a refusal of the person nor a failure of the process. */
export type Verdict = 401 | 403 | 404 | 'ANSWERED';

export function verdictOf(route: Route, caller: Caller): Verdict {
  if (route.permission === 'PUBLIC') return 'ANSWERED';
  if (caller === 'NOBODY') return 401;
  const role = roleOf[caller];
  if (!(permissions[route.permission as Permission] as readonly Role[]).includes(role)) return 403;
  if (isHouseWide(route) && isStranger(caller)) return 403;
  if (NOBODYS.test(route.template)) return 404;
  return isScoped(route) ? scopedVerdict(route, caller, role) : 'ANSWERED';
}

const isScoped = (route: Route): boolean => SCOPED.test(route.template) || SCOPED_BY_INPUT.includes(nameOf(route));

function scopedVerdict(route: Route, caller: Caller, role: Role): Verdict {
  if (isStranger(caller)) return 404;
  if (role === 'TEAM_UNIT') return unitVerdict(route, caller);
  if (SELECTION.test(route.template)) return selectionVerdict(route, role);
  if (route.template.endsWith('/objector')) return caller === 'OFFICE' ? 'ANSWERED' : 404;
  if (OBJECTION.test(route.template) && role !== 'OFFICE' && role !== 'OFFICE_HEAD' && role !== 'AUDITOR') return 404;
  if (PROCESS.test(route.template)) return processVerdict(route, role);
  if (role === 'FINANCE') return financeVerdict(route);
  if (role === 'BODY') return 404;
  if (role === 'AUDITOR' && route.template.endsWith('/report')) return 403;
  if (isTask(route.template)) return role === 'OFFICE' || role === 'OFFICE_HEAD' ? 'ANSWERED' : 404;
  if (route.template.startsWith('/api/v1/mails/') || role === 'AUDITOR') return 'ANSWERED';
  return actVerdict(route, role);
}

/** Finance has the campaign and what follows from its circulars; cases, and the windows that could be opened, are not there for it. */
const financeVerdict = ({ template }: Route): Verdict =>
  (template.startsWith('/api/v1/campaigns/') && !template.endsWith('/collection-plans')) || template.includes('/support')
    ? 'ANSWERED'
    : 404;

/** A unit has its own team's and package's papers and acts; that a contest takes entries is no secret to any unit. */
function unitVerdict({ template }: Route, caller: Caller): Verdict {
  if (template.startsWith('/api/v1/cultivations/') || /\/(teams|units)\/\{organizationId\}/.test(template))
    return caller === 'OWN_UNIT' ? 'ANSWERED' : 404;
  return template.endsWith('/entries') ? 'ANSWERED' : 404;
}

/** Of a selection the issuer's people sign its documents and read it; of an act its own table says who. */
function selectionVerdict({ template, method }: Route, role: Role): Verdict {
  const act = selectionActs.find((each) => method === 'POST' && template === `/api/v1/selections/{id}/${selectionActRoutes[each]}`);
  if (act === undefined || role !== 'BODY') return 'ANSWERED';
  return selectionActRow(act).who === 'ISSUER' ? 'ANSWERED' : 403;
}

/** The end of the campaign: no organizer's; of an act its own table says who. What a body or the committee decides, the office is told. */
function processVerdict({ template, method }: Route, role: Role): Verdict {
  if (role === 'ORGANIZER') return 404;
  const act = campaignActs.find((each) => method === 'POST' && template === `/api/v1/campaigns/{id}/process/${campaignActRoutes[each]}`);
  if (act === undefined || role !== 'BODY') return 'ANSWERED';
  const { who } = campaignActRow(act);
  return who === 'OFFICE' || who === 'COMMITTEE' ? 403 : 'ANSWERED';
}

/** Of an act, its own table says who. */
function actVerdict({ template, method }: Route, role: Role): Verdict {
  const act = (Object.keys(actRoutes) as ContestAct[]).find(
    (each) => method === 'POST' && template === `/api/v1/contests/{id}/${actRoutes[each]}`,
  );
  if (act === undefined) return 'ANSWERED';
  const { who, paper } = contestActTable[act];
  if (who === 'ORGANIZER_OR_OFFICE' || who === 'COUNTERSIGNER') return 'ANSWERED';
  // What a body decides, or an organizer's paper may say, the office is told; an organizer has no part in a body's.
  if (who === 'ORGANIZER') return role === 'ORGANIZER' || paper ? 'ANSWERED' : 403;
  if (who === 'BODY' || who === 'LEADING_BODY') return role === 'ORGANIZER' ? 403 : 'ANSWERED';
  return role === 'ORGANIZER' ? 403 : 'ANSWERED';
}
