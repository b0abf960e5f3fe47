/**
 * The style of a report, for screens of any width, light and dark, and for paper. It asks for no font:
 * the serif and the sans of the machine. Colours of text reach 4.5 : 1 on their ground, and no meaning
 * is told by colour alone. Cost: none.
 */
import { TIED } from './passage-marks.ts'

const OUTLETS = 8
const CAST = 72
const KINDS = ['repeats', 'differs', 'fresh', 'known', 'variant']

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Both ends of what belongs together show when one of them, or a name of the cast, is pointed at. */
const ties = [
  ...numbers(TIED).flatMap((at) => [
    `.text:has(.q${at}:hover) .q${at}{outline:2px solid currentColor;outline-offset:1px}`,
    `.text:has(.v${at}:hover) .v${at}{background:var(--var-ground)}`,
  ]),
  ...numbers(CAST)
    .slice(0, TIED)
    .map(
      (at) =>
        `.story:has(.cast .c${at}:is(:hover,:focus-within)) .e${at},.story:has(.cast .c${at}:is(:hover,:focus-within)) .company .c${at}{background:var(--name);stroke:var(--ink);opacity:1}`,
    ),
].join('\n')

const filters = [
  ...KINDS.map((kind) => `.index:has(#show-${kind}:checked) .list>:not(.is-${kind})`),
  ...numbers(OUTLETS).map((at) => `.index:has(#outlet-${at}:checked) .list>:not(.o${at})`),
].join(',')

