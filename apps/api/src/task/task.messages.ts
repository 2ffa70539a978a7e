import { registerMessages } from '../platform/problems.ts';

registerMessages('task', {
  zh: {
    'inbox.COPY': '抄送',
    'task.DECIDE_HOSTING': '办理办赛申请',
    TASK_CLAIMED: '已由 {by} 认领。',
    TASK_NOT_OPEN: '这件事已经办结或撤销。',
    NOT_ON_POST: '这件事由岗位“{post}”办理，您不在该岗位。',
    CLAIMED_ALREADY: '这件事您已经认领。',
    NOBODY_HAS_IT: '这件事还没有人认领，请直接认领。',
    TASK_OF_APPROVAL: '审批事项请在审批中认领或放回。',
    REASON_MISSING: '请写明理由。',
  },
  en: {
    'inbox.COPY': 'For information',
    'task.DECIDE_HOSTING': 'Decide an application to host',
    TASK_CLAIMED: '{by} has claimed it.',
    TASK_NOT_OPEN: 'This is done or cancelled already.',
    NOT_ON_POST: 'This is for the post "{post}", which you are not on.',
    CLAIMED_ALREADY: 'You have claimed it already.',
    NOBODY_HAS_IT: 'Nobody has claimed it: claim it instead.',
    TASK_OF_APPROVAL: 'A task of an approval is claimed there.',
    REASON_MISSING: 'Please say why.',
  },
});
