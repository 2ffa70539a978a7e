import type { Role } from '@jiangcheng/domain/access/actor';

const NAMES = {
  OFFICE: '竞赛组委会办公室',
  OFFICE_HEAD: '办公室负责人',
  ORGANIZER: '承办单位',
  TEAM_UNIT: '代表队单位',
  BODY: '会签单位',
  EXPERT: '评审专家',
  AUDITOR: '审计监督',
  SYS_ADMIN: '系统管理员',
} as const satisfies Record<Role, string>;

/** The roles as the invitation's mail names them. */
export const roleNamesOf = (roles: readonly string[]): string => roles.map((role) => NAMES[role as Role]).join('、') || '（尚未分配角色）';
