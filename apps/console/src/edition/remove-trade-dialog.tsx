import { Form, Input } from 'antd';
import type { Edition, TradeRemoval } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { ClauseItem } from './clause-item.tsx';
import { useRemovingTrade } from './edition.api.ts';
import { editionWords } from './edition.words.ts';

type Values = Pick<TradeRemoval, 'reason' | 'clause'>;
interface Props {
  edition: Edition;
  trade: Edition['trades'][number];
  onClose: () => void;
}

/** A trade that is not held any more goes with the document that says so. */
export function RemoveTradeDialog({ edition, trade: { no, name }, onClose }: Props) {
  const t = useWords(editionWords);
  const required = useRequired();
  const remove = useRemovingTrade(edition, no);
  const { version } = edition;
  return (
    <FormDialog<Values>
      title={t('removeTradeOf', { trade: name })}
      open
      danger
      onClose={onClose}
      onSubmit={(values) => remove.mutateAsync({ version, ...values })}
    >
      <p>{t('removeTradeHint')}</p>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
      <ClauseItem />
    </FormDialog>
  );
}
