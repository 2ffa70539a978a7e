import { registerMessages } from '../platform/problems.ts';

registerMessages('hosting', {
  zh: {
    APPLICATION_WAITING: '这个工种已有一份办赛申请待办。',
    APPLICATION_DECIDED: '这份办赛申请已经办结或已退回。',
    APPLICATION_NOT_RETURNED: '只有退回的办赛申请才能重新登记。',
    ORGANIZER_BANNED: '“{organization}”因“{decision}”，在 {until} 前（含当日）不得申请办赛。',
    NOT_OWN_TRADE: '只有市总工会自办的工种免申请。',
    OWN_NEEDS_REASON: '免申请须说明理由。',
    DECISION_NEEDS_REASON: '退回或不予受理须说明理由。',
    OUTSIDE_WINDOW_NEEDS_REASON: '收件日期不在申请时段内，受理须说明理由。',
  },
  en: {
    APPLICATION_WAITING: 'An application for this trade is waiting for its decision.',
    APPLICATION_DECIDED: 'This application was decided or returned already.',
    APPLICATION_NOT_RETURNED: 'Only an application that was returned can be filed again.',
    ORGANIZER_BANNED: '{organization} may not apply to host until {until}, that day included, by "{decision}".',
    NOT_OWN_TRADE: 'Only what the city union hosts itself needs no application.',
    OWN_NEEDS_REASON: 'A reason is needed where there is no application.',
    DECISION_NEEDS_REASON: 'A reason is needed to return or reject it.',
    OUTSIDE_WINDOW_NEEDS_REASON: 'It was received outside the window for applications: a reason is needed to accept it.',
  },
});
