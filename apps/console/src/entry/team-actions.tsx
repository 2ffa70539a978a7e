import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { SaveTeam, Team, TeamMoved } from '../api/types.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { teamPath, useEntryAct } from './entry.api.ts';
import { entryWords } from './entry.words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type Dialog = 'TEAM' | 'WITHDRAW' | 'RETURN' | null;

/** What may be done about the team as a whole: by its unit, by the organizer. */
export function TeamActions({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const [dialog, setDialog] = useState<Dialog>(null);
  const { may } = team;
  const button = (opens: Dialog, label: string) => (
    <button type="button" className="btn" onClick={() => setDialog(opens)}>
      {label}
    </button>
  );
  return (
    <>
      {may.edit && button('TEAM', t('editTeam'))}
      {may.file && <FileButton team={team} />}
      {may.withdraw && button('WITHDRAW', t('withdraw'))}
      {may.review && team.counts.accepted + team.counts.rejected < team.counts.contestants && <AcceptAll team={team} />}
      {may.review && button('RETURN', t('return'))}
      <TeamDialogs team={team} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

function TeamDialogs({ team, dialog, onClose }: { team: Team; dialog: Dialog; onClose: () => void }) {
  const t = useWords(entryWords);
  const { caseId, organizationId, version } = team;
  const decide = useEntryAct<TeamMoved, { act: 'withdrawal' | 'return'; reason: string }>(caseId, ({ act, reason }) => ({
    path: `${teamPath(caseId, organizationId)}/${act}`,
    body: { version, reason },
  }));
  const reasoned = (act: 'withdrawal' | 'return', title: string) => (
    <ReasonDialog
      title={title}
      danger
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        await decide.mutateAsync({ act, reason });
        toast(title);
      }}
    />
  );
  switch (dialog) {
    case null:
      return null;
    case 'TEAM':
      return <LeaderDialog team={team} onClose={onClose} />;
    case 'WITHDRAW':
      return reasoned('withdrawal', t('withdraw'));
    case 'RETURN':
      return reasoned('return', t('return'));
  }
}

interface Values {
  leaderName?: string;
  leaderPhone?: string;
  formFileId?: string;
}

/** Fields that stay empty keep what is saved. */
function LeaderDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useWords(entryWords);
  const { caseId, organizationId, version, leaderPhoneMask } = team;
  const save = useEntryAct<TeamMoved, SaveTeam>(caseId, (body) => ({ method: 'PUT', path: teamPath(caseId, organizationId), body }));
  return (
    <FormDialog<Values>
      title={t('editTeam')}
      open
      onClose={onClose}
      initial={{ leaderName: team.leaderName ?? '', ...(team.formFileId && { formFileId: team.formFileId }) }}
      onSubmit={async (values) => {
        await save.mutateAsync({ version, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)) });
        toast(t('editTeam'));
      }}
    >
      <Form.Item name="leaderName" label={t('leader')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="leaderPhone" label={t('leaderPhone')} extra={leaderPhoneMask && t('keep', { mask: leaderPhoneMask })}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="formFileId" label={t('form')}>
        <FileField purpose="ENTRY_FORM" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}

function FileButton({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const c = useWords(common);
  const { caseId, organizationId, version } = team;
  const [asking, setAsking] = useState(false);
  const file = useEntryAct(caseId, () => ({ path: `${teamPath(caseId, organizationId)}/filing`, body: { version } }));
  const send = async () => {
    await file.mutateAsync();
    setAsking(false);
    toast(t('filed'));
  };
  return (
    <>
      <button type="button" className="btn btn-primary" disabled={team.obstacles.length > 0} onClick={() => setAsking(true)}>
        {t('file')}
      </button>
      <Modal
        title={t('file')}
        open={asking}
        onCancel={() => setAsking(false)}
        onOk={() => void send().catch(() => undefined)} // shown above by the command's own error
        okText={t('file')}
        cancelText={c('cancel')}
        confirmLoading={file.isPending}
        destroyOnHidden
      >
        <ProblemView error={file.error} />
        <p>{t('fileAsk')}</p>
      </Modal>
    </>
  );
}

function AcceptAll({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const { caseId, organizationId, version } = team;
  const accept = useEntryAct(caseId, () => ({ path: `${teamPath(caseId, organizationId)}/acceptance`, body: { version } }));
  const send = async () => {
    await accept.mutateAsync();
    toast(t('acceptedToast'));
  };
  return (
    <>
      <button
        type="button"
        className="btn btn-primary"
        disabled={accept.isPending}
        onClick={() => void send().catch(() => undefined)} // shown beside it by the command's own error
      >
        {t('acceptAll')}
      </button>
      {accept.error && (
        <div style={{ flexBasis: '100%' }}>
          <ProblemView error={accept.error} />
        </div>
      )}
    </>
  );
}
