// The sheet of W4 (b): made-up people of one enterprise, the same at every run.
import { buffer } from 'node:stream/consumers';
import { residentIdCheckCharacter } from '@jiangcheng/domain/identity-numbers/resident-id';
import { addDays } from '@jiangcheng/domain/shared/civil-date';
import { workbookOf } from '@jiangcheng/files/xlsx/write-workbook';

const HEADINGS = [
  ...['序号', '姓名', '性别', '身份证号', '出生日期', '所在单位', '手机号', '在校学生'],
  ...['民族', '政治面貌', '学历', '文化程度', '职务', '职称', '职业技能等级', '工龄', '代表队', '电子邮箱', '通讯地址', '备注'],
];
export const SHEET_COLUMNS = HEADINGS.length;

export const intakeSheet = (people: number): Promise<Buffer> => buffer(workbookOf(linesOf(people)));

function* linesOf(people: number): Generator<readonly string[]> {
  yield HEADINGS;
  for (let n = 1; n <= people; n += 1) yield lineOf(n);
}

/** Nine hundred are born on each day, so that everybody has a number of his own. */
function lineOf(n: number): readonly string[] {
  const birth = addDays('1980-01-01', Math.floor(n / 900));
  const serial = 100 + (n % 900);
  const first = `150502${birth.replaceAll('-', '')}${serial}`;
  const asked = [String(n), `测试${n}`, serial % 2 === 0 ? '女' : '男', first + residentIdCheckCharacter(first), birth];
  const employer = ['示例集团有限公司', `139${String(n).padStart(8, '0')}`, '否'];
  const beside = [
    '示例族',
    '群众',
    '大专',
    '大专',
    '操作工',
    '无',
    '三级',
    `${n % 30}`,
    '示例代表队',
    `p${n}@example.com`,
    `示例路${n}号`,
    '',
  ];
  return [...asked, ...employer, ...beside];
}
