import { describe, expect, it } from '@jest/globals';
import { recogniseFile } from './file-kinds.ts';
import { buffer } from 'node:stream/consumers';
import { workbookWith } from './xlsx/workbook.fixture.ts';
import { workbookOf } from './xlsx/write-workbook.ts';
import { sampleJpeg, samplePdf, samplePng } from './sample-files.ts';

const macros = await workbookWith({ 'xl/vbaProject.bin': 'x' });
const bomb = await workbookWith({ 'xl/media/a': ' '.repeat(170_000_000) });
const workbook = await buffer(workbookOf([['姓名'], ['测试甲']]));
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const accepted = (kind: string) => ({ ok: true, kind });
const refused = (code: string) => ({ ok: false, code });
const gbk = Buffer.from('d0d5c3fb2cb3c9bca80ab2e2cad4bcd72c39310a', 'hex'); // 姓名,成绩 / 测试甲,91

describe('a file', () => {
  it.each([
    ['a PDF', samplePdf(), 'a.pdf', accepted('PDF')],
    ['a PDF under another name', samplePdf(), 'a.jpg', accepted('PDF')],
    ['a PDF called text', samplePdf(), 'a.txt', accepted('PDF')],
    ['a PNG', samplePng(), 'a.png', accepted('PNG')],
    ['a JPEG', sampleJpeg(), 'a.jpg', accepted('JPEG')],
    ['a JPEG behind 60 kB of metadata', sampleJpeg(3000, 2000, 60_000), 'a.jpg', accepted('JPEG')],
    ['a CSV in UTF-8', utf8('姓名,成绩\r\n测试甲,91\r\n'), 'a.csv', accepted('CSV')],
    ['a CSV with byte order mark', utf8('\ufeff姓名,成绩\n'), 'A.CSV', accepted('CSV')],
    ['a CSV in GBK', gbk, 'a.csv', accepted('CSV')],
    ['a CSV in UTF-16', Buffer.from('\ufeff姓名,成绩\n', 'utf16le'), 'a.csv', accepted('CSV')],
    ['a CSV that begins like a bitmap', utf8('BM,XM\n01,测试甲\n'), 'a.csv', accepted('CSV')],
    ['a workbook', workbook, '名单.xlsx', accepted('XLSX')],
    ['a workbook called CSV', workbook, 'a.csv', refused('FILE_TYPE_REFUSED')],
    ['a workbook cut short', workbook.subarray(0, 500), 'a.xlsx', refused('FILE_DAMAGED')],
    ['a workbook with macros', macros, 'a.xlsm', refused('SHEET_ACTIVE_CONTENT')],
    ['a workbook with macros called another', macros, 'a.xlsx', refused('SHEET_ACTIVE_CONTENT')],
    ['a workbook that unpacks to 170 MB', bomb, 'a.xlsx', refused('SHEET_TOO_LARGE')],
    ['a plain text', utf8('说明\n'), 'a.txt', accepted('TXT')],
    ['nothing', Buffer.alloc(0), 'a.pdf', refused('FILE_EMPTY')],
    ['a page called PDF', utf8('<html><script>alert(1)</script></html>'), 'a.pdf', refused('FILE_TYPE_REFUSED')],
    ['a drawing called JPEG', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.jpg', refused('FILE_TYPE_REFUSED')],
    ['a page called CSV', utf8('\ufeff \n<!doctype html><p>x'), 'a.csv', refused('FILE_TYPE_REFUSED')],
    ['rich text called text', utf8('{\\rtf1 x}'), 'a.txt', refused('FILE_TYPE_REFUSED')],
    ['a script called text', utf8('#!/bin/sh\n'), 'a.txt', refused('FILE_TYPE_REFUSED')],
    ['a text without a text name', utf8('hello'), 'a.doc', refused('FILE_TYPE_REFUSED')],
    ['a text with NUL', utf8('a,b\u0000\n'), 'a.csv', refused('FILE_TYPE_REFUSED')],
    ['UTF-16 without mark', Buffer.from('a,b\n', 'utf16le'), 'a.csv', refused('FILE_TYPE_REFUSED')],
    ['a ZIP called CSV', Buffer.from('504b030414000000080000000000', 'hex'), 'a.csv', refused('FILE_TYPE_REFUSED')],
    ['a program called PDF', Buffer.concat([utf8('MZ'), Buffer.alloc(200)]), 'a.pdf', refused('FILE_TYPE_REFUSED')],
    ['a GIF', utf8('GIF89a\u0001'), 'a.gif', refused('FILE_TYPE_REFUSED')],
    ['a PDF cut short', samplePdf().subarray(0, 40), 'a.pdf', refused('FILE_DAMAGED')],
    ['a PNG cut short', samplePng().subarray(0, 45), 'a.png', refused('FILE_DAMAGED')],
    ['a JPEG cut short', sampleJpeg().subarray(0, -2), 'a.jpg', refused('FILE_DAMAGED')],
    ['a JPEG cut before its frame', sampleJpeg().subarray(0, 20), 'a.jpg', refused('FILE_DAMAGED')],
    ['a PNG without extent', samplePng(0, 5), 'a.png', refused('FILE_DAMAGED')],
    ['a PNG of 60,000 × 60,000', samplePng(60_000, 60_000), 'a.png', refused('IMAGE_TOO_LARGE')],
    ['a PNG of 4 × 10¹⁸ pixels', samplePng(2_147_483_647, 2_147_483_647), 'a.png', refused('IMAGE_TOO_LARGE')],
    ['a JPEG of 60,000 × 60,000', sampleJpeg(60_000, 60_000), 'a.jpg', refused('IMAGE_TOO_LARGE')],
    ['a PNG of exactly 40 megapixels', samplePng(8000, 5000), 'a.png', accepted('PNG')],
    ['a PNG one row larger', samplePng(8000, 5001), 'a.png', refused('IMAGE_TOO_LARGE')],
  ])('that is %s', async (_, bytes, name, expected) => {
    expect(await recogniseFile(bytes, name)).toEqual(expected);
  });

  it('is judged by its own bytes, also inside a larger buffer', async () => {
    const larger = Buffer.concat([Buffer.alloc(7, 0xff), samplePng(8000, 5000), Buffer.alloc(3)]);
    expect(await recogniseFile(larger.subarray(7, larger.length - 3), 'a.png')).toEqual(accepted('PNG'));
  });
});
