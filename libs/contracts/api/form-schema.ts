import { z } from 'zod';
import { contestActInputs, type ContestAct } from './contest.ts';

/** Chinese labels of the forms' fields; the console translates by the same keys where it speaks English. */
const titles: Readonly<Record<string, string>> = {
  organizers: '承办单位',
  organizationId: '单位',
  lead: '牵头',
  sealsForAll: '统一盖章单位',
  name: '姓名',
  organization: '单位',
  post: '职务',
  firstDay: '开始日期',
  lastDay: '计划结束日期',
  reason: '理由',
  lastScoredOn: '最后一项计分项目的日期',
  receivedOn: '收到日期',
  channel: '收件方式',
  fileId: '凭证',
  note: '备注',
  draftVersion: '草稿版本',
  lateExplanation: '逾期情况说明',
  lateFileId: '情况说明扫描件',
  opinion: '意见',
  reasonCode: '退回理由',
  text: '说明',
  correctionDays: '补正期限（工作日）',
  round: '轮次',
};

export interface FormFill {
  /** Codes of a return with their words. */
  reasonCode: Readonly<Record<string, string>>;
  correctionDays: number;
}

interface Node {
  $ref?: string;
  $defs?: Record<string, Node>;
  properties?: Record<string, Node>;
  items?: Node;
  title?: string;
  oneOf?: { const: string; title: string }[];
  default?: unknown;
}

/** JSON Schema (2020-12) of an act's form, with titles and what the regulation fills in. The server's zod decides in every case. */
export function formSchema(act: ContestAct, fill: FormFill): object {
  const schema = rootOf(z.toJSONSchema(contestActInputs[act], { io: 'input', target: 'draft-2020-12' }) as Node);
  // The page says which round and seat it shows; nobody types them.
  delete schema.properties?.['round'];
  delete schema.properties?.['signer'];
  label(schema);
  const { reasonCode, correctionDays } = schema.properties ?? {};
  if (reasonCode !== undefined) reasonCode.oneOf = Object.entries(fill.reasonCode).map(([code, title]) => ({ const: code, title }));
  if (correctionDays !== undefined) correctionDays.default = fill.correctionDays;
  return schema;
}

/** A schema with an id comes as a reference to its definition: the form wants the definition itself. */
function rootOf(schema: Node): Node {
  const name = schema.$ref?.split('/').at(-1);
  return (name === undefined ? undefined : schema.$defs?.[name]) ?? schema;
}

function label(node: Node): void {
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    const title = titles[key];
    if (title !== undefined) child.title = title;
    label(child);
  }
  if (node.items !== undefined) label(node.items);
}
