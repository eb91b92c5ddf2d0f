import { token } from "./token";

const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const faint = token("colorNeutralBackground3");
const large = token("borderRadiusLarge");

/** What stands below the tabs. */
export const PART_STYLES = `
.se-filters{display:grid;gap:8px;margin-bottom:4px;}
.se-filter-row{display:grid;grid-template-columns:repeat(auto-fit,minmax(110px,1fr));gap:8px;}
.se-filters .se-select{min-height:26px;padding:2px 6px;font-size:12px;line-height:18px;}
.se-chips{display:flex;flex-wrap:wrap;gap:6px;align-items:center;}
.se-chip{display:inline-flex;align-items:center;gap:4px;min-height:26px;padding:2px 9px 2px 7px;border:1px dashed ${token("colorNeutralStroke1")};border-radius:13px;background:transparent;color:${soft};font-size:12px;line-height:18px;cursor:pointer;}
.se-chip .se-sign{width:14px;height:14px;opacity:.45;}
.se-chip[aria-pressed=true]{border-style:solid;border-color:${token("colorCompoundBrandStroke")};color:${token("colorNeutralForeground1")};}
.se-chip[aria-pressed=true] .se-sign{opacity:1;}
.se-chip:disabled .se-sign{opacity:.25;}
.se-steps{display:flex;margin-left:auto;}
.se-group-title{margin:16px 0 8px;}
.se-finding:first-child .se-group-title{margin-top:10px;}
.se-findings .se-item{content-visibility:auto;contain-intrinsic-height:auto 150px;}
.se-finding{margin-bottom:8px;scroll-margin:96px 0 24px;}
.se-item{padding:8px 10px 4px 11px;border:1px solid ${line};border-left:3px solid currentColor;border-radius:${large};}
.se-finding-error>.se-item{border-left-color:${token("colorStatusDangerBorderActive")};}
.se-finding-warning>.se-item{border-left-color:${token("colorStatusWarningBorderActive")};}
.se-finding-hint>.se-item{border-left-color:${token("colorCompoundBrandStroke")};}
.se-finding-waived>.se-item{border-left-color:${line};}
.se-finding[aria-current=true]>.se-item{background:${token("colorBrandBackground2")};box-shadow:0 0 0 1px ${token("colorCompoundBrandStroke")};}
.se-item-head{display:flex;align-items:flex-start;gap:5px;font-size:12px;line-height:24px;}
.se-severity{font-weight:600;white-space:nowrap;}
.se-item-head>.se-sign{margin-top:4px;}
.se-section{flex:1;min-width:0;padding:3px 0;line-height:18px;color:${soft};overflow-wrap:anywhere;}
.se-item-head .se-place{flex:none;margin-left:auto;}
.se-message{margin:4px 0 6px;}
.se-arithmetic{padding:6px 8px;border-radius:${token("borderRadiusMedium")};background:${faint};font-size:12px;line-height:18px;}
.se-finding[aria-current=true] .se-arithmetic{background:${token("colorNeutralBackground1")};}
.se-formula{display:grid;grid-template-columns:2.2em 1fr;gap:8px;}
.se-arithmetic dt{color:${soft};}
.se-compare{display:flex;flex-wrap:wrap;gap:2px 16px;margin-top:3px;padding-top:4px;border-top:1px solid ${line};}
.se-compare>div{display:flex;gap:5px;}
.se-compare dd{font-weight:600;font-size:13px;}
.se-item-actions{display:flex;flex-wrap:wrap;align-items:center;gap:6px;margin-top:8px;}
.se-item-foot{display:grid;grid-template-columns:1fr auto;align-items:start;margin-top:2px;}
.se-item-foot>.se-fold{grid-column:1/-1;grid-row:1;}
.se-item-foot>.se-fold>.se-fold-title{width:auto;padding-right:12px;}
.se-item-foot>.se-waive{grid-column:2;grid-row:1;z-index:1;margin-right:-6px;}
.se-waiver{display:flex;align-items:flex-start;justify-content:space-between;gap:8px;margin-top:6px;}
.se-waiver .se-b{flex:none;}
.se-details dt{margin-top:4px;font-size:12px;color:${soft};}
.se-details dd{font-size:13px;line-height:19px;}
.se-related{display:flex;flex-wrap:wrap;gap:2px 8px;}
.se-clear{padding:28px 12px;text-align:center;}
.se-clear svg{width:56px;height:56px;margin-bottom:10px;fill:none;stroke:${token("colorStatusSuccessForeground1")};stroke-width:3;stroke-linecap:round;stroke-linejoin:round;}
.se-clear svg path{stroke-dasharray:42;animation:se-draw .5s ease-out both;}
@keyframes se-draw{from{stroke-dashoffset:42;}to{stroke-dashoffset:0;}}
.se-clear h3{font-size:16px;line-height:24px;margin-bottom:4px;}
.se-clear p+p{margin-top:8px;}
.se-judge-item{padding:12px 0;border-top:1px solid ${line};}
.se-judge-item:first-child{border-top:0;padding-top:0;}
.se-judge{margin-bottom:12px;}
.se-judge-head{display:flex;align-items:flex-start;justify-content:space-between;gap:8px;}
.se-judge-head .se-place{flex:none;}
.se-judge-facts{margin:6px 0 8px;font-size:13px;line-height:19px;}
.se-judge-facts>div{display:grid;grid-template-columns:3.6em 1fr;gap:6px;}
.se-judge-facts dt{color:${soft};}
.se-judge-form{display:grid;grid-template-columns:minmax(88px,1fr) minmax(92px,1fr) auto auto;align-items:end;gap:6px 8px;}
.se-judge-form .se-b{min-height:30px;}
.se-judge-band{grid-column:1/-1;}
.se-with-unit{white-space:nowrap;display:flex;align-items:center;gap:4px;}
.se-with-unit .se-input{text-align:right;font-variant-numeric:tabular-nums;}
.se-plan,.se-plan tbody{display:block;width:100%;}
.se-plan-row{display:grid;grid-template-columns:26px minmax(48px,auto) auto 1fr;align-items:start;gap:3px 8px;padding:9px 0;border-top:1px solid ${line};}
.se-plan-row :where(td){padding:0;min-width:0;}
.se-plan-tick{display:flex;padding-top:3px;}
.se-plan-label{grid-column:3/-1;padding-top:3px;line-height:18px;}
.se-plan-row>.se-plan-why{padding-top:2px;}
.se-plan-before{grid-column:2;justify-self:center;}
.se-plan-before:empty{display:none;}
.se-plan-after::before{content:"→";margin-right:6px;color:${soft};}
.se-plan-why{font-size:12px;line-height:17px;color:${soft};}
.se-plan-row>.se-plan-long{grid-column:2/-1;justify-self:stretch;}
.se-plan-after.se-plan-long::before{content:none;}
.se-plan-row>.se-plan-why-long,.se-plan-long+.se-plan-long+.se-plan-why{grid-column:2/-1;}
.se-plan-off .se-plan-label,.se-plan-off .se-plan-after>span{color:${soft};}
.se-gone{text-decoration:line-through;color:${soft};}
.se-new{font-weight:600;color:${token("colorBrandForegroundLink")};}
.se-note{display:block;padding:6px 8px;border-left:2px solid ${token("colorBrandStroke2")};background:${faint};font-size:13px;line-height:19px;}
.se-plan-after>.se-b{margin:2px 0 0 -8px;}
.se-unplanned>li{display:grid;grid-template-columns:auto 1fr;gap:8px;align-items:start;padding:4px 0;line-height:18px;}
.se-write{position:sticky;bottom:0;z-index:1;display:flex;align-items:center;justify-content:space-between;gap:10px;margin:12px -12px -24px;padding:10px 12px;background:${token("colorNeutralBackground1")};border-top:1px solid ${line};font-size:12px;line-height:17px;}
.se-write .se-b{flex:none;}
.se-trial-sum{font-size:14px;line-height:20px;font-weight:600;}
.se-trial{width:100%;border-collapse:collapse;margin-bottom:4px;}
.se-trial th,.se-trial td{padding:5px 0 5px 8px;border-bottom:1px solid ${line};text-align:right;vertical-align:top;font-weight:400;}
.se-trial th:first-child{padding-left:0;text-align:left;}
.se-trial thead th{font-size:12px;line-height:17px;color:${soft};}
.se-trial td{white-space:nowrap;}
.se-soft{color:${soft};}
.se-trial-strong th,.se-trial-strong td{font-weight:600;}
.se-execution{margin-top:10px;padding:10px;border:1px solid ${line};border-radius:${large};}
.se-value{display:grid;grid-template-columns:1fr minmax(96px,38%);gap:2px 10px;align-items:center;padding:4px 0;}
.se-value .se-input{text-align:right;font-variant-numeric:tabular-nums;}
.se-value>.se-muted{grid-column:1/-1;text-align:right;}
.se-slider{width:100%;margin:6px 0 0;accent-color:${token("colorCompoundBrandStroke")};}
.se-actuals{margin-top:14px;}
.se-actuals legend{padding:0 0 4px;font-weight:600;}
.se-report{display:grid;gap:10px;}
.se-report .se-b-quiet{margin-left:-12px;text-align:left;}
.se-binding>.se-fold-body{display:grid;justify-items:start;gap:8px;padding-bottom:10px;}
.se-binding>.se-fold-body>*{max-width:100%;}
.se-binding .se-choice,.se-binding .se-plain{width:100%;}
.se-binding .se-labels{margin:0;}
.se-unrecognised .se-binding{margin-top:10px;}
.se-binding .se-muted:empty{display:none;}
.se-binding li{display:grid;grid-template-columns:1fr auto;align-items:start;gap:8px;padding:6px 0;border-top:1px solid ${line};font-size:12px;line-height:18px;}
.se-binding li .se-b{min-height:24px;margin:-3px -6px 0 0;}
@media (forced-colors:active){.se-chip[aria-pressed=true]{forced-color-adjust:none;background:Highlight;border-color:Highlight;color:HighlightText;}.se-chip[aria-pressed=true] .se-sign{color:HighlightText;}.se-chip[aria-pressed=true] .se-sign-mark{stroke:Highlight;}.se-finding[aria-current=true]>.se-item{outline:2px solid Highlight;}}
`;
