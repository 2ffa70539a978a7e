import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { Edition, EditionNodeChange } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { ClauseItem } from './clause-item.tsx';
import { useChangingNode } from './edition.api.ts';
import { editionWords } from './edition.words.ts';
import type { NodeRow } from './node-row.ts';

type Rule = EditionNodeChange['rule'];
type Seat = EditionNodeChange['seats'][number];
type Share = Extract<Rule, { share: unknown }>['share'];
interface Values {
  kind: Rule['kind'];
  share: Share;
  seats: Seat[];
  clause: string;
}

const HALF: Share = { numerator: 1, denominator: 2, beyond: true };
const kinds = ['ALL', 'ANY', 'SEQUENCE', 'RATIO', 'VOTE'] as const;
const hasShare = (kind: Rule['kind']): kind is 'RATIO' | 'VOTE' => kind === 'RATIO' || kind === 'VOTE';
const ruleOf = ({ kind, share }: Values): Rule => (hasShare(kind) ? { kind, share: { ...HALF, ...share } } : { kind });
/** A field that is empty says nothing. */
const seatOf = ({ role, post, weight }: Seat): Seat => ({ role, ...(post && { post }), ...(weight && { weight }) });

/** The kind of a node with its share, its seats in their order and what each weighs in a vote. */
export function NodeDialog({ edition, row: { approval, node }, onClose }: { edition: Edition; row: NodeRow; onClose: () => void }) {
  const t = useWords(editionWords);
  const change = useChangingNode(edition, approval.key, node.key);
  const { rule, seats } = node;
  return (
    <FormDialog<Values>
      title={t('changeOf', { path: `${approval.label} ${node.label}` })}
      open
      onClose={onClose}
      initial={{ kind: rule.kind, share: 'share' in rule ? rule.share : HALF, seats, clause: approval.clause }}
      onSubmit={(values) =>
        change.mutateAsync({ version: edition.version, rule: ruleOf(values), seats: values.seats.map(seatOf), clause: values.clause })
      }
    >
      <Form.Item name="kind" label={t('rule')}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`rule.${kind}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.kind !== b.kind}>
        {({ getFieldValue }) => {
          const kind = getFieldValue('kind') as Rule['kind'];
          return (
            <>
              {hasShare(kind) && <ShareItems />}
              <SeatItems votes={kind === 'VOTE'} />
            </>
          );
        }}
      </Form.Item>
      <ClauseItem />
    </FormDialog>
  );
}

function ShareItems() {
  const t = useWords(editionWords);
  const required = useRequired();
  return (
    <div className="row">
      <Form.Item name={['share', 'numerator']} label={t('numerator')} rules={required(t('numerator'))}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name={['share', 'denominator']} label={t('denominator')} rules={required(t('denominator'))}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name={['share', 'beyond']} valuePropName="checked">
        <Checkbox>{t('beyond')}</Checkbox>
      </Form.Item>
    </div>
  );
}

function SeatItems({ votes }: { votes: boolean }) {
  const t = useWords(editionWords);
  const options = (['OFFICE', 'OFFICE_HEAD'] as const).map((role) => ({ value: role, label: t(`seat.${role}`) }));
  return (
    <Form.List name="seats">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="row" role="group" aria-label={t('seatNo', { n: name + 1 })}>
              <Form.Item name={[name, 'role']} label={t('seatNo', { n: name + 1 })}>
                <Select className="narrow" options={options} />
              </Form.Item>
              <Form.Item name={[name, 'post']} label={t('post')}>
                <Input maxLength={60} />
              </Form.Item>
              {votes && (
                <Form.Item name={[name, 'weight']} label={t('weight')}>
                  <InputNumber min={1} max={10_000} precision={0} placeholder="1" />
                </Form.Item>
              )}
              {fields.length > 1 && (
                <button type="button" className="btn btn-small" onClick={() => remove(name)}>
                  {t('removeSeat')}
                </button>
              )}
            </div>
          ))}
          <button type="button" className="btn" onClick={() => add({ role: 'OFFICE' })}>
            {t('addSeat')}
          </button>
          {votes && <p className="fine">{t('voteHint')}</p>}
        </>
      )}
    </Form.List>
  );
}
