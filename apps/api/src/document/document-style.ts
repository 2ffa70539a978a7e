import { policyOf } from '../printing/html.ts';

/**
 * GB/T 9704-2012 as far as CSS goes: 版心 156 × 225 mm with 22 lines of 28 characters, 3号仿宋; the last 5 mm below it carry version and
 * check code on every sheet. Seals are not drawn: their places stay free.
 */
export const DOCUMENT_STYLE = `
@page { size: A4; margin: 37mm 26mm 30mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt "SimSun", "宋体", serif; padding-right: 14pt; vertical-align: top; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt "SimSun", "宋体", serif; padding-left: 14pt; vertical-align: top; } }
* { box-sizing: border-box; }
body { margin: 0 auto; width: 156mm; color: #000; background: #fff; letter-spacing: -0.2pt; overflow-wrap: anywhere;
  font: 16pt/28.95pt "FangSong_GB2312", "FangSong", "仿宋", "Zhuque Fangsong", "Noto Serif CJK SC", "Noto Sans SC", serif; }
.frame { width: 100%; border-collapse: collapse; }
.frame > * > tr > td { padding: 0; vertical-align: top; }
.frame > tfoot { display: table-footer-group; }
.code { height: 5mm; text-align: right; font-size: 9pt; line-height: 5mm; }
.mark, h1, .annex h2 { font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "SimSun", "宋体", "Noto Serif CJK SC", "Noto Sans SC", serif; }
.mark { display: flex; align-items: center; justify-content: center; gap: 8mm; padding-top: 35mm; color: #f00; font-size: 36pt; line-height: 1.25; font-weight: 700; }
.mark.joint { font-size: 24pt; }
.mark ol { flex: 0 1 auto; margin: 0; padding: 0; list-style: none; }
.mark li { text-align: justify; text-align-last: justify; }
.mark b { flex: none; font-size: 36pt; }
.number { text-indent: 0; margin: 57.9pt 0 4mm; text-align: center; }
.rule { margin: 0; border: 0; border-top: 0.6mm solid #f00; }
h1 { margin: 57.9pt 0 28.95pt; text-align: center; font-size: 22pt; font-weight: 700; line-height: 34pt; text-wrap: balance; }
p { margin: 0; text-indent: 2em; }
.recipients { text-indent: 0; }
.level1 { font-family: "SimHei", "黑体", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
.level2 { font-family: "KaiTi_GB2312", "KaiTi", "楷体", "LXGW WenKai", "Noto Serif CJK SC", "Noto Sans SC", serif; }
.attachments { margin: 28.95pt 0 0 2em; padding: 0; list-style: none; }
.attachments li { padding-left: 4.5em; text-indent: -1.5em; }
.attachments li:first-child { text-indent: -4.5em; }
.attachments.one li { padding-left: 3em; text-indent: -3em; }
.seals { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(70mm, 100%), 1fr)); gap: 0 4mm; margin-top: 28.95pt; text-align: center; break-inside: avoid; }
.seals div { display: flex; align-items: end; justify-content: center; min-height: 24mm; }
.seals.alone { display: block; margin-left: auto; width: max-content; max-width: 100%; padding-right: 4em; }
.date { padding-right: 4em; text-align: right; text-indent: 0; }
.date.under { padding-bottom: 18mm; }
.annex { break-before: page; }
.annex .no { text-indent: 0; }
.annex h2 { margin: 28.95pt 0; text-align: center; font-size: 22pt; line-height: 34pt; font-weight: 700; text-wrap: balance; }
.annex table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.5; }
.annex thead { display: table-header-group; }
.annex tr { break-inside: avoid; }
.annex th, .annex td { border: 0.3mm solid #000; padding: 1mm; text-align: center; }
.imprint { display: flex; justify-content: space-between; margin-top: 57.9pt; padding: 0 14pt; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; font-size: 14pt; break-inside: avoid; }
.stamp { margin: 0 0 3mm; padding: 2mm; border: 0.8mm solid #b00; color: #b00; text-align: center; text-indent: 0; font-weight: 700; }
.draft { text-indent: 0; text-align: right; font-size: 14pt; }
.void .mark, .void .text { opacity: 0.45; }
@media screen { body { width: min(210mm, 100%); padding: 37mm 26mm 30mm 28mm; } }
@media screen and (max-width: 640px) { body { padding: 8mm 5mm; font-size: 12pt; line-height: 1.8; } .mark { padding-top: 8mm; font-size: 20pt; } .mark.joint { font-size: 13pt; }
  .mark b { font-size: 20pt; } h1, .annex h2 { font-size: 16pt; line-height: 1.5; } .annex table { font-size: 9pt; } .date, .seals.alone { padding-right: 0; } }
`;

export const DOCUMENT_POLICY = policyOf(DOCUMENT_STYLE);
