import { registerMessages } from '../platform/problems.ts';

registerMessages('handover', {
  zh: {
    HANDOVER_TO_ONESELF: '接收人应为另一人。',
    NOTHING_TO_HAND_OVER: '{name} 名下没有可交接的事项。',
    NOTHING_GOES_OVER: '没有一项可以移交给 {name}，原因见各项。',
    HANDOVER_CHANGED: '名下事项已有变动，请重新查看后再提交。',
    HEIR_NOT_ADDRESSED: '{name} 不在办理此事项的岗位上，或没有相应的权限。',
    HEIR_SIGNED_ALREADY: '{name} 已在此审批中签署，同一人不能签署两次。',
    HEIR_PREPARED_IT: '此事项由 {name} 经办，不能由其本人审核。',
  },
  en: {
    HANDOVER_TO_ONESELF: 'The successor is another person.',
    NOTHING_TO_HAND_OVER: 'There is nothing of {name} to hand over.',
    NOTHING_GOES_OVER: 'Nothing of it can go to {name}: each item says why.',
    HANDOVER_CHANGED: 'This has changed meanwhile: look at it again before handing over.',
    HEIR_NOT_ADDRESSED: '{name} is not on the post that deals with this, or lacks the role.',
    HEIR_SIGNED_ALREADY: '{name} has signed in this approval; one person signs once.',
    HEIR_PREPARED_IT: '{name} prepared this and may not review it.',
  },
});
