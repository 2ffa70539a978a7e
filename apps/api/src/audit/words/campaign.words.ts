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
  COMMITTEE_MEMBER_ENTERED: {
    label: ['登记组委会成员', 'Member of the committee entered'],
    says: ['登记“{name}”（{organization} {post}）为组委会{label}', 'entered {name} ({organization}, {post}) as {label} of the committee'],
  },
  COMMITTEE_MEMBER_REMOVED: {
    label: ['组委会成员离任', 'Member of the committee left'],
    says: ['登记“{name}”不再担任组委会{label}', 'entered that {name} is {label} of the committee no more'],
  },
  CONTACT_NAMED: {
    label: ['登记联系人', 'Contact named'],
    says: ['登记“{organization}”的联系人“{name}”', 'entered {name} as the contact of {organization}'],
    instead: [
      {
        when: '-name',
        says: ['将“{organization}”的联系人由“{-name}”改为“{name}”', 'replaced {-name} by {name} as the contact of {organization}'],
      },
    ],
  },
  SHOWCASE_NOMINATED: {
    label: ['登记“绝活”展示推荐', 'Special skill recommended'],
    says: [
      '登记“{organization|organization}”推荐“{name}”参加“绝活”展示',
      'entered that {organization|organization} recommends {name} for the show',
    ],
  },
  SHOWCASE_DECIDED: {
    label: ['“绝活”展示推荐结果', 'Recommendation decided'],
    says: ['决定不列入“{name}”的“绝活”展示', 'did not take {name} for the show'],
    instead: [{ when: 'verdict', is: 'TAKEN', says: ['将“{name}”列入全区重点宣传', 'took {name} for the region’s publicity'] }],
  },
  EXCHANGE_REGISTERED: {
    label: ['登记展示交流活动', 'Exchange registered'],
    says: ['登记技能展示交流活动“{name}”（{from} 至 {to}）', 'registered the exchange of skills "{name}" ({from} to {to})'],
  },
  EXCHANGE_REMOVED: {
    label: ['撤销展示交流活动登记', 'Exchange taken out'],
    says: ['撤销技能展示交流活动“{name}”的登记', 'took out the exchange of skills "{name}"'],
  },
  SETTING_CHANGED: {
    label: ['更改设置', 'Setting changed'],
    says: [
      '将设置“{key|setting}”由{-value|option}改为{value|option}',
      'changed the setting "{key|setting}" from {-value|option} to {value|option}',
    ],
  },
} as const satisfies Record<string, EventWords>;
