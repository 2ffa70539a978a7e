import { Input, Select } from 'antd';
import { campaignWords } from '../campaign/campaign.words.ts';
import type { Edition } from '../api/types.ts';
import { useCodeWords } from '../words/define-words.ts';

interface Props {
  field: Edition['tradeFields'][number];
  industries: readonly string[];
}

/** A list, one of a few words, or a text, as the column is; the form hands it value, change and id. */
export function TradeControl({ field, industries, ...form }: Props) {
  const word = useCodeWords(campaignWords, 'value.');
  const said = <V extends string | boolean>(values: readonly V[]) => values.map((value) => ({ value, label: word(String(value)) }));
  switch (field) {
    case 'extraHosts':
    case 'organizers':
      return <Select mode="tags" open={false} suffixIcon={null} {...form} />;
    case 'industry':
      return <Select options={industries.map((name) => ({ value: name, label: name }))} {...form} />;
    case 'group':
      return <Select options={said(['WORKER', 'STUDENT'])} {...form} />;
    case 'type':
      return <Select options={said(['SKILL', 'NON_SKILL'])} {...form} />;
    case 'nationalStandard':
    case 'catalogued':
    case 'specialAbility':
      return <Select options={said([true, false])} {...form} />;
    default:
      return <Input maxLength={300} placeholder={field === 'month' ? 'YYYY-MM' : undefined} {...form} />;
  }
}
