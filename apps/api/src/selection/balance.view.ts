import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { checkList, type ListMember, type ListRule } from '@jiangcheng/domain/selection/whole-list';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** Balance of a list: the checks of 第三条 and 第六条 with the binding ones named, and how it is spread. */
export function balanceOf(members: readonly ListMember[], rule: ListRule, pack: SelectionPack, locale: Locale): SelectionView['balance'] {
  const { checks, binding } = checkList(members, rule);
  const labelOf = (key: string): string => {
    const check = pack.selection.listChecks.find((one) => one.key === key);
    return check === undefined ? key : labelIn(check.label, locale);
  };
  return {
    persons: members.length,
    checks: checks.map((check) => ({ ...check, label: labelOf(check.key), binding: binding.includes(check.key) })),
    industries: spreadOf(members.map(({ industry }) => industry)),
    regions: spreadOf(members.map(({ region }) => region)),
  };
}

/** The most frequent first. */
const spreadOf = (values: readonly string[]): { name: string; count: number }[] =>
  [...new Set(values)]
    .sort()
    .map((name) => ({ name, count: values.filter((value) => value === name).length }))
    .sort((a, b) => b.count - a.count);
