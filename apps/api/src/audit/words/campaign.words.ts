import type { EventWords } from './word-types.ts';

/** A campaign's own history: its opening and what the office decided about its values and settings. */
export const campaignWords = {
  CAMPAIGN_OPENED: {
    label: ['建立活动', 'Campaign opened'],
    says: [
      '建立“{title}”，工种 {trades} 个，推定待确认 {inferred} 项',
      'opened "{title}" with {trades} trades and {inferred} inferred values to confirm',
    ],
  },
  VALUE_CONFIRMED: {
    label: ['确认推定', 'Value confirmed'],
    says: ['确认第 {tradeNo} 项工种的“{field|field}”为{value|value}', 'confirmed "{field|field}" of trade {tradeNo} as {value|value}'],
    instead: [
      {
        when: '-status',
        is: 'CONFIRMED',
        says: [
          '将第 {tradeNo} 项工种的“{field|field}”由{-value|value}更正为{value|value}',
          'corrected "{field|field}" of trade {tradeNo} from {-value|value} to {value|value}',
        ],
      },
    ],
  },
  SETTING_CHANGED: {
    label: ['更改设置', 'Setting changed'],
    says: [
      '将设置“{key|setting}”由{-value|option}改为{value|option}',
      'changed the setting "{key|setting}" from {-value|option} to {value|option}',
    ],
  },
} as const satisfies Record<string, EventWords>;
