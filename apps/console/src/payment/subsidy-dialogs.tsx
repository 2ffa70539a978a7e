import { Form, Input, Select } from 'antd';
import type { MoneyReason, NewSubsidy, Subsidy, SubsidyDecision, SubsidyProposal } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import type { MoneyDialogProps } from './money-dialog.ts';
import { useMoneyAct } from './payment.api.ts';
import { SubsidyFields } from './subsidy-fields.tsx';
import { paymentWords } from './payment.words.ts';

/** An organizer's application as the office takes it down from its paper. */
export function FileSubsidyDialog({ payments, caseId, onClose }: MoneyDialogProps) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const file = useMoneyAct<NewSubsidy>(payments.campaignId, 'subsidies');
  const contests = payments.confirmedContests.map(({ contestId, title }) => ({ value: contestId, label: title }));
  const submit = async (values: NewSubsidy) => {
    await file.mutateAsync(values);
    toast(t('done'));
  };
  return (
    <FormDialog<NewSubsidy> title={t('act.fileSubsidy')} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="contestId" label={t('contestId')} rules={required(t('contestId'))}>
        <Select options={contests} />
      </Form.Item>
      <Form.Item name="organizationId" label={t('organization')} rules={required(t('organization'))}>
        <OrganizationSelect />
      </Form.Item>
      <SubsidyFields names={['budget', 'finalAccount', 'proposed', 'account', 'bankName']} />
      <Form.Item name="fileId" label={t('applicationFile')} rules={required(t('applicationFile'))}>
        <FileField purpose="SUBSIDY_PAPER" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}

interface Props {
  act: string;
  subsidy: Subsidy;
  campaignId: string;
  caseId: string;
  onClose: () => void;
}

/** The form of a step of an application. */
export function SubsidyDialog(props: Props) {
  if (props.act === 'decideSubsidy') return <DecideDialog {...props} />;
  if (props.act === 'proposeSubsidy') return <ProposeDialog {...props} />;
  return props.act === 'refuseSubsidy' ? <RefuseDialog {...props} /> : <CheckDialog {...props} />;
}

const useSubsidyAct = <Body,>({ campaignId, subsidy }: Props, step: string) =>
  useMoneyAct<Body>(campaignId, `subsidies/${subsidy.id}/${step}`);

function CheckDialog(props: Props) {
  const t = useWords(paymentWords);
  const check = useSubsidyAct<object>(props, 'check');
  const { organization, budget, finalAccount, proposed } = props.subsidy;
  const submit = async () => {
    await check.mutateAsync({});
    toast(t('done'));
  };
  return (
    <FormDialog<object> title={t('act.checkSubsidy')} open onClose={props.onClose} onSubmit={submit}>
      <p>{organization}</p>
      <p>
        {t('budget')} {budget}，{t('finalAccount')} {finalAccount}，{t('proposed')} {proposed}
      </p>
    </FormDialog>
  );
}

/** What the office proposes where the organizer filed itself, and where it thinks again. */
function ProposeDialog(props: Props) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const propose = useSubsidyAct<SubsidyProposal>(props, 'proposal');
  const { organization, budget, finalAccount, proposed } = props.subsidy;
  const submit = async (values: SubsidyProposal) => {
    await propose.mutateAsync(values);
    toast(t('done'));
  };
  const initial = proposed === null ? {} : { proposed };
  return (
    <FormDialog<SubsidyProposal> title={t('act.proposeSubsidy')} open initial={initial} onClose={props.onClose} onSubmit={submit}>
      <p>
        {organization}：{t('budget')} {budget}，{t('finalAccount')} {finalAccount}
      </p>
      <Form.Item name="proposed" label={t('proposed')} rules={required(t('proposed'))}>
        <Input maxLength={20} inputMode="decimal" />
      </Form.Item>
    </FormDialog>
  );
}

interface Decision {
  amount: string;
  basisFirst: string;
  basisSecond: string;
}

const paperAt = (caseId: string): PaperPlace => ({ id: caseId, of: 'caseId', purpose: 'SUBSIDY_PAPER' });

/** The competent meeting decides on paper alone. */
function DecideDialog({ subsidy, caseId, onClose }: Props) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const input = ({ amount, basisFirst, basisSecond }: Decision): SubsidyDecision => ({
    ...{ subsidyId: subsidy.id, amount },
    basis: [basisFirst, basisSecond],
  });
  const paper = { act: 'subsidy.decide', place: paperAt(caseId), input };
  return (
    <EitherWayDialog<Decision> title={t('act.decideSubsidy')} onClose={onClose} paper={paper}>
      <Form.Item name="amount" label={t('amount')} rules={required(t('amount'))}>
        <Input maxLength={20} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="basisFirst" label={t('basisFirst')} rules={required(t('basisFirst'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="basisSecond" label={t('basisSecond')} rules={required(t('basisSecond'))}>
        <Input maxLength={200} />
      </Form.Item>
    </EitherWayDialog>
  );
}

function RefuseDialog(props: Props) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const { subsidy, caseId, onClose } = props;
  const refuse = useSubsidyAct<MoneyReason>(props, 'refusal');
  const submit = async (values: MoneyReason) => {
    await refuse.mutateAsync(values);
    toast(t('done'));
  };
  const input = ({ reason }: MoneyReason) => ({ subsidyId: subsidy.id, reason });
  const paper = { act: 'subsidy.refuse', place: paperAt(caseId), input };
  return (
    <EitherWayDialog<MoneyReason> title={t('act.refuseSubsidy')} danger onClose={onClose} paper={paper} onSubmit={submit}>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </EitherWayDialog>
  );
}
