import type { EventWords } from './word-types.ts';

/** What follows from a circular: payments, subsidies, corrections, certificates, honours. */
export const paymentWords = {
  PAYMENTS_PREPARED: {
    label: ['编制发放清单', 'List of payments made'],
    says: [
      '编制第 {list} 号{kind|dueKind}清单，{payees} 笔，共 {gross} 元',
      'made list {list} of {kind|dueKind}: {payees} payees, {gross} yuan',
    ],
  },
  PAYMENTS_CHECKED: {
    label: ['复核发放清单', 'List of payments checked'],
    says: ['复核第 {list} 号清单，应发 {gross} 元，实发 {net} 元', 'checked list {list}: {gross} yuan, of which {net} arrive'],
  },
  PAYMENTS_VOIDED: { label: ['退回发放清单', 'List taken back'], says: ['退回第 {list} 号清单', 'took back list {list}'] },
  PAYMENTS_PAID: {
    label: ['付款', 'Paid'],
    says: [
      '登记第 {list} 号清单于 {on} 付款，实发 {net} 元，凭证 {voucher}',
      'recorded that list {list} was paid on {on}: {net} yuan, voucher {voucher}',
    ],
  },
  PAYMENT_RETURNED: {
    label: ['退汇', 'Returned by the bank'],
    says: ['登记第 {list} 号清单中 {gross} 元于 {on} 退汇', 'recorded that {gross} yuan of list {list} came back on {on}'],
  },
  SUBSIDY_PROPOSED: {
    label: ['提出拟补助金额', 'Subsidy proposed'],
    says: ['提出拟补助 {proposed} 元', 'proposed a subsidy of {proposed} yuan'],
  },
  PAYMENT_REFUNDED: {
    label: ['多付收回', 'Overpayment came back'],
    says: [
      '登记多付的 {amount} 元于 {on} 收回，凭证 {voucher}',
      'recorded that {amount} yuan paid too much came back on {on}, voucher {voucher}',
    ],
  },
  PAYMENT_ACCOUNT_GIVEN: { label: ['登记收款账户', 'Account entered'], says: ['登记更正后的收款账户', 'entered the account to pay to'] },
  TAX_CHOSEN: {
    label: ['确定计税方式', 'Tax chosen'],
    says: ['将奖金计税由“{-tax|tax}”定为“{tax|tax}”', 'chose how prizes are taxed: {tax|tax}, before {-tax|tax}'],
  },
  SUBSIDY_FILED: {
    label: ['登记补助申请', 'Subsidy applied for'],
    says: [
      '登记“{organization|organization}”的竞赛补助申请：{people} 人、{days} 天、{sessions} 场，决算 {finalAccount} 元，拟补助 {proposed} 元',
      'filed the application of {organization|organization}: {people} people, {days} days, {sessions} sessions, spent {finalAccount} yuan, {proposed} proposed',
    ],
  },
  SUBSIDY_CHECKED: { label: ['审核补助申请', 'Subsidy checked'], says: ['审核竞赛补助申请', 'checked the application for a subsidy'] },
  SUBSIDY_DECIDED: { label: ['决定补助', 'Subsidy decided'], says: ['决定竞赛补助 {amount} 元', 'decided a subsidy of {amount} yuan'] },
  SUBSIDY_REFUSED: { label: ['不予补助', 'Subsidy refused'], says: ['决定不予补助', 'refused the subsidy'] },
  PAYMENTS_AUDITED: {
    label: ['登记经审', 'Audit recorded'],
    says: ['据{document}登记{auditor}于 {on} 审计完成', 'recorded by {document} that {auditor} audited the payments on {on}'],
  },
  ID_COPIES_DELETED: {
    label: ['删除身份证复印件', 'Copies of identity cards deleted'],
    says: [
      '按授权书删除获奖选手身份证复印件 {copies} 份（奖金已付，审计完成：{document}，{on}）',
      'deleted {copies} copies of winners’ identity cards as authorised, after payment and audit ({document}, {on})',
    ],
  },
  CORRECTION_REGISTERED: {
    label: ['登记成绩更正', 'Correction registered'],
    says: ['据{document}登记第 {correction} 号成绩更正', 'registered correction {correction} by {document}'],
    subject: 'CLERK',
  },
  RESULT_CORRECTED: {
    label: ['成绩更正', 'Result corrected'],
    says: ['以{document}更正成绩（第 {correction} 号更正）', 'corrected the result by {document} (correction {correction})'],
  },
  CORRECTION_REJECTED: {
    label: ['不同意更正登记', 'Correction turned down'],
    says: ['不同意第 {correction} 号更正的登记', 'turned down the registration of correction {correction}'],
  },
  EXTRA_AWARD_WITHDRAWN: {
    label: ['撤销行业奖项登记', 'Award of the industry taken back'],
    says: ['撤销“{winner}”的“{award}”（{by}）登记', 'took back the record of "{award}" of {winner} ({by})'],
  },
  EXTRA_AWARD_RECORDED: {
    label: ['登记个人优秀奖、团体奖', 'Award of the industry recorded'],
    says: ['据{document}登记{by}授予的“{award}”（{on}）', 'recorded by {document} the award "{award}" of {by} ({on})'],
  },
  CERTIFICATES_RECORDED: { label: ['登记证书编号', 'Certificates recorded'], says: ['登记证书编号', 'recorded numbers of certificates'] },
  HONOUR_LETTER_SENT: {
    label: ['发函', 'Letter sent'],
    says: ['以{document}（{on}）函送荣誉、选派名单', 'sent a list for an honour or a delegation by {document} of {on}'],
  },
  TALENT_PLACED: {
    label: ['青年技能人才阶段', 'Stage of a young talent'],
    says: ['将“{title}”第 {rank} 名列入{stage|growth}', 'placed rank {rank} of {title} in the stage of {stage|growth}'],
  },
  HONOUR_ANSWERED: {
    label: ['登记复函', 'Answer recorded'],
    says: ['登记对{document}的答复（{on}）', 'recorded the answer of {on} to {document}'],
  },
} as const satisfies Record<string, EventWords>;
