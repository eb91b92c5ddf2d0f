import { token } from "./token";

const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const large = token("borderRadiusLarge");

const tinted = (name: string, tone: "Danger" | "Warning" | "Success"): string =>
  `.${name}{background:${token(`colorStatus${tone}Background1`)};border-color:${token(`colorStatus${tone}Border1`)};}`;

/** From the action bar down to the tabs. */
export const TOP_STYLES = `
.se-actions{position:sticky;top:0;z-index:2;padding:10px 12px 6px;background:${token("colorNeutralBackground1")};border-bottom:1px solid ${line};}
.se-actions-main{display:grid;grid-template-columns:1fr 1fr;gap:8px;padding-bottom:4px;}
.se-actions-more{display:flex;justify-content:space-between;gap:2px;margin:0 -6px;}
.se-actions-more .se-b{white-space:nowrap;}
.se-notice{scroll-margin:92px 0 12px;display:flex;gap:8px;align-items:flex-start;margin-top:10px;padding:8px 10px;border:1px solid ${line};border-radius:${large};background:${token("colorNeutralBackground3")};}
.se-notice>.se-i,.se-notice>.se-sign{margin-top:2px;}
.se-notice-text{flex:1;min-width:0;overflow-wrap:anywhere;}
.se-notice-text li{padding:2px 0;}
.se-notice-actions{margin-top:6px;}
.se-notice>.se-b-icon{margin:-4px -6px -4px 0;}
${tinted("se-notice-error", "Danger")}${tinted("se-notice-warning", "Warning")}${tinted("se-notice-good", "Success")}
.se-progress{display:grid;grid-template-columns:1fr auto;align-items:center;gap:4px 8px;min-height:42px;margin-top:10px;}
.se-progress-text small{color:${soft};}
.se-bar{grid-column:1/-1;height:3px;border-radius:2px;overflow:hidden;background:${token("colorNeutralBackground1Pressed")};}
.se-bar>div{height:100%;border-radius:2px;background:${token("colorCompoundBrandStroke")};}
.se-bar-unknown>div{width:35%;animation:se-slide 1.4s ease-in-out infinite;}
@keyframes se-slide{from{transform:translateX(-100%);}to{transform:translateX(290%);}}
.se-start{padding:24px 4px 8px;}
.se-start h2{font-size:18px;line-height:26px;margin-bottom:6px;}
.se-start li{display:flex;gap:10px;align-items:center;padding:9px 0;border-top:1px solid ${token("colorNeutralBackground1Pressed")};}
.se-start li:last-child{border-bottom:1px solid ${token("colorNeutralBackground1Pressed")};}
.se-start ul{margin:18px 0 12px;}
.se-start>.se-b{display:flex;margin-left:-8px;text-align:left;}
@media (forced-colors:active){.se-start>.se-b{margin:0 0 6px;}}
.se-start .se-i{color:${token("colorBrandForeground1")};}
.se-form{padding-top:12px;}
.se-form-title{font-size:16px;line-height:22px;}
.se-form .se-select{font-weight:600;}
.se-form-profile .se-select{font-weight:400;}
.se-form-facts{display:flex;flex-wrap:wrap;gap:0 12px;margin-top:2px;font-size:12px;line-height:18px;color:${soft};}
.se-form-profile .se-fold-body{display:grid;gap:6px;}
.se-last-year{margin:0 0 2px -3px;}
.se-last-year-name{display:flex;gap:4px;padding:2px 3px;font-size:12px;line-height:18px;color:${token("colorNeutralForeground2")};}
.se-last-year-name .se-i{width:14px;height:14px;margin-top:2px;}
.se-last-year-actions{display:flex;flex-wrap:wrap;}
.se-last-year .se-b{min-height:24px;padding:2px 3px;}
.se-last-year-name+.se-last-year-actions .se-b{padding-left:18px;}
.se-parameters>div{padding:5px 0;border-top:1px solid ${line};font-size:12px;line-height:17px;}
.se-parameters dt{font-weight:600;}
.se-verdict{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;margin-top:10px;padding:10px 12px;border:1px solid transparent;border-radius:${large};}
.se-verdict:has(>.se-unseen:only-child){margin:0;padding:0;border:0;}
.se-verdict>.se-sign{width:24px;height:24px;}
.se-verdict-word{font-size:18px;line-height:24px;}
${tinted("se-verdict-error", "Danger")}${tinted("se-verdict-warning", "Warning")}${tinted("se-verdict-good", "Success")}
.se-verdict-stale{border-style:dashed;background:transparent;}
.se-badge{margin-left:auto;padding:0 8px;border:1px solid currentColor;border-radius:10px;font-size:12px;line-height:18px;color:${soft};}
.se-counts{display:flex;flex-wrap:wrap;gap:0 12px;}
.se-count{white-space:nowrap;}
.se-count b{font-variant-numeric:tabular-nums;}
.se-score{padding:14px 0 4px;}
.se-score-head{display:flex;flex-wrap:wrap;align-items:flex-end;gap:4px 24px;}
.se-total{display:grid;grid-template-columns:auto auto;align-items:baseline;justify-content:start;gap:0 6px;margin-right:auto;}
.se-total .se-label{grid-column:1/-1;}
.se-total-number{font-size:32px;line-height:38px;font-weight:600;font-variant-numeric:tabular-nums;letter-spacing:-.01em;}
.se-stat-value{display:block;font-size:18px;line-height:30px;font-weight:600;font-variant-numeric:tabular-nums;text-align:right;}
.se-stat .se-label{text-align:right;}
.se-score-brief .se-total-number{font-size:22px;line-height:28px;}
.se-score-brief .se-stat-value{font-size:16px;line-height:26px;}
.se-groups{display:grid;grid-template-columns:1fr 1fr;gap:10px 16px;margin-top:12px;}
.se-group{display:grid;grid-template-columns:1fr auto;gap:2px 6px;align-items:end;font-size:12px;line-height:17px;}
.se-group-name{overflow-wrap:anywhere;}
.se-group-points{font-variant-numeric:tabular-nums;color:${soft};}
.se-group-points b{color:${token("colorNeutralForeground1")};}
.se-stack{grid-column:1/-1;display:flex;gap:1px;height:8px;border-radius:4px;overflow:hidden;background:${token("colorNeutralBackground1Pressed")};}
.se-stack>span{flex-basis:0;min-width:3px;}
.se-got{background:${token("colorCompoundBrandStroke")};}
.se-lost{background:repeating-linear-gradient(135deg,${token("colorStatusDangerBorderActive")} 0 2px,${token("colorStatusDangerBackground1")} 2px 4px);}
.se-open{background:repeating-linear-gradient(90deg,${token("colorNeutralStrokeAccessible")} 0 1px,transparent 1px 4px);}
.se-legend{display:flex;flex-wrap:wrap;gap:0 14px;margin-top:10px;font-size:12px;line-height:18px;color:${soft};}
.se-legend>span{display:inline-flex;align-items:center;gap:5px;}
.se-legend b{font-weight:600;color:${token("colorNeutralForeground1")};font-variant-numeric:tabular-nums;}
.se-key{width:12px;height:8px;border-radius:2px;outline:1px solid ${token("colorNeutralStroke1")};}
.se-coverage{margin-top:4px;font-size:12px;line-height:18px;color:${soft};}
.se-facts>div{display:grid;grid-template-columns:5em 1fr;gap:8px;padding:2px 0;font-size:12px;line-height:18px;}
.se-facts dt{color:${soft};}
.se-tabs{display:flex;gap:2px;margin:14px -12px 0;padding:0 8px;border-bottom:1px solid ${line};overflow-x:auto;scrollbar-width:none;}
.se-tab{position:relative;flex:1 0 auto;min-height:36px;padding:6px 6px 4px;border:0;border-bottom:3px solid transparent;background:none;color:${token("colorNeutralForeground2")};white-space:nowrap;cursor:pointer;}
.se-tab:hover{background:${token("colorNeutralBackground1Hover")};}
.se-tab[aria-selected=true]{border-bottom-color:${token("colorCompoundBrandStroke")};color:${token("colorNeutralForeground1")};font-weight:600;}
.se-tab:focus-visible{outline-offset:-2px;}
@media (max-width:345px){.se-tabs{padding:0 4px;gap:0;}.se-tabs .se-tab{padding-inline:4px;font-size:13px;}.se-tabs .se-tab-count{margin-left:2px;}}
.se-tab-count{margin-left:4px;font-size:11px;font-weight:400;font-variant-numeric:tabular-nums;color:${soft};}
.se-view{padding-top:12px;}
.se-view:focus{outline:none;}
.se-others{margin-top:16px;}
.se-sheet{padding:8px 0;border-top:1px solid ${line};}
.se-labels{display:flex;flex-wrap:wrap;gap:4px;margin-top:6px;}
.se-labels .se-label{width:100%;}
.se-unrecognised{padding-top:14px;}
.se-unrecognised .se-plain{margin:10px 0;}
@media (forced-colors:active){.se-actions-more{margin:0;}.se-total-number,.se-stat-value{forced-color-adjust:none;color:CanvasText;}.se-stack,.se-key,.se-bar{forced-color-adjust:none;border:1px solid CanvasText;}.se-stack{height:10px;}.se-got{background:Highlight;}.se-lost{background:repeating-linear-gradient(135deg,CanvasText 0 2px,Canvas 2px 5px);}.se-open{background:Canvas;}.se-bar>div{background:Highlight;}}
`;
