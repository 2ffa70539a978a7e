import type { Role } from './actor.ts';

/** Named permissions a route declares; what an act on a case needs beyond that is in the case's own table of acts. */
export const permissions = {
  'session.own': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'AUDITOR', 'SYS_ADMIN'],
  'account.manage': ['SYS_ADMIN'],
  'organization.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'AUDITOR', 'SYS_ADMIN'],
  'organization.manage': ['OFFICE', 'OFFICE_HEAD', 'SYS_ADMIN'],
  'person.read': ['OFFICE', 'OFFICE_HEAD', 'SYS_ADMIN'],
  'person.manage': ['OFFICE', 'OFFICE_HEAD', 'SYS_ADMIN'],
  'reminder.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR', 'SYS_ADMIN'],
  'urging.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'reminder.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** 催办 upward: what waits at the office, by those who wait for it. */
  'office.urge': ['ORGANIZER'],
  'calendar.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'AUDITOR', 'SYS_ADMIN'],
  'calendar.manage': ['OFFICE', 'OFFICE_HEAD'],
  'campaign.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'campaign.manage': ['OFFICE', 'OFFICE_HEAD'],
  'post.manage': ['OFFICE', 'OFFICE_HEAD'],
  'case.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'AUDITOR'],
  'case.act': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY'],
  'deadline.manage': ['OFFICE', 'OFFICE_HEAD'],
  'deadline.board': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  /** Whom the office may give a part in an approval. */
  'approval.people': ['OFFICE', 'OFFICE_HEAD'],
  'task.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'AUDITOR', 'SYS_ADMIN'],
  'paper.register': ['OFFICE', 'OFFICE_HEAD'],
  /** Teams and their contestants: the unit its own, organizer, office and auditor all of the contest. */
  'entry.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'AUDITOR'],
  /** The contests a unit may send a team to. */
  'entry.own': ['TEAM_UNIT'],
  'entry.file': ['OFFICE', 'OFFICE_HEAD', 'TEAM_UNIT'],
  'entry.review': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER'],
  'entry.decide': ['OFFICE', 'OFFICE_HEAD'],
  /** A year's selection as the office sees it; its issuer's people read it too, as they sign its documents. */
  'selection.read': ['OFFICE', 'OFFICE_HEAD', 'BODY', 'AUDITOR'],
  'selection.act': ['OFFICE', 'OFFICE_HEAD', 'BODY'],
  'selection.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** What units recommend: each its own, office and auditor all of the round. */
  'candidate.read': ['OFFICE', 'OFFICE_HEAD', 'TEAM_UNIT', 'AUDITOR'],
  'candidate.list': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'candidate.own': ['TEAM_UNIT'],
  'candidate.file': ['OFFICE', 'OFFICE_HEAD', 'TEAM_UNIT'],
  'candidate.review': ['OFFICE', 'OFFICE_HEAD'],
  /** The pool of experts and who sits in a panel. */
  'expert.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'expert.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** A selection's scoring: how far it is, and once it is open the result. */
  'scoring.read': ['OFFICE', 'OFFICE_HEAD', 'EXPERT', 'AUDITOR'],
  'scoring.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** An expert's own sheet: nobody else's, and no list of others. */
  'scoring.own': ['EXPERT'],
  /** What an expert does, or the office enters for him from paper. */
  'scoring.enter': ['OFFICE', 'OFFICE_HEAD', 'EXPERT'],
  'file.upload': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT'],
  'file.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'EXPERT', 'AUDITOR'],
  'mail.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR', 'SYS_ADMIN'],
  'audit.read': ['AUDITOR', 'OFFICE', 'OFFICE_HEAD'],
  'access.read': ['AUDITOR', 'SYS_ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
