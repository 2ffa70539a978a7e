import type { Nominee } from '../../support/round/story-nominees.ts';
import { SHARED_EMPLOYER, type DemoUnit } from './round-cast.ts';

const INDUSTRIES = ['装备制造', '绿色农畜产品加工', '新能源', '现代煤化工', '有色金属', '生物医药'];
/** The winners of the demo's contests have the numbers before these. */
const FIRST_SERIAL = 201;
/** Whose employer is an expert's too. */
const COLLEAGUE = 7;

/** A unit's made-up candidates, numbered through the whole round. */
export const nomineesOf = ({ region }: DemoUnit, first: number, count: number): Nominee[] =>
  Array.from({ length: count }, (_, index) => nominee(first + index, region));

function nominee(no: number, region: string): Nominee {
  const industry = INDUSTRIES[no % INDUSTRIES.length] ?? '';
  return {
    name: `示例工匠${String(no).padStart(2, '0')}`,
    serial: FIRST_SERIAL + no,
    employer: no === COLLEAGUE ? SHARED_EMPLOYER : `示例${industry}企业${String(no)}`,
    post: '示例技师',
    industry,
    region,
    keyIndustry: no % 4 !== 0,
  };
}

export const numberOf = ({ name }: { name: string }): number => Number(name.slice(-2));

/** What the experts think of a candidate, in tenths of a point over the fifteen items: nobody equals another. */
const meritOf = (no: number): number => 1425 - 6 * ((no * 37) % 61);

/** The point on one item, such as 8.5; `severity` takes so many tenths off the whole sheet. */
export function pointFor(no: number, item: number, severity: number): string {
  const tenths = meritOf(no) - severity;
  const point = Math.floor(tenths / 15) + (item < tenths % 15 ? 1 : 0);
  return (point / 10).toFixed(1);
}
