/**
 * The page's style sheet. Each kind of mark has a property of its own where it can (bands for statements, an inlay for
 * metrics, lines for the rest), so that marks on top of each other stay apart; a kind is shown while `body` has its class.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark;
  --paper: #fff; --ink: #1b1b1f; --faint: #5b5b66; --line: #d5d5dd; --panel: #f6f6f9; --link: #0b4f9e;
  --section: #6b1fa8; --done: #e3f3e3; --planned: #dfecfb; --shortcoming: #fbe0e0; --metric: #ffe27a; --citation: #0b6e78;
  --problem: #c2182b; --dropped: #6a6a75; --active: #d2450c; --related: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #17171b; --ink: #e9e9ee; --faint: #a9a9b6; --line: #3b3b45; --panel: #202027; --link: #8fc1ff;
  --section: #d6a8ff; --done: #1d3a22; --planned: #1b3350; --shortcoming: #55232a; --metric: #6b5600; --citation: #6fd3de;
  --problem: #ff8a95; --dropped: #a9a9b6; --active: #ff9a5c; --related: #8fc1ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6; font-size: 15px;
  font-family: system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
header { padding: 1rem 1.5rem .5rem; }
h1 { font-size: 1.35rem; margin: 0 0 .5rem; }
table { display: block; font-size: .85rem; }
tbody { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); column-gap: 2rem; }
tr { display: flex; border-bottom: 1px solid var(--line); }
th { flex: 0 0 11.5rem; font-weight: normal; text-align: left; color: var(--faint); }
td { overflow-wrap: anywhere; }
.unknown { color: var(--faint); font-style: italic; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: 1.5rem; padding: .75rem 1.5rem 0; align-items: start; }
#source { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1rem; line-height: 2; padding-bottom: 40vh; max-width: 52em; }
#source i { font-style: normal; scroll-margin-block: 30vh; }
aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; font-size: .85rem; padding-bottom: 2rem; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 .75rem; padding: .25rem .75rem .5rem; }
fieldset label { display: block; }
details { border-top: 1px solid var(--line); padding: .35rem 0; }
summary { cursor: pointer; font-weight: 600; }
ol { margin: .25rem 0; padding: 0; list-style: none; }
li { padding: .3rem .4rem; border-left: 3px solid transparent; scroll-margin-block: 6rem; }
li.on { border-color: var(--active); background: var(--panel); }
li a, #tip a { color: var(--link); text-decoration: none; overflow-wrap: anywhere; white-space: pre-wrap; }
li a:hover { text-decoration: underline; }
.depth-2 { margin-left: 1rem; } .depth-3 { margin-left: 2rem; } .depth-4, .depth-5, .depth-6 { margin-left: 3rem; }
dl { margin: 0; display: flex; flex-wrap: wrap; column-gap: .75rem; color: var(--faint); font-size: .78rem; }
dl div { display: flex; gap: .35rem; } dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-radius: 2px; }
.section mark.section, .section .badge { color: var(--section); }
.section mark.section { font-weight: 700; }
.section .badge::before { content: attr(data-badge); font-size: .68rem; border: 1px solid; border-radius: 9px; padding: 0 .5em; margin: 0 .4em; white-space: nowrap; vertical-align: .1em; }
.measure mark.measure { background-color: var(--done); } .measure mark.planned { background-color: var(--planned); }
.measure mark.lead { font-weight: 600; }
.shortcoming mark.shortcoming { background-color: var(--shortcoming); }
.metric mark.metric { background-image: linear-gradient(var(--metric), var(--metric)); font-weight: 600; }
.citation mark.citation { box-shadow: inset 0 -2px var(--citation); }
.dropped mark.dropped { color: var(--dropped); text-decoration: underline dotted 2px; text-underline-offset: .2em; }
.problem mark.problem { text-decoration: underline wavy var(--problem); text-underline-offset: .3em; }
.problem .point.problem::before { content: "⚠"; color: var(--problem); }
mark.on, .point.on { outline: 2px solid var(--active); }
mark.related { outline: 2px dashed var(--related); }
.within { box-shadow: inset 0 -1px var(--section); }
:focus-visible { outline: 3px solid var(--active); outline-offset: 1px; }
#tip { position: absolute; z-index: 1; width: min(34rem, calc(100vw - 2rem)); max-height: 45vh; overflow: hidden; padding: .5rem .75rem; background: var(--panel); border: 1px solid var(--faint); border-radius: 6px; box-shadow: 0 4px 16px #0004; font-size: .85rem; pointer-events: none; }
#tip div + div { border-top: 1px solid var(--line); margin-top: .4rem; padding-top: .4rem; }
#tip b { color: var(--faint); font-weight: normal; text-transform: uppercase; font-size: .7rem; margin-right: .5rem; }
#tip dl { display: grid; grid-template-columns: max-content 1fr; } #tip dl div { display: contents; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } aside { position: static; max-height: none; order: -1; } }
@media print { aside, #tip { display: none; } .columns { display: block; } }
`;
