/** What a print or its signing may lack. The same sentences serve a scan being attached and, behind the sheet's name, the hand-in. */
const signing = {
  zh: {
    SIGNATURE_MISSING: '缺裁判长签字日期。',
    SEAL_MISSING: '缺“{organization}”盖章。',
    SEAL_NOT_ASKED: '此单位不需要盖章。',
    SEAL_TWICE: '同一单位盖章重复。',
    SIGNED_BEFORE_END: '签字、盖章日期不能早于比赛结束日 {endedOn}。',
    SIGNED_IN_FUTURE: '签字、盖章日期不能晚于今天。',
  },
  en: {
    SIGNATURE_MISSING: 'The day of the chief judge’s signature is missing.',
    SEAL_MISSING: 'The seal of "{organization}" is missing.',
    SEAL_NOT_ASKED: 'This organization need not seal.',
    SEAL_TWICE: 'One organization sealed twice.',
    SIGNED_BEFORE_END: 'Signature and seals cannot be earlier than the end day {endedOn}.',
    SIGNED_IN_FUTURE: 'Signature and seals cannot be later than today.',
  },
} as const;

const printing = {
  zh: {
    NOT_PRINTED: '尚未打印，或此前版本已作废。',
    OUTDATED: '第 {version} 版打印后内容已更改，请重新打印。',
    SCAN_MISSING: '第 {version} 版尚未附签章扫描件。',
  },
  en: {
    NOT_PRINTED: 'Not printed yet, or the earlier version is void.',
    OUTDATED: 'Version {version} is no longer what would be printed: print it again.',
    SCAN_MISSING: 'The signed scan of version {version} is missing.',
  },
} as const;

const sheets = {
  zh: { SCORE_SUMMARY: '成绩汇总表：', WINNER_INFO: '获奖选手信息表：' },
  en: { SCORE_SUMMARY: 'Score summary: ', WINNER_INFO: "Winners' particulars: " },
} as const;

const ofSheets = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sheets[language]).flatMap(([kind, name]) =>
      Object.entries({ ...printing[language], ...signing[language] }).map(([code, sentence]) => [`${kind}_${code}`, `${name}${sentence}`]),
    ),
  );

/** Sentences about prints: version, check code, signature, seals, scan. */
export const printWords = {
  zh: {
    ...signing.zh,
    ...ofSheets('zh'),
    PRINT_VOID: '第 {version} 版已作废，请用现行版本签字盖章。',
    CHECK_CODE_WRONG: '校验码与第 {version} 版不符，请核对纸上的校验码。',
  },
  en: {
    ...signing.en,
    ...ofSheets('en'),
    PRINT_VOID: 'Version {version} is void: sign and seal the present one.',
    CHECK_CODE_WRONG: 'The check code is not that of version {version}: compare it with the paper.',
  },
} as const;
