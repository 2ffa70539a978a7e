import { Form, Input, Radio } from 'antd';
import type { HostingApplication, HostingDecision } from '../api/types.ts';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useDecide } from './hosting.api.ts';
import { hostingWords } from './hosting.words.ts';

interface Props {
  campaignId: string;
  application: HostingApplication;
  onClose: () => void;
}

/** 受理, 退回 or 不予受理; whether a reason is missing the server says. */
export function DecideDialog({ campaignId, application, onClose }: Props) {
  const t = useWords(hostingWords);
  const required = useRequired();
  const decide = useDecide(campaignId, application.id);
  const place: PaperPlace = { id: campaignId, of: 'campaignId', purpose: 'HOSTING_PAPER' };
  const options = (['ACCEPT', 'RETURN', 'REJECT'] as const).map((value) => ({ value, label: t(`decision.${value}`) }));
  return (
    <EitherWayDialog<HostingDecision>
      title={t('decideOf', { trade: application.trade })}
      onClose={onClose}
      paper={{ act: 'hosting.decide', place, input: (values) => ({ applicationId: application.id, ...bodyOf(values) }) }}
      onSubmit={async (values) => {
        await decide.mutateAsync(bodyOf(values));
        toast(t('done'));
      }}
    >
      <p className="fine">
        {t('applicant')}：{application.applicant}　{t('organizers')}：{application.organizerNames.join('、') || t('toBeNamed')}
      </p>
      <Form.Item name="decision" label={t('decision')} rules={required(t('decision'))}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </EitherWayDialog>
  );
}

const bodyOf = ({ decision, reason }: HostingDecision): HostingDecision => ({ decision, ...(reason ? { reason } : {}) });
