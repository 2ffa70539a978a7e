import { Form, Input, InputNumber, Select } from 'antd';
import type { PanelDraw, PanelInvitation, Scoring } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ExpertsSelect } from './expert-select.tsx';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

interface Props {
  scoring: Scoring;
  onClose: () => void;
}

/** A panel by invitation, the regulation's way. */
export function InviteDialog({ scoring, onClose }: Props) {
  const t = useWords(scoringWords);
  const required = useRequired();
  const invite = useScoringAct<unknown, PanelInvitation>(scoring.caseId, (body) => ({
    path: `${scoringPath(scoring.caseId)}/panels`,
    body,
  }));
  return (
    <FormDialog<PanelInvitation>
      title={t('invite')}
      open
      onClose={onClose}
      initial={{ reserves: [] }}
      onSubmit={async (values) => {
        await invite.mutateAsync(withoutEmpty(values));
        toast(t('saved'));
      }}
    >
      <SeatingFields scoring={scoring} />
      <Form.Item name="members" label={t('members')} rules={required(t('members'))}>
        <ExpertsSelect />
      </Form.Item>
      <Form.Item name="reserves" label={t('reserves')}>
        <ExpertsSelect />
      </Form.Item>
    </FormDialog>
  );
}

interface DrawValues extends Omit<PanelDraw, 'exclusions'> {
  excluded?: string[];
  excludedReason?: string;
}

/** A panel by draw, from a seed that is recorded. */
export function DrawDialog({ scoring, onClose }: Props) {
  const t = useWords(scoringWords);
  const draw = useScoringAct<unknown, PanelDraw>(scoring.caseId, (body) => ({ path: `${scoringPath(scoring.caseId)}/panels/draw`, body }));
  return (
    <FormDialog<DrawValues>
      title={t('draw')}
      open
      onClose={onClose}
      initial={{ reserves: 2 }}
      onSubmit={async ({ excluded = [], excludedReason = '', seed, ...values }) => {
        const exclusions = excluded.map((expertId) => ({ expertId, reason: excludedReason }));
        await draw.mutateAsync({ ...withoutEmpty(values), ...(seed && { seed }), exclusions });
        toast(t('saved'));
      }}
    >
      <SeatingFields scoring={scoring} />
      <Form.Item name="reserves" label={t('reserveCount')}>
        <InputNumber min={0} max={30} />
      </Form.Item>
      <Form.Item name="seed" label={t('seed')} extra={t('seedHint')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="excluded" label={t('excluded')}>
        <ExpertsSelect />
      </Form.Item>
      <Form.Item name="excludedReason" label={t('excludedReason')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function SeatingFields({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const required = useRequired();
  const free = scoring.candidates.filter(({ panelId }) => panelId === null);
  return (
    <>
      <Form.Item name="name" label={t('panelName')} rules={required(t('panelName'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="candidateIds" label={t('toPanel')} extra={t('toPanelHint')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={free.map(({ id, name, employer }) => ({ value: id, label: `${name}（${employer}）` }))}
        />
      </Form.Item>
    </>
  );
}

/** Nobody named means everybody who is left. */
const withoutEmpty = <V extends { candidateIds?: string[] | undefined }>({ candidateIds, ...values }: V) => ({
  ...values,
  ...(candidateIds && candidateIds.length > 0 && { candidateIds }),
});
