import { Form } from 'antd';
import { campaignWords } from '../campaign/campaign.words.ts';
import type { Edition, NewTrade } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { ClauseItem } from './clause-item.tsx';
import { useAddingTrade } from './edition.api.ts';
import { editionWords } from './edition.words.ts';
import { TradeControl } from './trade-control.tsx';

type Values = Pick<NewTrade, 'cells' | 'clause'>;

/** A row of the regulation's own table, column by column, with the place in the document that names it. */
export function AddTradeDialog({ edition, onClose }: { edition: Edition; onClose: () => void }) {
  const t = useWords(editionWords);
  const add = useAddingTrade(edition);
  const { version, tradeFields } = edition;
  return (
    <FormDialog<Values>
      title={t('addTrade')}
      open
      onClose={onClose}
      onSubmit={({ cells, clause }) => add.mutateAsync({ version, cells: completed(cells, tradeFields), clause })}
    >
      {tradeFields.map((field) => (
        <Cell key={field} field={field} industries={edition.industries} />
      ))}
      <ClauseItem />
    </FormDialog>
  );
}

type Field = Edition['tradeFields'][number];

/** The question of a national standard does not arise where the trade is of no skill. */
function Cell({ field, industries }: { field: Field; industries: readonly string[] }) {
  const label = useCodeWords(campaignWords, 'field.')(field);
  const required = useRequired();
  const item = (
    <Form.Item name={['cells', field]} label={label} rules={field === 'extraHosts' ? [] : required(label)}>
      <TradeControl field={field} industries={industries} />
    </Form.Item>
  );
  if (field !== 'nationalStandard') return item;
  return (
    <Form.Item noStyle dependencies={[['cells', 'type']]}>
      {({ getFieldValue }) => getFieldValue(['cells', 'type']) !== 'NON_SKILL' && item}
    </Form.Item>
  );
}

/** What the form leaves out says something, too: no further hosts, no question of a standard. */
function completed(cells: NewTrade['cells'], fields: readonly Field[]): NewTrade['cells'] {
  return {
    ...cells,
    ...(fields.includes('extraHosts') && { extraHosts: cells.extraHosts ?? [] }),
    ...(cells.type === 'NON_SKILL' && fields.includes('nationalStandard') && { nationalStandard: null }),
  };
}
