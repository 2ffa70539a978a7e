import type { Locale } from '../../platform/messages/locale.ts';

/** As what somebody acted. */
const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  OFFICE: ['竞赛组委会办公室', 'committee office'],
  OFFICE_HEAD: ['办公室负责人', 'head of the office'],
  ORGANIZER: ['承办单位', 'organizer'],
  TEAM_UNIT: ['代表队单位', 'team unit'],
  BODY: ['会签单位', 'body of the committee'],
  VERIFIER: ['核查人', 'verifier'],
  PUBLIC: ['社会公众', 'the public'],
  EXPERT: ['评审专家', 'expert'],
  CHAIR: ['评审委员会主任', 'chair of the experts'],
  AUDITOR: ['审计监督', 'auditor'],
  SYS_ADMIN: ['系统管理员', 'administrator'],
  SYSTEM: ['系统', 'The system'],
};

export const roleWords = (role: string, locale: Locale): string =>
  (Object.hasOwn(ROLES, role) ? ROLES[role] : undefined)?.[locale === 'en' ? 1 : 0] ?? role;
