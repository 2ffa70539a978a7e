import type { Permission } from '@jiangcheng/domain/access/permissions';
import type { Session } from '../api/types.ts';
import { can } from '../session/session.api.ts';

/** The pages of the menu, each with the permissions one of which leads to it. */
const table = {
  '/tasks': ['case.act'],
  '/campaigns': ['campaign.read'],
  '/team-contests': ['entry.own'],
  '/contests': ['case.read'],
  '/scorings': ['scoring.read'],
  '/experts': ['expert.read'],
  '/deadlines': ['deadline.board'],
  '/paper-decisions': ['paper.register'],
  '/reminder-lists': ['urging.read'],
  '/accounts': ['account.manage'],
  '/delegations': ['case.act'],
  '/posts': ['campaign.read'],
  '/organizations': ['organization.manage'],
  '/people': ['person.manage'],
  '/audit': ['audit.read', 'access.read'],
  '/mails': ['mail.read'],
  '/mail-templates': ['mail.read'],
  '/calendar': ['calendar.read'],
} as const satisfies Record<string, readonly Permission[]>;

export type MenuPath = keyof typeof table;

export const menuOf = (session: Session): MenuPath[] =>
  (Object.keys(table) as MenuPath[]).filter((path) => table[path].some((permission) => can(session, permission)));