export const STYLE: string = `
:root{color-scheme:light dark;
--ground:#fcfbf8;--card:#fff;--ink:#1c1b19;--soft:#625e56;--line:#e4e0d7;--rail:#e9e5dc;--link:#1c4f85;
--gist:#fff0a8;--gist-line:#d8b400;
--go:#a8321c;--go-ground:#fbebe7;--go-ink:#6b4a43;--go-word:#f4bfb2;
--stay:#1d6440;--stay-ground:#e9f5ee;--stay-word:#b4dfc6;
--var:#835000;--var-ground:#fdf0d6;--before:#59458c;--before-ground:#f0ecfa;
--person:#7b3fae;--body:#1d64ad;--place:#1b745e;--other:#86600f;--name:#d9e6f7}
@media screen and (prefers-color-scheme:dark){:root{
--ground:#171614;--card:#1e1d1a;--ink:#ebe8e1;--soft:#a8a299;--line:#35322c;--rail:#35322c;--link:#8fbdf0;
--gist:#4a4010;--gist-line:#c9a91a;
--go:#ff937c;--go-ground:#38201b;--go-ink:#d5bcb5;--go-word:#7c3628;
--stay:#74d3a2;--stay-ground:#16301f;--stay-word:#25633f;
--var:#f0b45a;--var-ground:#3b2d12;--before:#c0aef2;--before-ground:#2a2340;
--person:#c69df1;--body:#80b8f5;--place:#72d1b8;--other:#dcb562;--name:#2b4260}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding:22vh 0 22vh;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.page{max-width:1160px;margin:0 auto;padding:0 32px 64px}
a{color:inherit;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:12px;top:12px;padding:8px 14px;background:var(--card);z-index:9}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
h1,.text,.gist p,.pair p,.opening,.list h3,.cluster h3{font-family:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Source Serif Pro",Georgia,Cambria,serif}
.brand{margin:30px 0 0;font-size:12px;letter-spacing:.16em;text-transform:uppercase;color:var(--soft)}
.head{padding:26px 0 4px}.head .brand{margin:4px 0 26px}
h1{margin:0;max-width:24em;font-size:clamp(28px,4.2vw,46px);line-height:1.1;font-weight:700;letter-spacing:-.015em;text-wrap:balance}
.origin{margin:10px 0 0;color:var(--soft)}
h2{margin:0 0 14px;font-size:12px;font-weight:600;letter-spacing:.1em;text-transform:uppercase;color:var(--soft)}
h3{margin:26px 0 12px;font-size:16px;line-height:1.35}
.note,.facts{font-size:13px;color:var(--soft);margin:8px 0 0}
small{font-size:.86em;color:var(--soft)}
details{margin:10px 0 0}summary{cursor:pointer;font-size:13.5px;color:var(--soft)}summary:hover{color:var(--ink)}
ol,ul{list-style:none;margin:0;padding:0}

.glance{margin:22px 0 34px;padding:18px 0 14px;border-block:1px solid var(--line)}
.glance dl{display:flex;flex-wrap:wrap;gap:12px 44px;margin:0 0 18px}
.glance dt{font-size:12.5px;color:var(--soft)}
.glance dd{margin:0;font-size:26px;line-height:1.25;font-weight:620;letter-spacing:-.02em;font-variant-numeric:tabular-nums lining-nums}
.glance dd small{font-size:13px;font-weight:400;letter-spacing:0}
.is-go dd{color:var(--go)}.is-var dd{color:var(--var)}
svg{display:block}
.map{width:100%;height:46px}
.m-text,.rail{fill:var(--rail)}.m-gist{fill:var(--gist-line);opacity:.62}.m-go{fill:var(--go)}.m-stay{fill:var(--stay)}.m-var{fill:var(--var)}.m-fur{fill:var(--soft);opacity:.5}.m-seen{fill:var(--before)}
.map a:hover rect{opacity:.6}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin:10px 0 0;font-size:12.5px;color:var(--soft)}
.legend li::before{content:"";display:inline-block;width:11px;height:11px;margin-right:7px;border-radius:2px;vertical-align:-1px;background:var(--sign)}
.k-gist{--sign:color-mix(in srgb,var(--gist-line) 62%,var(--rail))}.k-go{--sign:var(--go)}.k-stay{--sign:var(--stay)}.k-var{--sign:var(--var)}.k-fur{--sign:color-mix(in srgb,var(--soft) 50%,var(--rail))}.k-seen{--sign:var(--before)}

.jump{display:none}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:0 68px;align-items:start}
.gist{margin:0 0 36px;padding:0 0 0 22px;border-left:3px solid var(--gist-line)}
.gist h2{margin-bottom:8px}
.gist p{margin:0;font-size:19px;line-height:1.52}
.gist a{text-decoration:none}.gist a:hover{background:var(--gist)}
.text{font-size:18px;line-height:1.62;padding-left:34px;max-width:40em}
.text p,.text h3{position:relative;margin:0 0 1.05em;hanging-punctuation:first}
.text h3{font-size:1.06em;margin-top:1.6em}
.text .title{font-weight:700;font-size:1.12em;line-height:1.35}
.text .caption,.text .boilerplate,.text .byline,.text .label,.text .table,.text .teaser,.text .player{font-size:.88em;color:var(--soft)}
.text .quote{padding-left:1.2em;font-style:italic}.text .post{padding-left:1.2em}.text .standfirst{font-weight:600}
.text .list{padding-left:1.1em;text-indent:-1.1em}.text .list>*{text-indent:0}
.text .table{white-space:pre-wrap;font-variant-numeric:tabular-nums}
.no{position:absolute;left:-38px;width:26px;text-align:right;text-indent:0;font:11px/2.65 system-ui,sans-serif;color:var(--soft);text-decoration:none;font-variant-numeric:tabular-nums;user-select:none}
[dir=rtl] .no{left:auto}
del{text-decoration-thickness:1px}
.go{color:var(--go-ink);background:var(--go-ground);text-decoration:line-through 1px var(--go);border-radius:2px;padding:.1em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.fur{color:var(--soft);text-decoration:line-through dotted;font-size:.9em}
.stay{background:var(--stay-ground);border-radius:2px;padding:.1em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.var{text-decoration:underline 1.5px var(--var);text-underline-offset:.24em;text-decoration-skip-ink:none}
.seen{background:var(--before-ground);border-radius:2px;padding:.1em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark{color:inherit;background:none;border-radius:2px}
mark.gist{background:var(--gist);margin:0;padding:.1em 0;border:0}
.word{font-weight:600;text-decoration:inherit}
.go .word,.pair.gone>div:first-child .word{background:var(--go-word)}
.stay .word,.pair.gone .word{background:var(--stay-word)}
.fact{font-weight:700;color:var(--var);background:var(--var-ground);padding:0 .12em}
.ref{margin:0 .1em;padding:2px 7px;border-radius:10px;font:600 11.5px/1.1 system-ui,sans-serif;font-style:normal;white-space:nowrap;text-decoration:none;vertical-align:.14em;text-indent:0;user-select:none;color:var(--go);background:var(--go-ground)}
.stays{color:var(--stay);background:var(--stay-ground)}.differs.ref{color:var(--var);background:var(--var-ground)}.before{white-space:normal;color:var(--before);background:var(--before-ground)}
a.ref:hover{text-decoration:underline}
.text :target,.text p:has(>.no:target){animation:found 2.6s ease-out}
del:target,.stay:target,.var:target,mark:target{outline:2px solid currentColor;outline-offset:2px}
p:target>.no,h3:target>.no{color:var(--go);font-weight:700}
@keyframes found{0%,45%{background-color:color-mix(in srgb,var(--link) 26%,transparent)}}

.beside section{margin:0 0 38px}
.cast li{display:grid;grid-template-columns:minmax(0,1fr) auto 60px;grid-template-areas:"who times bar" "strip strip strip";gap:2px 12px;align-items:center;padding:7px 0 6px;border-bottom:1px solid var(--line)}
.who{grid-area:who;line-height:1.32}.who a,.who b{font-weight:620;text-decoration:none}.who a:hover{text-decoration:underline}
.times{grid-area:times;color:var(--soft);font-variant-numeric:tabular-nums}
.bar{grid-area:bar;width:100%;height:7px;border-radius:4px}
.strip{grid-area:strip;width:100%;height:11px}
.person .who a,.person .who b{color:var(--person)}.body .who a,.body .who b{color:var(--body)}.place .who a,.place .who b{color:var(--place)}.other .who a,.other .who b{color:var(--other)}
rect.person,circle.person{fill:var(--person)}rect.body,circle.body{fill:var(--body)}rect.place,circle.place{fill:var(--place)}rect.other,circle.other{fill:var(--other)}
.strip .off{fill:var(--go);opacity:.5}
.names{margin:8px 0 0;font-size:14px}
.company{width:100%;height:auto;overflow:visible}
.company path{fill:none;stroke:var(--soft);opacity:.5}.company circle{stroke:var(--ground);stroke-width:2}
.company text{font:13px system-ui,sans-serif;text-anchor:end;fill:var(--ink)}
.together li{font-size:14px;padding:3px 0}
.days{border-left:1px solid var(--line);margin-left:5px}
.days li{position:relative;padding:0 0 14px 20px;font-size:14px;line-height:1.45}
.days li::before{content:"";position:absolute;left:-5px;top:6px;width:9px;height:9px;border-radius:50%;background:var(--ground);border:2px solid var(--soft)}
.days .published::before{background:var(--soft)}
.days time{display:block;font-weight:620}
.days .gap{padding-top:26px}.days .gap::before{top:32px}
.years{position:absolute;top:2px;font-size:12px;color:var(--soft);font-style:italic}
.figures li{padding:0 0 10px;font-size:14px;line-height:1.45}.figures small{display:block}
.at{font-size:12.5px;color:var(--soft);white-space:nowrap}
.phrases li{display:inline-block;margin:0 6px 7px 0;padding:2px 11px;border:1px solid var(--line);border-radius:13px;background:var(--card);font-size:13.5px}

.alike{margin:34px 0 0;padding:30px 0 0;border-top:1px solid var(--line)}
.alike h3:first-of-type{margin-top:0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1px;margin:0 0 16px;overflow:hidden;border:1px solid var(--line);border-radius:5px;background:var(--line)}
.pair>*{background:var(--card);padding:12px 18px}
.pair h4{margin:0 0 5px;font-size:12.5px;font-weight:600;color:var(--stay)}
.pair.gone>div:first-child h4{color:var(--go)}.pair.differs h4{color:var(--var)}
.pair div p{margin:0;font-size:16px;line-height:1.52}
.pair .why{grid-column:1/-1;margin:0;padding:7px 18px;font:13px/1.4 system-ui,sans-serif;color:var(--soft)}
.plain li{padding:7px 0;border-bottom:1px solid var(--line);font-size:14.5px}
.open{margin:0 .5em}
.end{margin:40px 0 0;padding:16px 0 0;border-top:1px solid var(--line);font-size:13px;color:var(--soft)}

.calendar{margin:0}.calendar svg{width:100%;height:52px}
.calendar figcaption{display:flex;justify-content:space-between;margin-top:6px;font-size:12.5px;color:var(--soft)}
.cluster{margin:0 0 30px;padding:18px 22px 20px;border:1px solid var(--line);border-radius:6px;background:var(--card)}
.cluster h3{margin:0;font-size:21px;line-height:1.25}.cluster .facts{margin:4px 0 8px}
.cluster h3 a,.list h3 a{text-decoration:none}.cluster h3 a:hover,.list h3 a:hover{text-decoration:underline}
.versions{margin:10px 0 0}.versions li{padding:4px 0}.versions time{color:var(--soft);font-size:13.5px;margin:0 .4em}
.cluster .pairs{margin-top:12px}
.chip{display:inline-block;padding:1px 9px;border-radius:10px;font-size:12.5px;font-weight:600;color:var(--before);background:var(--before-ground)}
.chip.fresh{color:var(--stay);background:var(--stay-ground)}
.filters{margin:0 0 6px;display:grid;gap:8px}
fieldset{display:flex;flex-wrap:wrap;gap:6px;margin:0;padding:0;border:0;align-items:baseline}
legend{float:left;width:64px;padding:0;font-size:13px;color:var(--soft)}
.filters label{position:relative}
.filters input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.filters span{display:block;padding:3px 12px;border:1px solid var(--line);border-radius:14px;background:var(--card);font-size:13.5px}
.filters input:checked+span{border-color:var(--ink);background:var(--ink);color:var(--ground)}
.filters input:focus-visible+span{outline:2px solid var(--link);outline-offset:2px}
.list>li{padding:20px 0;border-bottom:1px solid var(--line)}
.list h3{margin:0;font-size:21px;line-height:1.25;text-wrap:balance}
.list .origin{margin:4px 0 0;font-size:13.5px}
.opening{margin:8px 0 0;font-size:16.5px;line-height:1.5}
.list .map{height:26px;margin-top:12px}
.back{margin:0 0 18px;font-size:14px}.back a::before{content:"← "}
.stands{margin:0 0 12px}
.failed li{padding:4px 0}
@supports selector(:has(*)){
.many>.story{display:none}
.many>.story:target,.many>.story:has(:target){display:block}
.many:has(>.story:target,>.story :target)>.index{display:none}
${filters}{display:none}
}
@supports not selector(:has(*)){.filters{display:none}}
${ties}

@media (max-width:980px){
.page{padding:0 22px 48px}
.columns{grid-template-columns:minmax(0,1fr)}
.jump{display:flex;flex-wrap:wrap;gap:8px;margin:-12px 0 28px}
.jump a{padding:5px 14px;border:1px solid var(--line);border-radius:15px;background:var(--card);font-size:14px;text-decoration:none}
.text{padding-left:0;margin:0 auto}
.no{position:static;display:inline;margin-right:.6em;line-height:1}
.beside{margin-top:40px}
.company{max-width:420px}
}
@media (max-width:620px){
.page{padding:0 18px 40px}
.brand{margin-top:20px}.head{padding-top:16px}.head .brand{margin-bottom:16px}
.glance dl{display:grid;grid-template-columns:1fr 1fr;gap:10px 20px}.glance dd{font-size:21px}
.text{font-size:17px}.gist{padding-left:16px}.gist p{font-size:18px}
.pair{grid-template-columns:minmax(0,1fr)}
.cluster{padding:16px 16px 18px}
legend{float:none;width:100%}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}.text :target{animation:none}}
@media (forced-colors:active){.go{text-decoration:line-through}.stay,.seen{text-decoration:underline dotted}mark{outline:1px solid}}
@page{margin:16mm 14mm}
@media print{
:root{color-scheme:light;--ground:#fff;--card:#fff}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10pt}.page{max-width:none;padding:0}
.skip,.jump,.filters,.back{display:none}
.many>.story,.many>.index{display:block!important}
.many>.story{break-before:page}
.glance{margin:12pt 0 18pt;padding:10pt 0 8pt}.glance dl{gap:6pt 26pt;margin-bottom:10pt}.glance dd{font-size:15pt}
.columns{display:block}.gist p{font-size:12pt}.text{font-size:11pt;line-height:1.5;padding-left:30px;max-width:none}
.beside{margin-top:24pt;columns:2;column-gap:30pt}.beside section{margin-bottom:20pt}.pair div p,.opening{font-size:10.5pt}
.no{position:absolute;left:-34px;width:24px}
.pair,.cast li,.cluster li,.list>li,.days li,.company{break-inside:avoid}
h1{font-size:24pt}h2,h3{break-after:avoid}
a{text-decoration:none}details>summary{display:none}
}
`
