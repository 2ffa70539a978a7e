import type { ContestEventType } from '@jiangcheng/domain/contest/events';
import { contestFrontWords } from './contest-front.words.ts';
import type { EventWords } from './word-types.ts';

/** What people and the story did to a contest (domain/contest/events). */
export const contestWords = {
  STAGE_OPENED: {
    label: ['进入环节', 'Stage opened'],
    says: ['开启“{stage|stage}”环节（第 {round} 轮）', 'opened the stage "{stage|stage}" (round {round})'],
  },
  ORGANIZERS_NAMED: {
    label: ['确定承办单位', 'Organizers named'],
    says: ['确定承办单位：{organizers|organizers}', 'named the organizers: {organizers|organizers}'],
  },
  CHIEF_JUDGE_NAMED: {
    label: ['确定裁判长', 'Chief judge named'],
    says: [
      '确定裁判长：{chiefJudge.name}（{chiefJudge.organization}）',
      'named the chief judge: {chiefJudge.name} ({chiefJudge.organization})',
    ],
  },
  UPPER_RECORDED: {
    label: ['登记上级竞赛依据', 'Upper contest recorded'],
    says: ['据{upper.basis}登记上级竞赛的排名范围和成绩权重', 'recorded by {upper.basis} who is ranked and how parts are weighed'],
  },
  DATES_SET: {
    label: ['确定比赛日期', 'Dates set'],
    says: ['确定比赛日期：{firstDay|asSet} 至 {lastDay|asSet}', 'set the dates: {firstDay|asSet} to {lastDay|asSet}'],
  },
  RELEASED: { label: ['交承办单位办赛', 'Handed over'], says: ['将比赛交承办单位办理', 'handed the contest over to its organizer'] },
  ...contestFrontWords,
  LOTS_DRAWN: { label: ['抽签', 'Lots drawn'], says: ['抽签确定参赛号码', 'drew lots for the numbers'] },
  ENTRANT_MARKED: {
    label: ['登记缺赛、退赛、取消资格', 'Entrant marked'],
    says: [
      '登记一名选手缺赛、退赛、取消资格或撤销标记',
      'noted of an entrant that he was absent, withdrew, was disqualified, or takes part after all',
    ],
  },
  SELECTION_REPORTED: {
    label: ['填报基层选拔赛、初赛', 'Selection reported'],
    says: [
      '填报{selections.last.unit}的选拔赛或初赛（{selections.last.entrants} 人参赛）',
      'reported the selection of {selections.last.unit} ({selections.last.entrants} entrants)',
    ],
  },
  DUTY_SET: { label: ['确定技术点评、宣传材料期限', 'Day of a duty set'], says: ['确定技术点评、宣传材料的期限', 'set the day of a duty'] },
  DUTY_FULFILLED: {
    label: ['报送技术点评、宣传材料', 'Duty fulfilled'],
    says: ['报送技术点评或宣传材料', 'handed in commentary or materials'],
  },
  RECHECK_DRAWN: { label: ['抽取复检名单', 'Re-check drawn'], says: ['抽取成绩复检名单', 'drew the sample of the re-check'] },
  RECHECK_ENTERED: { label: ['录入复检读数', 'Re-check entered'], says: ['录入成绩复检读数', 'entered what was read again'] },
  SCORES_ANNOUNCED: {
    label: ['成绩现场公布', 'Scores announced'],
    says: ['登记成绩已于 {announcedOn} 现场公布', 'noted that the scores were announced on site on {announcedOn}'],
  },
  APPEAL_REGISTERED: {
    label: ['登记申诉', 'Appeal registered'],
    says: ['登记第 {appeals.last.id} 件申诉（{appeals.last.unit}）', 'registered appeal {appeals.last.id} ({appeals.last.unit})'],
  },
  APPEAL_WITHDRAWN: { label: ['撤回申诉', 'Appeal withdrawn'], says: ['登记申诉撤回', 'noted that an appeal was withdrawn'] },
  APPEAL_DECIDED: { label: ['裁决申诉', 'Appeal decided'], says: ['对申诉作出裁决', 'decided an appeal'] },
  INCIDENT_RECORDED: {
    label: ['登记突发情况', 'Incident recorded'],
    says: ['登记突发情况：{incidents.last.incident}', 'recorded an incident: {incidents.last.incident}'],
  },
  END_DECLARED: { label: ['申报结束', 'End declared'], says: ['申报比赛已于 {ended.on} 结束', 'declared the contest ended on {ended.on}'] },
  END_DAY_CONFIRMED: {
    label: ['确认结束日', 'End day confirmed'],
    says: ['确认比赛结束日为 {ended.on}', 'confirmed {ended.on} as the end day'],
  },
  END_DAY_CORRECTED: {
    label: ['更正结束日', 'End day corrected'],
    says: ['将比赛结束日由 {-ended.on} 更正为 {ended.on}', 'corrected the end day from {-ended.on} to {ended.on}'],
  },
  RECEIPT_REGISTERED: {
    label: ['登记收件日期', 'Receipt registered'],
    says: ['登记纸质件收件日期 {receipts.last.receivedOn}', 'registered {receipts.last.receivedOn} as the day the paper was received'],
  },
  RECEIPT_CONFIRMED: {
    label: ['复核收件日期', 'Receipt confirmed'],
    says: ['复核确认收件日期 {receipts.last.receivedOn}', 'confirmed {receipts.last.receivedOn} as the day of receipt'],
  },
  ORIGINALS_TICKED: {
    label: ['原件收讫', 'Originals received'],
    says: ['登记纸质原件已于 {originalsReceivedOn} 收到', 'noted that the originals were received on {originalsReceivedOn}'],
  },
  LATE_ADMITTED: { label: ['准许逾期报送', 'Late report admitted'], says: ['准许逾期报送成绩', 'admitted the late report'] },
  REPORT_HANDED_IN: {
    label: ['报送成绩', 'Scores handed in'],
    says: ['报送成绩（第 {handIns.last.round} 轮）', 'handed in the scores (round {handIns.last.round})'],
  },
  REPORT_CONFIRMED: { label: ['审核确认', 'Scores confirmed'], says: ['审核确认成绩', 'confirmed the scores'] },
  REPORT_WITHDRAWN: {
    label: ['撤回报送', 'Report taken back'],
    says: [
      '撤回成绩报送（第 {handIns.last.round} 轮），期限继续计算',
      'took back the score report (round {handIns.last.round}); its clock runs on',
    ],
  },
  REPORT_REOPENED: {
    label: ['确认后退回更正', 'Reopened for a correction'],
    says: [
      '因组委会审核，将已确认的成绩退回更正（期限 {corrections.last.days} 个工作日）',
      'reopened the confirmed scores for a correction ({corrections.last.days} working days), as the committee’s review asks',
    ],
  },
  REPORT_RETURNED: {
    label: ['退回补正', 'Returned for correction'],
    says: [
      '退回成绩报送，要求补正（第 {corrections.last.round} 轮，期限 {corrections.last.days} 个工作日）',
      'returned the scores for correction (round {corrections.last.round}, {corrections.last.days} working days)',
    ],
  },
  CONTEST_CANCELLED: {
    label: ['取消比赛', 'Contest cancelled'],
    says: ['按组委会决定取消比赛：{cancelledFor}', 'cancelled the contest by decision of the committee: {cancelledFor}'],
  },
  BACKFILLED: { label: ['补录', 'Entered afterwards'], says: ['补录此前已办结的事项', 'entered afterwards what had been done before'] },
} as const satisfies Record<ContestEventType, EventWords>;

