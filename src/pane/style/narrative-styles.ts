import { token } from "./token";

const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const accent = token("colorCompoundBrandStroke");
const large = token("borderRadiusLarge");
const round = token("borderRadiusMedium");
const danger = token("colorStatusDangerBorderActive");
const warning = token("colorStatusWarningBorderActive");

const mark = (severity: string, line: string, colour: string, ground: string): string =>
  `.se-mark-${severity}{text-decoration:underline ${line} ${colour} 2px;background:${ground};}`;

/** The tab of the written report: narrow, the list above the text; wide, beside it. */
export const NARRATIVE_STYLES = `
.se-narrative{container-type:inline-size;}
.se-narrative-over{outline:2px dashed ${accent};outline-offset:4px;}
.se-narrative-start{display:grid;gap:8px;margin-bottom:14px;}
.se-narrative-start h3{font-size:16px;line-height:24px;}
.se-narrative-draft{display:grid;gap:6px;justify-items:start;margin-top:8px;padding-top:12px;border-top:1px solid ${line};}
.se-narrative-saved{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px;margin-top:4px;}
.se-narrative-saved>p{flex:1 1 60%;min-width:0;}
.se-narrative-name{display:flex;flex-wrap:wrap;align-items:center;gap:2px 6px;}
.se-narrative-name strong{flex:1 1 60%;min-width:0;overflow-wrap:anywhere;}
.se-narrative-name>.se-i{color:${soft};}
.se-narrative-head .se-verdict{margin:6px 0;}
.se-narrative-parts{display:grid;grid-template-columns:minmax(0,1fr);gap:12px;margin-top:12px;}
.se-narrative-list,.se-paper{min-width:0;}
.se-narrative-items{position:relative;max-height:min(46vh,440px);overflow-y:auto;overscroll-behavior:contain;margin:0 -4px;padding:2px 4px;border-top:1px solid ${line};border-bottom:1px solid ${line};}
.se-narrative-items .se-finding{margin:6px 0;}
.se-narrative-items .se-section{flex:1 0 auto;}
.se-narrative-items .se-place{flex:0 1 auto;}
.se-quote{display:block;width:100%;min-height:24px;margin:4px 0 0;padding:2px 0;border:0;background:none;color:${token("colorBrandForegroundLink")};text-align:left;font-size:13px;line-height:19px;overflow-wrap:anywhere;cursor:pointer;}
.se-quote:hover{text-decoration:underline;text-underline-offset:2px;}
.se-paper{padding:14px 14px 18px;border:1px solid ${line};border-radius:${large};line-height:24px;}
.se-slice{content-visibility:auto;}
.se-slice>p{margin:0 0 6px;white-space:pre-wrap;text-indent:2em;}
.se-slice>p.se-paper-aside{padding-left:10px;border-left:2px solid ${line};text-indent:0;font-size:13px;line-height:21px;color:${soft};}
.se-paper-aside>.se-tag{margin-right:6px;}
.se-paper-heading{margin:12px 0 6px;font-weight:600;white-space:pre-wrap;overflow-wrap:anywhere;}
.se-paper-level-1{font-size:16px;}
.se-paper [data-start]:focus,.se-paper td:focus{outline:2px solid ${accent};outline-offset:2px;}
.se-mark{padding:1px 0;border-radius:2px;text-underline-offset:4px;text-decoration-skip-ink:none;cursor:pointer;-webkit-box-decoration-break:clone;box-decoration-break:clone;scroll-margin:110px 0 40px;}
${mark("error", "wavy", danger, token("colorStatusDangerBackground1"))}
${mark("warning", "dashed", warning, token("colorStatusWarningBackground1"))}
${mark("hint", "dotted", accent, token("colorBrandBackground2"))}
.se-mark[aria-current=true]{outline:2px solid ${accent};outline-offset:1px;}
.se-mark:focus-visible{outline:2px solid ${token("colorStrokeFocus2")};outline-offset:2px;}
.se-mark-point::before{content:"◆";font-size:10px;vertical-align:2px;}
.se-mark-number{margin-left:2px;font-size:11px;line-height:0;font-weight:600;font-variant-numeric:tabular-nums;}
.se-paper-note{display:flex;flex-wrap:wrap;align-items:flex-start;gap:4px 6px;margin:2px 0 10px;padding:7px 9px;border:1px solid ${line};border-left:3px solid ${accent};border-radius:${round};background:${token("colorNeutralBackground2")};font-size:13px;line-height:19px;}
.se-paper-note>p{flex:1 1 70%;min-width:0;}
.se-paper-note>.se-sign{margin-top:2px;}
.se-paper-note-error{border-left-color:${danger};}
.se-paper-note-warning{border-left-color:${warning};}
.se-paper-table{margin:6px 0 12px;}
.se-paper-wide{overflow-x:auto;}
.se-paper-wide table{width:100%;border-collapse:collapse;font-size:13px;line-height:19px;}
.se-paper-wide td{min-width:4.6em;max-width:22em;padding:4px 6px;border:1px solid ${token("colorNeutralStroke1")};vertical-align:middle;white-space:pre-wrap;}
@container (min-width:620px){
.se-narrative-parts{grid-template-columns:minmax(250px,34%) minmax(0,1fr);gap:16px;align-items:start;}
.se-narrative-list{position:sticky;top:96px;}
.se-narrative-items{max-height:calc(100vh - 190px);}
.se-paper{padding:20px 24px 28px;}
.se-paper-note{display:none;}
}
@media (forced-colors:active){.se-mark{background:Canvas;}.se-mark[aria-current=true]{outline-color:Highlight;}.se-narrative .se-quote{color:LinkText;}}
`;
