import type { Permission } from '@jiangcheng/domain/access/permissions';
import type { Session } from '../api/types.ts';
import { can } from '../session/session.api.ts';

/** The pages of the menu, each with the permissions one of which leads to it. */
const table = {
  '/tasks': ['task.claim', 'candidate.own', 'scoring.own'],
  '/campaigns': ['campaign.read'],
  '/own-hosting': ['hosting.own'],
  '/selections': ['selection.read'],
  '/notices': ['notice.read'],
  '/objections': ['notice.read'],
  '/cultivations': ['cultivation.read'],
  '/support': ['support.read'],
  '/team-contests': ['entry.own'],
  '/unit-selections': ['candidate.own'],
  '/contests': ['case.read'],
  '/collections': ['collection.read'],
  '/packages': ['package.own'],
  '/org-awards': ['orgaward.read'],
  '/scorings': ['scoring.read'],
  '/experts': ['expert.read'],
  '/deadlines': ['deadline.board'],
  '/paper-decisions': ['paper.register'],
  '/reminder-lists': ['urging.read'],
  '/accounts': ['account.manage'],
  '/delegations': ['delegation.own'],
  '/posts': ['post.read'],
  '/organizations': ['organization.manage'],
  '/people': ['person.manage'],
  '/editions': ['edition.read'],
  '/earlier-winners': ['winner.read'],
  '/audit': ['audit.read', 'access.read'],
  '/mails': ['mail.read'],
  '/mail-templates': ['mail.read'],
  '/calendar': ['calendar.read'],
} as const satisfies Record<string, readonly Permission[]>;

export type MenuPath = keyof typeof table;

export const menuOf = (session: Session): MenuPath[] =>
  (Object.keys(table) as MenuPath[]).filter((path) => table[path].some((permission) => can(session, permission)));
