/** One sheet for every hosted page: light and dark, from 320 px up, no font and no picture from elsewhere. */
export const pageStyles = `
:root {
  --ink: #16202c; --soft: #5b6776; --line: #dfe4ea; --ground: #f4f6f9; --card: #ffffff; --accent: #2456d6;
  --accent-ink: #ffffff; --good: #0a7a4b; --bad: #b42318; --bad-ground: #fef1f0; --note: #eef3ff;
  font-family: -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif;
  color: var(--ink); background: var(--ground); line-height: 1.5; -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceff4; --soft: #a2adbb; --line: #323b48; --ground: #12161c; --card: #1b212a; --accent: #7c9dff;
    --accent-ink: #0d1420; --good: #52d59b; --bad: #ff9a90; --bad-ground: #38201f; --note: #202a3f; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; }
a { color: var(--accent); }
h1 { font-size: 1.25rem; margin: 0 0 .25rem; } h2 { font-size: 1rem; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; } small, .soft { color: var(--soft); } .num { font-variant-numeric: tabular-nums; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.bar { display: flex; gap: .75rem; align-items: center; justify-content: space-between; padding: .75rem 1.25rem; font-size: .875rem; color: var(--soft); }
.tag { background: var(--note); color: var(--accent); border-radius: 999px; padding: .125rem .625rem; font-size: .75rem; font-weight: 600; white-space: nowrap; }
.shell { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem 3rem; display: grid; gap: 2rem; }
.narrow { max-width: 30rem; margin: 0 auto; padding: 0 1.25rem 3rem; display: grid; gap: 1.25rem; }
@media (min-width: 860px) { .shell { grid-template-columns: 1fr 1fr; gap: 4rem; padding-top: 2.5rem; align-items: start; } .narrow { padding-top: 2.5rem; } }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem; }
.total { font-size: 2.25rem; font-weight: 650; letter-spacing: -.02em; margin: .125rem 0 1.25rem; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: flex; gap: 1rem; justify-content: space-between; padding: .625rem 0; border-top: 1px solid var(--line); }
.lines li span:first-child { overflow-wrap: anywhere; } .lines li:last-child { font-weight: 600; } .lines .num { white-space: nowrap; }
.field { display: grid; gap: .25rem; margin-bottom: .875rem; }
.field > label, .label { font-size: .875rem; font-weight: 550; }
input[type=text], input[type=email], input[type=url], select { width: 100%; min-height: 44px; font: inherit; font-size: 1rem; color: var(--ink); background: var(--card); border: 1px solid var(--line); border-radius: 9px; padding: .5rem .75rem; }
input[readonly] { color: var(--soft); background: var(--ground); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; } legend { font-size: .875rem; font-weight: 550; padding: 0; margin-bottom: .5rem; }
.methods { border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.method + .method { border-top: 1px solid var(--line); }
.method > label { display: flex; align-items: center; gap: .75rem; min-height: 52px; padding: .5rem 1rem; cursor: pointer; font-weight: 550; }
.method > label:hover { background: var(--ground); } .method input[type=radio] { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.method .more { display: none; padding: .25rem 1rem 1rem; } .method:has(input[type=radio]:checked) .more { display: block; }
.mark { width: 34px; height: 22px; border-radius: 5px; display: inline-grid; place-items: center; font-size: .75rem; font-weight: 700; color: #fff; }
.mark.card-mark { background: #46566b; } .mark.alipay { background: #1677ff; } .mark.wechat_pay { background: #08a94c; }
button, .button { display: inline-flex; justify-content: center; align-items: center; width: 100%; min-height: 48px; font: inherit; font-weight: 600; border: 0; border-radius: 10px; padding: .625rem 1rem; cursor: pointer; background: var(--accent); color: var(--accent-ink); text-decoration: none; }
button:hover, .button:hover { filter: brightness(1.06); }
.second { background: transparent; color: var(--ink); border: 1px solid var(--line); }
.danger { background: transparent; color: var(--bad); border: 1px solid var(--line); }
.stack { display: grid; gap: .625rem; } .alert { background: var(--bad-ground); color: var(--bad); border-radius: 10px; padding: .75rem 1rem; margin-bottom: 1rem; font-weight: 550; }
.hint { background: var(--note); border-radius: 10px; padding: .75rem 1rem; font-size: .8125rem; }
.hint table { width: 100%; border-collapse: collapse; } .hint td { padding: .125rem 0; vertical-align: top; } .hint td:first-child { white-space: nowrap; } .hint td:last-child { text-align: right; color: var(--soft); padding-left: .75rem; }
.back { display: inline-flex; min-height: 44px; align-items: center; text-decoration: none; }
.centre { text-align: center; } .steps { margin: 0; padding-left: 1.25rem; }
.mails { max-width: 52rem; margin: 0 auto; padding: .5rem 1.25rem 3rem; display: grid; gap: 1rem; }
.mails > * { min-width: 0; margin-bottom: 0; } .filter { display: grid; gap: .25rem; } .filter-row { display: grid; grid-template-columns: 1fr auto; gap: .625rem; }
.mail-list { list-style: none; margin: 0; padding: 0; overflow: hidden; } .mail-list li + li { border-top: 1px solid var(--line); }
.mail-list a { display: grid; gap: .25rem; padding: .75rem 1rem; color: inherit; text-decoration: none; } .mail-list a:hover { background: var(--ground); }
.mail-subject { font-weight: 600; overflow-wrap: anywhere; } .mail-meta { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; color: var(--soft); font-size: .875rem; }
.tag.bad { background: var(--bad-ground); color: var(--bad); }
.facts { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: .5rem 0 0; font-size: .875rem; } .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.mail-frame { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: 14px; background: #fff; color-scheme: light; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .8125rem/1.5 ui-monospace, monospace; } summary { cursor: pointer; min-height: 32px; }
`;