/** What a case's own life adds: its opening, deadlines, reminders, and decisions that came on paper. */
export const caseWords = {
  CASE_OPENED: { label: ['立项', 'Case opened'], says: ['将“{title}”立项，编号 {number}', 'opened "{title}" as {number}'] },
  DEADLINE_SET: {
    label: ['设定期限', 'Deadline set'],
    says: [
      '设定{key|deadline}（第 {round} 轮）：{dueAt|time} 截止{provisional|provisional}',
      'set the {key|deadline} (round {round}): {dueAt|time}{provisional|provisional}',
    ],
  },
  DEADLINE_RECOMPUTED: {
    label: ['重算期限', 'Deadline recomputed'],
    says: [
      '将{key|deadline}（第 {round} 轮）由 {-dueAt|time} 改为 {dueAt|time}{provisional|provisional}',
      'moved the {key|deadline} (round {round}) from {-dueAt|time} to {dueAt|time}{provisional|provisional}',
    ],
    instead: [
      {
        when: 'unmoved',
        is: true,
        says: [
          '按新日历重算{key|deadline}（第 {round} 轮），仍为 {dueAt|time}{provisional|provisional}',
          'recomputed the {key|deadline} (round {round}) by the new calendar: still {dueAt|time}{provisional|provisional}',
        ],
      },
    ],
  },
  DEADLINE_SUSPENDED: {
    label: ['中止期限', 'Deadline suspended'],
    says: [
      '依据“{authority}”，自 {on} 起中止{key|deadline}（第 {round} 轮），原截止 {-dueAt|time}',
      'suspended the {key|deadline} (round {round}) from {on} on the authority of "{authority}"; it was due {-dueAt|time}',
    ],
  },
  DEADLINE_RESUMED: {
    label: ['恢复期限', 'Deadline resumed'],
    says: [
      '依据“{authority}”，于 {on} 恢复{key|deadline}（第 {round} 轮），改为 {dueAt|time} 截止{provisional|provisional}',
      'resumed the {key|deadline} (round {round}) on {on} on the authority of "{authority}"; it is due {dueAt|time}{provisional|provisional}',
    ],
  },
  DEADLINE_EXTENDED: {
    label: ['延长期限', 'Deadline extended'],
    says: [
      '依据“{authority}”，{grantedTo|grantee}延长{key|deadline}（第 {round} 轮）{days} 天，由 {-dueAt|time} 改为 {dueAt|time}{provisional|provisional}',
      'extended the {key|deadline} (round {round}) by {days} days {grantedTo|grantee} on the authority of "{authority}": from {-dueAt|time} to {dueAt|time}{provisional|provisional}',
    ],
  },
  DEADLINE_OVERDUE: {
    label: ['逾期', 'Overdue'],
    says: [
      '标记{key|deadline}（第 {round} 轮）逾期，末日为 {dueOn}',
      'marked the {key|deadline} (round {round}) as overdue; its last day was {dueOn}',
    ],
  },
  REMINDED: {
    label: ['催办', 'Reminded'],
    says: ['发出催办（第 {round} 轮，{rung|rung}），收件 {to} 人', 'sent a reminder (round {round}, {rung|rung}) to {to} people'],
    instead: [
      {
        when: 'undeclared',
        says: [
          '催请申报比赛结束（计划 {plannedEnd} 结束），收件 {to} 人',
          'asked {to} people to declare the end (planned for {plannedEnd})',
        ],
      },
      {
        when: 'folded',
        is: true,
        says: ['将一次催办（第 {round} 轮，{rung|rung}）并入下一次', 'folded a reminder (round {round}, {rung|rung}) into the next'],
      },
    ],
  },
  URGED: {
    label: ['人工催办', 'Urged by hand'],
    says: [
      '催办“{task|task}”（第 {round} 轮），对象 {to} 人，其中邮件 {byMail} 人',
      'urged {to} people, {byMail} by mail, to do "{task|task}" (round {round})',
    ],
  },
  COPY_URGED: {
    label: ['催阅抄送', 'Urged to read a copy'],
    says: ['催请{to|people}阅知抄送件，其中邮件 {byMail} 人', 'urged {to|people} to read their copies, {byMail} by mail'],
  },
  CALLED: {
    label: ['电话催办', 'Called'],
    says: ['{channel|channel}催办 {to}', 'reminded {to} {channel|channel}'],
    instead: [
      {
        when: 'promisedOn',
        says: [
          '{channel|channel}催办 {to}，对方承诺 {promisedOn} 前办结',
          'reminded {to} {channel|channel}, who promised it by {promisedOn}',
        ],
      },
    ],
  },
  ADDRESS_WRONG: {
    label: ['邮件地址有误', 'Address wrong'],
    says: ['登记 {person} 的邮件地址有误（{fault|fault}）', 'noted that the address of {person} is wrong ({fault|fault})'],
  },
  ADDRESS_CORRECTED: {
    label: ['更正邮件地址', 'Address corrected'],
    says: ['更正 {person} 的邮件地址', 'corrected the address of {person}'],
  },
  PAPER_REGISTERED: {
    label: ['登记纸质件', 'Paper registered'],
    says: [
      '登记 {@decider} 于 {@decidedOn} 签署的“{act|act}”，待第二人确认',
      'registered "{act|act}", signed by {@decider} on {@decidedOn}, for a second clerk to confirm',
    ],
    subject: 'CLERK',
  },
  PAPER_REJECTED: {
    label: ['退回纸质件登记', 'Paper entry rejected'],
    says: [
      '不确认 {@decider} 于 {@decidedOn} 签署的“{act|act}”的登记',
      'rejected the entry of "{act|act}", signed by {@decider} on {@decidedOn}',
    ],
    subject: 'CLERK',
  },
} as const satisfies Record<string, EventWords>;
