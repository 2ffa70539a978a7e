import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { SHEET_STYLE } from '../printing/sheet-style.ts';

type Meeting = SelectionView['meetings'][number];
type Person = Meeting['suggested'][number];

interface Paper {
  title: string;
  meeting: Meeting;
  /** Of everything that is printed. */
  code: string;
}

const BALLOTS = { OPEN: '公开表决', SECRET: '无记名投票' } as const;

/** 评审会议纪要 (第七条) in the document's own language: who was there, what was said, how it was voted, whom it suggests. */
export function minutesPage({ title, meeting, code }: Paper): string {
  const { on, place, chair, minutes, ballot } = meeting;
  const heading = `${title}专家评审会议纪要`;
  const facts = [
    ['时间', on],
    ['地点', place],
    ['主持', chair],
    ['到会专家', people(minutes?.present)],
    ['未到会专家', people(minutes?.absent)],
    ['议程', (minutes?.agenda ?? []).map((item, i) => `${i + 1}. ${item}`).join('　')],
    ['讨论情况', minutes?.discussion ?? ''],
  ];
  const votes = minutes?.votes ?? [];
  const body = `
${head(heading, meeting, code)}
<table>${tableRows(['项目', '内容'], facts)}</table>
${ballot === null ? '' : `<h2>表决（${BALLOTS[ballot]}）</h2>\n<table>${tableRows(['人选', '推荐单位', '赞成', '反对', '弃权'], votes.map(voteRow))}</table>`}
${listTables(meeting)}
${signatures(['主持人签名', '记录人签名'])}`;
  return htmlPage(heading, SHEET_STYLE, body);
}

/** 党组会议议题：拟定名单 (第八条): the list as the experts' meeting suggests it, with what the party group has to know of it. */
export function agendaPage({ title, meeting, open, code }: Paper & { open: SelectionView['openOpinions'] }): string {
  const { on, suggested, reserves } = meeting;
  const heading = `党组会议议题：审定${title}拟定名单`;
  const said = `专家评审会议于${on}召开，集体研究提出建议名单${suggested.length}人，递补人选${reserves.length}人，现呈报党组会议审定。`;
  const body = `
${head(heading, meeting, code)}
<p>${escape(said)}</p>
${listTables(meeting)}
${opinionTable(open)}
${signatures(['审定意见', '会议次数、日期'])}`;
  return htmlPage(heading, SHEET_STYLE, body);
}

const head = (heading: string, { round }: Meeting, code: string): string => `<h1>${escape(heading)}</h1>
<p class="code">第 ${round} 轮　校验码 ${escape(code)}</p>`;

const people = (names: readonly string[] | undefined): string => (names?.length ? names.join('、') : '无');

const voteRow = ({ name, unit, inFavour, against, abstained }: NonNullable<Meeting['minutes']>['votes'][number]): string[] => [
  ...[name, unit],
  ...[inFavour, against, abstained].map(String),
];

function listTables({ suggested, reserves, balance, reason }: Meeting): string {
  if (suggested.length === 0) return '<p>尚未提出建议名单。</p>';
  return `<h2>建议名单</h2>
<table>${tableRows(['序号', '人选', '推荐单位', '越过名次的理由'], suggested.map(personRow))}</table>
${
  reserves.length === 0
    ? ''
    : `<h2>递补人选</h2>\n<table>${tableRows(
        ['序号', '人选', '推荐单位'],
        reserves.map(({ name, unit }, i) => [String(i + 1), name, unit]),
      )}</table>`
}
<h2>名单整体核对</h2>
<table>${tableRows(['核对项', '现有', '结果'], (balance?.checks ?? []).map(checkRow))}</table>
${reason === null ? '' : `<p>整体核对有不符的，理由：${escape(reason)}</p>`}`;
}

/** 征求意见 that nobody has answered: the party group decides knowing them. */
const opinionTable = (open: SelectionView['openOpinions']): string =>
  open.length === 0
    ? ''
    : `<h2>征求意见尚未答复</h2>
<table>${tableRows(
        ['人选', '征求的单位', '征求日期', '答复期限'],
        open.map(({ name, body, askedOn, dueOn }) => [name, body, askedOn, dueOn ?? '']),
      )}</table>`;

const personRow = ({ name, unit, reason }: Person, i: number): string[] => [String(i + 1), name, unit, reason ?? ''];

const checkRow = ({ label, found, of, room, about }: NonNullable<Meeting['balance']>['checks'][number]): string[] => [
  label,
  `${found} / ${of}${about === null ? '' : `（${about}）`}`,
  room === null ? '不作判断' : room < 0 ? '不符' : '符合',
];

const signatures = (lines: readonly string[]): string => `<ol class="signatures">
${lines.map((line) => `<li>${line}：　　　　　　　　　　年　　月　　日</li>`).join('\n')}
</ol>`;
