import { registerMessages } from '../platform/problems.ts';

registerMessages('post', {
  zh: {
    POST_NEEDS_ONE_A: '岗位应有且只有一名 A 角。',
    POST_MEMBER_TWICE: '同一人在岗位上只能列一次。',
    POST_MEMBER_NOT_OFFICE: '岗位上的人应为办公室人员。',
    POST_EXISTS: '已有名为“{post}”的岗位。',
    DUTY_TAKEN: '这些工种中有的已由岗位“{post}”经办。',
    POST_HAS_TASKS: '岗位还有 {n} 项在办事项，办结或交接后才能撤销。',
  },
  en: {
    POST_NEEDS_ONE_A: 'A post has exactly one person in seat A.',
    POST_MEMBER_TWICE: 'A person may be on a post only once.',
    POST_MEMBER_NOT_OFFICE: 'The people of a post are those of the office.',
    POST_EXISTS: 'There is a post called "{post}" already.',
    DUTY_TAKEN: 'One of these trades is handled by the post "{post}" already.',
    POST_HAS_TASKS: 'The post still has {n} open tasks: it can be closed once they are done or handed over.',
  },
});
