import type { Role } from './actor.ts';

/** Named permissions a route declares; what an act on a case needs beyond that is in the case's own table of acts. */
export const permissions = {
  'session.own': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'FINANCE', 'AUDITOR', 'SYS_ADMIN'],
  'account.manage': ['SYS_ADMIN'],
  'organization.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'FINANCE', 'AUDITOR', 'SYS_ADMIN'],
  'organization.manage': ['OFFICE', 'OFFICE_HEAD', 'SYS_ADMIN'],
  'person.read': ['OFFICE', 'OFFICE_HEAD', 'SYS_ADMIN'],
  'person.manage': ['OFFICE', 'OFFICE_HEAD', 'SYS_ADMIN'],
  'reminder.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR', 'SYS_ADMIN'],
  'urging.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'reminder.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** 催办 upward: what waits at the office, by those who wait for it. */
  'office.urge': ['ORGANIZER'],
  'calendar.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'FINANCE', 'AUDITOR', 'SYS_ADMIN'],
  'calendar.manage': ['OFFICE', 'OFFICE_HEAD'],
  'campaign.read': ['OFFICE', 'OFFICE_HEAD', 'FINANCE', 'AUDITOR'],
  'campaign.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** 办赛申请 of one's own organization. */
  'hosting.own': ['ORGANIZER', 'BODY'],
  'post.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'post.manage': ['OFFICE', 'OFFICE_HEAD'],
  'case.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'AUDITOR'],
  'case.act': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY'],
  /** 代办 and 工作交接, and the colleagues to whom work may go. */
  'delegation.own': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'FINANCE'],
  /** An expert who asks is told in words that scoring is his own. */
  'delegation.enter': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'FINANCE'],
  'deadline.manage': ['OFFICE', 'OFFICE_HEAD'],
  'deadline.board': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  /** To whom one may give a part in an approval: the office among its people, a body's or organizer's signer among his own. */
  'approval.people': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY'],
  'task.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'FINANCE', 'AUDITOR', 'SYS_ADMIN'],
  /** 认领, 放回, 接手 of what is addressed to one's role, and who has what in hand. */
  'task.claim': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'FINANCE'],
  'task.hands': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'BODY', 'FINANCE', 'AUDITOR'],
  'paper.register': ['OFFICE', 'OFFICE_HEAD'],
  /** Teams and their contestants: the unit its own, organizer, office and auditor all of the contest. */
  'entry.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'AUDITOR'],
  /** The contests a unit may send a team to. */
  'entry.own': ['TEAM_UNIT'],
  'entry.file': ['OFFICE', 'OFFICE_HEAD', 'TEAM_UNIT'],
  'entry.review': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER'],
  'entry.decide': ['OFFICE', 'OFFICE_HEAD'],
  'collection.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'collection.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** A unit's package: the unit its own, office and auditor all. */
  'package.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'AUDITOR'],
  'package.own': ['ORGANIZER', 'TEAM_UNIT'],
  'package.file': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT'],
  'package.deliver': ['ORGANIZER', 'TEAM_UNIT'],
  /** 优秀组织奖: the office reviews and its head approves, an auditor reads. */
  'orgaward.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'orgaward.manage': ['OFFICE', 'OFFICE_HEAD'],
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
  /** Public notices and the objections to them, without who objects. */
  'notice.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  /** Cultivations: each unit its own, office and auditor all. */
  'cultivation.read': ['OFFICE', 'OFFICE_HEAD', 'TEAM_UNIT', 'AUDITOR'],
  'cultivation.file': ['OFFICE', 'OFFICE_HEAD', 'TEAM_UNIT'],
  'cultivation.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** What is known of a person beside his case: records and honours. */
  'craftsman.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  /** 经费台账, for 经审会 as well. */
  'support.read': ['OFFICE', 'OFFICE_HEAD', 'FINANCE', 'AUDITOR'],
  'support.finance': ['FINANCE'],
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
  /** What follows from a circular: prizes, subsidies, certificates, letters about honours. */
  'payment.read': ['OFFICE', 'OFFICE_HEAD', 'FINANCE', 'AUDITOR'],
  /** 青年技能人才数据库: office and auditor read it, the office places who is in it. */
  'talent.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'talent.place': ['OFFICE', 'OFFICE_HEAD'],
  /** 竞赛补助 of one's own contest. */
  'subsidy.own': ['ORGANIZER'],
  'payment.prepare': ['OFFICE', 'OFFICE_HEAD'],
  'payment.handle': ['OFFICE', 'OFFICE_HEAD', 'FINANCE'],
  'payment.finance': ['FINANCE'],
  /** An expert brings his report as 核查人 of an objection, and nothing else. */
  'file.upload': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'FINANCE'],
  'file.read': ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'FINANCE', 'AUDITOR'],
  'mail.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR', 'SYS_ADMIN'],
  /** Editions of regulations. */
  'edition.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'edition.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** The roll of earlier winners (历届名册). */
  'winner.read': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'winner.manage': ['OFFICE', 'OFFICE_HEAD'],
  /** 归档, and the whole of a case as one download. */
  'archive.manage': ['OFFICE', 'OFFICE_HEAD'],
  'archive.download': ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'],
  'audit.read': ['AUDITOR', 'OFFICE', 'OFFICE_HEAD'],
  'access.read': ['AUDITOR', 'SYS_ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
