import { policyOf } from './html.ts';

/** Style of the printed pages: A4 across, heading and code repeated on each sheet, room for signatures and seals. */
export const SHEET_STYLE = `
@page { size: A4 landscape; margin: 15mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 273mm; padding: 8mm; color: #000; background: #fff; font: 10.5pt/1.5 "FangSong", "仿宋", "Noto Serif CJK SC", "Noto Sans SC", serif; }
h1 { margin: 0; text-align: center; font: 700 20pt/1.4 "SimSun", "宋体", "Noto Serif CJK SC", "Noto Sans SC", serif; }
.contest, .facts { margin: 1mm 0; text-align: center; }
.facts span + span { margin-left: 8mm; }
table { width: 100%; border-collapse: collapse; margin-top: 3mm; }
thead { display: table-header-group; }
tfoot { display: table-footer-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #000; padding: 1mm 1.5mm; text-align: center; overflow-wrap: anywhere; }
tfoot td { border: 0; text-align: right; font-size: 9pt; }
.said { text-align: left; }
.signing tbody td { height: 18mm; }
.signatures { list-style: none; margin: 8mm 0 0; padding: 0; break-inside: avoid; }
.signatures li { min-height: 16mm; }
.code { margin: 2mm 0 0; text-align: right; }
.stamp { margin: 0 0 3mm; padding: 2mm; border: 0.8mm solid #b00; color: #b00; text-align: center; font-size: 16pt; font-weight: 700; }
.void table, .void .signatures { opacity: 0.45; }
@media print { body { padding: 0; max-width: none; } }
`;

export const SHEET_POLICY = policyOf(SHEET_STYLE);
