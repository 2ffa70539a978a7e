import { registerMessages } from '../platform/problems.ts';

registerMessages('earlier-winner', {
  zh: {
    LEVEL_UNKNOWN: '第 {row} 行“{column}”：应为“市级”“自治区级”或“国家级”。',
    YEAR_UNKNOWN: '第 {row} 行“{column}”：应为四位年份。',
    RANK_UNKNOWN: '第 {row} 行“{column}”：应为名次，如“1”或“第一名”。',
    WINNER_TWICE: '第 {row} 行与第 {other} 行是同一人的同一名次。',
  },
  en: {
    LEVEL_UNKNOWN: 'Row {row}, "{column}": the level is 市级, 自治区级 or 国家级 (city, region, national).',
    YEAR_UNKNOWN: 'Row {row}, "{column}": the year has four digits.',
    RANK_UNKNOWN: 'Row {row}, "{column}": a rank is a number, such as 1.',
    WINNER_TWICE: 'Row {row} says the same of the same person as row {other}.',
  },
});
