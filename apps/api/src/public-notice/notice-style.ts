import { policyOf } from '../printing/html.ts';

/** Readable on a telephone and on a sheet: the table becomes a list where it is narrow, and links are not printed. */
export const NOTICE_STYLE = `
@page { size: A4; margin: 20mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; color: #1a1a1a; background: #fff; font: 1rem/1.8 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0 0 1rem; text-align: center; font-size: 1.5rem; line-height: 1.5; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
.standing { margin: 0 0 1rem; text-align: center; color: #555; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #bbb; padding: .375rem .5rem; text-align: left; overflow-wrap: anywhere; }
th { background: #f4f4f4; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
.hash { color: #666; font-size: .8125rem; overflow-wrap: anywhere; }
.actions a { display: inline-block; margin: .5rem .75rem 0 0; padding: .5rem 1rem; border: 1px solid #9f1d20; border-radius: .25rem; color: #9f1d20; text-decoration: none; }
.issuer { margin-top: 2rem; text-align: right; }
@media (max-width: 30rem) {
  thead { display: none; }
  tr { display: block; border: 1px solid #bbb; margin-bottom: .5rem; padding: .25rem .5rem; }
  td { display: block; border: 0; padding: .125rem 0; }
}
@media print { body { max-width: none; padding: 0; font-family: "FangSong", "仿宋", serif; } .actions { display: none; } }
`;

export const NOTICE_POLICY = policyOf(NOTICE_STYLE);
