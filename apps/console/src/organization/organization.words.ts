import { defineWords } from '../words/define-words.ts';

export const organizationWords = defineWords('organization', {
  title: ['单位', 'Organizations'],
  search: ['搜索单位名称、别名', 'Search name or alias'],
  add: ['登记单位', 'Add an organization'],
  edit: ['修改', 'Edit'],
  editTitle: ['修改单位：{{name}}', 'Edit: {{name}}'],
  name: ['单位名称', 'Name'],
  kind: ['类别', 'Kind'],
  aliases: ['别名', 'Aliases'],
  aliasesHint: ['输入后按回车，可填多个，便于搜索旧名和简称。', 'Press Enter after each; old and short names are found too.'],
  uscc: ['统一社会信用代码', 'Credit code (USCC)'],
  usccHint: ['18 位，系统核对校验码。', '18 characters; the check digit is verified.'],
  warnings: ['提示', 'Warnings'],
  added: ['单位已登记', 'Organization added'],
  saved: ['单位已修改', 'Organization saved'],
  empty: ['没有单位', 'No organizations'],
  emptyHint: ['点“登记单位”录入第一个单位；名称以公章为准。', 'Add the first one; its name is that of the seal.'],
  'kind.CITY_UNION': ['市总工会', 'City union'],
  'kind.GOVERNMENT': ['政府部门', 'Government body'],
  'kind.BANNER_UNION': ['旗县市区总工会', 'Banner/county union'],
  'kind.ASSOCIATION': ['行业协会', 'Association'],
  'kind.ENTERPRISE': ['企业', 'Enterprise'],
  'kind.INSTITUTION': ['事业单位', 'Public institution'],
  'kind.DEPARTMENT': ['内设部门', 'Department'],
  'kind.OTHER': ['其他', 'Other'],
});
export const organizationKinds = ['CITY_UNION', 'GOVERNMENT', 'BANNER_UNION', 'ASSOCIATION', 'ENTERPRISE', 'INSTITUTION', 'DEPARTMENT', 'OTHER'] as const;
