import type { campaignView, settingView, tradeValueView, tradeView } from '@jiangcheng/contracts/api/campaign';
import type { Output } from '@jiangcheng/contracts/api/output';
import { uuid } from './ids.ts';

type Trade = Output<typeof tradeView>;
type Value = Output<typeof tradeValueView>;

const names =
  '铝电解工 化学检验（金属） 铝业多功能机组操作工 600MW值班员 光伏发电运行检修工 液压挖掘机司机 钳工 配电运检工 农畜产品质量安全检验员 牛繁殖员 供热管网系统运行工 镶贴工（陶瓷饰面装饰工） 托育服务（保育师） 食源性疾病应急处置 互联网营销（直播） 银行综合柜面业务 人身险柜面业务 车险理赔查勘定损业务 消防救援 闸门运行工 工程测量员 工会会计业务'.split(
    ' ',
  );

let lastValue = 0;
function value(no: number, field: string, printed: unknown, inferred: unknown = null): Value {
  lastValue += 1;
  const open = inferred !== null;
  return {
    id: uuid('value', lastValue),
    field,
    printed,
    inferred,
    inherited: field === 'extraHosts' && open,
    note: open ? '合并单元格空白，沿用上一行' : null,
    clause: `000/附3 #${String(no)}`,
    blocks: open ? [field === 'nationalStandard' ? 'AWARDS' : 'NOTICE'] : [],
    status: open ? 'INFERRED' : 'PRINTED',
    value: open ? null : printed,
    confirmedBy: null,
    confirmedAt: null,
    reason: null,
  };
}

function trade(name: string, index: number): Trade {
  const no = index + 1;
  const values = [
    value(no, 'name', name),
    index % 3 === 0 ? value(no, 'industry', '示例行业') : value(no, 'industry', null, '示例行业'),
    index % 4 === 0 ? value(no, 'extraHosts', ['示例主管部门']) : value(no, 'extraHosts', null, ['示例主管部门', '示例协会']),
    value(no, 'organizers', ['示例承办单位']),
    value(no, 'month', `${String((index % 5) + 5)}月`),
    value(no, 'type', index > 14 ? 'NON_SKILL' : 'SKILL'),
    value(no, 'nationalStandard', null, true),
  ];
  const contest =
    index < 2
      ? {
          caseId: uuid('contest', no),
          number: `2025-${String(no).padStart(2, '0')}`,
          stage: index === 0 ? 'HOLDING' : 'OFFICE_REVIEW',
          round: 1,
          dueAt: null,
        }
      : null;
  return { no, name, values, unconfirmed: values.filter(({ status }) => status === 'INFERRED').length, contest };
}

const settings: Output<typeof settingView>[] = [
  {
    key: 'LATE_SCORE_REPORT',
    label: '逾期报送',
    value: 'ACCEPT',
    default: 'ACCEPT',
    allowed: ['ACCEPT', 'REFUSE'],
    words: { ACCEPT: '接收，标注“逾期”，附情况说明', REFUSE: '不接收，仅办公室可准予补报' },
    source: '条款定了期限，未定后果',
    reason: null,
    display: false,
    atOpening: false,
  },
  {
    key: 'CORRECTION_WORKING_DAYS',
    label: '退回补正期限（工作日）',
    value: 5,
    default: 5,
    allowed: null,
    words: {},
    source: '方案未定',
    reason: null,
    display: false,
    atOpening: false,
  },
  {
    key: 'TAX_TREATMENT',
    label: '奖金计税',
    value: 'UNDETERMINED',
    default: 'UNDETERMINED',
    allowed: ['UNDETERMINED', 'EXEMPT'],
    words: { UNDETERMINED: '未定', EXEMPT: '免税' },
    source: 'rules §9-10',
    reason: null,
    display: false,
    atOpening: false,
  },
  {
    key: 'WOMEN_RANKING',
    label: '女选手名次',
    value: 'WHOLE',
    default: 'WHOLE',
    allowed: ['WHOLE', 'WOMEN'],
    words: { WHOLE: '在全体选手中排名', WOMEN: '在女选手中排名' },
    source: 'C10',
    reason: '按办公室意见',
    display: true,
    atOpening: false,
  },
];

export function campaign(): Output<typeof campaignView> {
  const trades = names.map(trade);
  return {
    id: uuid('campaign', 1),
    year: 2025,
    title: '通辽市2025年“十大行业”职工职业技能竞赛',
    regulation: '000',
    edition: '2025',
    tradeCount: trades.length,
    contestCount: 2,
    unconfirmed: trades.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0),
    packHash: 'ab12'.repeat(16),
    processOpen: true,
    beside: [],
    docNo: '通工发〔2025〕14号',
    stage: null,
    onRequest: false,
    issuers: ['通辽市总工会', '通辽市人力资源和社会保障局', '共青团通辽市委员会', '通辽市妇女联合会'],
    settings: structuredClone(settings),
    trades,
  };
}
