import type { EventWords } from './word-types.ts';

/** 办赛申请 and bans, in the history of the campaign. */
export const hostingWords = {
  HOSTING_FILED: {
    label: ['登记办赛申请', 'Application filed'],
    says: [
      '登记“{applicant}”对第 {tradeNo} 项工种“{trade}”的办赛申请，收件日期 {receivedOn}',
      'filed the application of {applicant} to host trade {tradeNo}, {trade}, received on {receivedOn}',
    ],
  },
  HOSTING_REFILED: {
    label: ['重新登记办赛申请', 'Application filed again'],
    says: [
      '重新登记“{applicant}”对“{trade}”的办赛申请（第 {round} 次）',
      'filed again the application of {applicant} to host {trade} (round {round})',
    ],
  },
  HOSTING_ACCEPTED: {
    label: ['受理办赛申请', 'Application accepted'],
    says: ['受理“{applicant}”的办赛申请，“{trade}”立项', 'accepted the application of {applicant}, and opened the contest of {trade}'],
    instead: [
      {
        when: 'applicantType',
        is: 'OWN',
        says: [
          '“{trade}”由“{applicant}”自办，免申请，立项',
          'opened the contest of {trade}, which {applicant} hosts itself without application',
        ],
      },
    ],
  },
  HOSTING_RETURNED: {
    label: ['退回办赛申请', 'Application returned'],
    says: ['退回“{applicant}”对“{trade}”的办赛申请', 'returned the application of {applicant} to host {trade}'],
  },
  HOSTING_REJECTED: {
    label: ['不予受理办赛申请', 'Application rejected'],
    says: ['不予受理“{applicant}”对“{trade}”的办赛申请', 'rejected the application of {applicant} to host {trade}'],
  },
  HOSTING_BANNED: {
    label: ['登记停办', 'Ban entered'],
    says: [
      '据“{decision}”（{decidedOn}）登记“{organization}”在 {until} 前不得申请办赛',
      'entered by {decision} of {decidedOn} that {organization} may not apply until {until}',
    ],
  },
} as const satisfies Record<string, EventWords>;
