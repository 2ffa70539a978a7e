import type { EntryPack } from './records.ts';
import type { TableColumn } from './table.ts';

const columns: readonly TableColumn[] = [
  { key: 'rowNumber', headings: ['序号', 'no', 'no.', '#'], required: false, passedOver: true },
  { key: 'name', headings: ['姓名', '选手姓名', 'name'], required: true },
  { key: 'sex', headings: ['性别', 'sex', 'gender'], required: false },
  { key: 'idNumber', headings: ['身份证号', '身份证号码', '公民身份号码', 'idnumber'], required: false },
  { key: 'birthDate', headings: ['出生日期', 'birthdate', 'dateofbirth'], required: false },
  { key: 'employer', headings: ['所在单位', '工作单位', '单位', 'employer'], required: true },
  { key: 'phone', headings: ['手机号', '电话', '联系电话', 'phone'], required: false },
  { key: 'group', headings: ['组别', 'group'], required: false },
];
/** What a 报名表 of the office may hold beside: nothing here asks for it, so it is passed over like the row's own number. */
const PASSED_OVER = [
  '民族',
  '政治面貌',
  '学历',
  '文化程度',
  '职务',
  '职称',
  '职业技能等级',
  '工龄',
  '代表队',
  '电子邮箱',
  '通讯地址',
  '备注',
];

/** The columns of a table of contestants, with one for each question of the regulation in its own words. */
export const contestantColumns = ({ questions }: EntryPack): TableColumn[] => [
  ...columns,
  ...PASSED_OVER.map((heading) => ({
    key: `passedOver.${heading}`,
    headings: [heading] as [string],
    required: false,
    passedOver: true as const,
  })),
  ...questions.map(({ key, labels: [first, ...others] }) => ({
    key: questionKey(key),
    headings: [first ?? key, ...others] as [string, ...string[]],
    required: false,
  })),
];
export const questionKey = (key: string): string => `declared.${key}`;
