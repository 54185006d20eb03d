/** How the page looks on a screen and on paper: one family of blues, and orange for what was not taken up, told apart also in grey. */
export const style = `
:root { --ink: #17202a; --soft: #51606f; --line: #d5dce4; --done: #0b5394; --underway: #5a9bc9; --postponed: #a6bddb; --examined: #c9cdd2; --rejected: #b35806; --not_done: #e08214; --withdrawn: #8a93a0; --merged: #e3e6ea; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 3rem; color: var(--ink); background: #fff; font: 1rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
header { border-bottom: 3px solid var(--done); margin-bottom: 2rem; padding-bottom: 1rem; }
.of { margin: 0; color: var(--done); font-weight: 700; letter-spacing: .02em; }
h1 { margin: .2rem 0; font-size: 2.3rem; line-height: 1.15; }
.day { margin: 0; color: var(--soft); }
h2 { margin: 2.6rem 0 .8rem; font-size: 1.4rem; line-height: 1.25; }
h3 { margin: 1.8rem 0 .4rem; font-size: 1.05rem; color: var(--done); }
.lead { font-size: 1.25rem; line-height: 1.4; max-width: 46rem; }
.small { color: var(--soft); font-size: .875rem; max-width: 46rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { font-size: .8rem; color: var(--soft); font-weight: 700; vertical-align: bottom; hyphens: auto; }
tbody th { font-weight: 600; min-width: 6.5rem; }
.n { text-align: right; white-space: nowrap; }
thead .n { white-space: normal; }
.bars tbody th { width: 11rem; white-space: nowrap; }
.track { width: 50%; vertical-align: middle; }
.bar { display: block; height: .9rem; min-width: 1px; border-radius: 2px; }
.stack { width: 22%; min-width: 8rem; vertical-align: middle; }
.stack span { display: inline-block; height: .9rem; border-right: 1px solid #fff; vertical-align: middle; }
.dot { display: inline-block; width: .75rem; height: .75rem; border-radius: 50%; margin-right: .5rem; border: 1px solid rgba(0, 0, 0, .25); }
.bar.done, .stack .done, .dot.done { background: var(--done); } .bar.underway, .stack .underway, .dot.underway { background: var(--underway); }
.bar.postponed, .stack .postponed, .dot.postponed { background: var(--postponed); } .bar.examined, .stack .examined, .dot.examined { background: var(--examined); }
.bar.rejected, .stack .rejected, .dot.rejected { background: var(--rejected); } .bar.not_done, .stack .not_done, .dot.not_done { background: var(--not_done); }
.bar.withdrawn, .stack .withdrawn, .dot.withdrawn { background: var(--withdrawn); } .bar.merged, .stack .merged, .dot.merged { background: var(--merged); }
.wide { overflow-x: auto; }
ul { padding-left: 1.2rem; } li { margin: .25rem 0; }
.chronicle ol { padding-left: 2.6rem; margin: 0; } .chronicle li { margin: 0 0 .9rem; break-inside: avoid; } .chronicle li p { margin: .1rem 0; max-width: 46rem; }
.chronicle li::marker { font-weight: 700; color: var(--soft); }
.answer { border-left: 3px solid var(--line); padding-left: .7rem; white-space: pre-line; }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .55rem; font-size: .8rem; color: var(--soft); white-space: nowrap; }
.tag.done { background: var(--done); border-color: var(--done); color: #fff; } .tag.underway { color: #1f5f93; } .tag.rejected, .tag.not_done { color: #8f4604; }
@page { size: A4; margin: 16mm 14mm; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } h2, h3 { break-after: avoid; } tr, section:not(.chronicle, [aria-labelledby=overdue], [aria-labelledby=changes]) { break-inside: avoid; } thead { display: table-header-group; } .wide { overflow: visible; } }
`;
