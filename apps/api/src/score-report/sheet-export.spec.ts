import { describe, expect, it } from '@jest/globals';
import { rankSheet } from '@jiangcheng/domain/score-report/ranked-sheet';
import { sampleEntry, samplePack } from '@jiangcheng/domain/score-report/score-report.fixture';
import { csvCell, csvText } from '../platform/csv.ts';
import { sheetLines } from './sheet-export.ts';

describe('an exported cell', () => {
  it.each([
    ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['=1,"x"', '"\'=1,""x"""'],
    ['a=1', 'a=1'],
    ['测试甲', '测试甲'],
    ['a,b', '"a,b"'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });
});

describe('an exported sheet', () => {
  it('begins with the byte order mark and stands in order of rank', () => {
    const rows = rankSheet([sampleEntry('a', { name: '=测试', sex: 'M' }), sampleEntry('b', { theory: '90' })], samplePack);
    expect(csvText(sheetLines(rows))).toBe(
      '\ufeff参赛编号,姓名,性别,单位,代表队,理论成绩,实操成绩,用时（秒）,总成绩,名次,参赛情况,备注\r\n' +
        ',测试b,,示例单位,,90,90,,90.00,1,参赛,\r\n' +
        ",'=测试,男,示例单位,,80,90,,87.00,2,参赛,\r\n",
    );
  });
});
