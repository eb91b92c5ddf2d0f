import { token } from "../../pane/style/token";

const ink = token("colorNeutralForeground1");
const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const ground = token("colorNeutralBackground1");
const desk = token("colorNeutralBackground3");
const brand = token("colorBrandBackground");
const accent = token("colorCompoundBrandStroke");
const round = token("borderRadiusMedium");

/** The bar, the empty page, the split, messages. */
export const SHELL_STYLES = `
html,body{margin:0;height:100%;}
.pg.se{display:flex;flex-direction:column;height:100vh;min-height:0;overflow:hidden;background:${desk};}
.pg-bar{display:flex;align-items:center;gap:16px;flex:none;min-height:52px;padding:0 14px;background:${ground};border-bottom:1px solid ${line};}
.pg-product{display:flex;align-items:center;gap:8px;margin:0;font-size:16px;line-height:22px;font-weight:600;white-space:nowrap;}
.pg-emblem{width:26px;height:26px;flex:none;fill:none;stroke-linecap:round;stroke-linejoin:round;}
.pg-emblem-ground{fill:${brand};}
.pg-emblem-line{stroke:#fff;stroke-width:2;opacity:.65;}
.pg-emblem-tick{stroke:#fff;stroke-width:3;}
.pg-book{display:flex;align-items:center;gap:10px;flex:1;min-width:0;}
.pg-name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:${token("colorNeutralForeground2")};padding-left:16px;border-left:1px solid ${line};}
.pg-books,.pg-theme{min-width:0;min-height:32px;padding:4px 6px;border:1px solid ${token("colorNeutralStroke1")};border-radius:${round};background:${ground};color:${ink};cursor:pointer;text-overflow:ellipsis;}
.pg-books{flex:0 1 420px;}
.pg-unsaved{flex:none;font-size:12px;line-height:16px;color:${token("colorStatusWarningForeground1")};}
.pg-unsaved::before{content:"";display:inline-block;width:7px;height:7px;margin-right:6px;border-radius:50%;background:currentColor;vertical-align:1px;}
.pg-actions{display:flex;align-items:center;gap:8px;flex:none;}
.pg-actions .se-b{white-space:nowrap;}
.pg-line{position:fixed;left:50%;top:60px;z-index:15;max-width:min(620px,90vw);transform:translateX(-50%);margin:0;padding:9px 18px;border:1px solid ${token("colorStatusSuccessBorder1")};border-radius:8px;font-size:13px;line-height:19px;background:${token("colorStatusSuccessBackground1")};color:${token("colorStatusSuccessForeground1")};box-shadow:0 6px 18px rgba(0,0,0,.18);}
.pg-line:empty{display:none;}
.pg-failures{flex:none;max-height:40vh;overflow:auto;}
.pg-failure{display:flex;align-items:flex-start;gap:10px;padding:9px 8px 9px 16px;background:${token("colorStatusDangerBackground1")};border-bottom:1px solid ${token("colorStatusDangerBorder1")};}
.pg-failure p{flex:1;line-height:20px;}
.pg-failure .se-sign{margin-top:2px;}
.pg-failure .se-b{min-height:24px;height:24px;}
.pg-empty{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr);place-items:center;padding:24px;overflow:auto;}
.pg-card{width:100%;max-width:600px;padding:40px 48px 32px;border:1.5px dashed ${token("colorNeutralStroke1")};border-radius:14px;background:${ground};text-align:center;}
.pg-card h2{font-size:22px;line-height:30px;margin:18px 0 14px;}
.pg-card ol{margin:0;padding:0;list-style:none;counter-reset:step;text-align:left;}
.pg-card li{position:relative;padding:5px 0 5px 34px;counter-increment:step;line-height:22px;color:${token("colorNeutralForeground2")};}
.pg-card li::before{content:counter(step);position:absolute;left:0;top:6px;width:20px;height:20px;border-radius:50%;background:${token("colorBrandBackground2")};color:${token("colorBrandForegroundLink")};font-size:12px;line-height:20px;font-weight:600;text-align:center;}
.pg-card-actions{display:flex;flex-wrap:wrap;justify-content:center;gap:10px;margin:22px 0 14px;}
.pg-card-actions .se-b{min-width:120px;min-height:38px;font-size:15px;}
.pg-kinds{font-size:12px;line-height:18px;color:${soft};}
.pg-picture{width:132px;height:92px;fill:none;stroke-linecap:round;}
.pg-picture-paper{fill:${ground};stroke:${token("colorNeutralStroke1")};stroke-width:1.5;}
.pg-picture-grid{stroke:${line};stroke-width:1.2;}
.pg-picture-ink{fill:${token("colorNeutralStrokeAccessible")};}
.pg-picture-text{stroke:${token("colorNeutralStroke1")};stroke-width:3.5;}
.pg-picture-fault{fill:${token("colorStatusDangerBackground1")};stroke:${token("colorStatusDangerForeground1")};stroke-width:1.8;}
.pg-picture-wrong,.pg-picture-cross{stroke:${token("colorStatusDangerForeground1")};stroke-width:3;}
.pg-picture-cross{stroke-width:2;}
.pg-drop{position:fixed;inset:10px;z-index:20;display:grid;place-items:center;border:2px dashed ${accent};border-radius:12px;background:${token("colorBrandBackground2")};color:${token("colorBrandForegroundLink")};font-size:20px;font-weight:600;opacity:.94;pointer-events:none;}
.pg-report{flex:1;min-height:0;overflow:auto;padding:16px max(16px,calc(50vw - 620px)) 32px;background:${ground};}
.pg-report .se-narrative-list{top:0;}
.pg-split{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) var(--pane-width);grid-template-rows:minmax(0,1fr);}
.pg-sides{display:none;}
.pg-sheet,.pg-pane{min-width:0;min-height:0;}
.pg-sheet{position:relative;padding-right:5px;}
.pg-pane{overflow:auto;background:${ground};}
.pg-pane>.se{min-height:100%;}
.pg-divider{position:absolute;top:0;right:0;bottom:0;width:5px;z-index:8;background:${ground};border-left:1px solid ${line};cursor:col-resize;touch-action:none;}
.pg-divider::after{content:"";position:absolute;left:50%;top:50%;width:3px;height:36px;margin:-18px 0 0 -1.5px;border-radius:2px;background:${token("colorNeutralStroke1")};}
.pg-divider:hover::after,.pg-divider:focus-visible::after{background:${accent};}
@media (max-width:899.5px){
.pg-split{grid-template-columns:minmax(0,1fr);grid-template-rows:auto minmax(0,1fr);}
.pg-sides{display:block;}
.pg-sides>div{display:flex;background:${ground};border-bottom:1px solid ${line};}
.pg-side:focus-visible{outline-offset:-3px !important;}
.pg-side{flex:1;padding:8px 0 6px;border:0;border-bottom:2px solid transparent;background:none;color:${soft};font-weight:600;cursor:pointer;}
.pg-side[aria-selected=true]{color:${ink};border-bottom-color:${accent};}
.pg-divider,.pg-show-sheet .pg-pane,.pg-show-pane .pg-sheet{display:none;}
.pg-sheet{padding-right:0;}
.pg-bar{flex-wrap:wrap;gap:6px 12px;padding:8px 12px;}
.pg-book{order:3;flex-basis:100%;}
.pg-name{padding-left:0;border-left:0;}
.pg-actions{flex-wrap:wrap;margin-left:auto;}
.pg-card{padding:28px 22px 22px;}
}
@media (max-width:1100px){.pg-wide,.pg-theme{display:none;}.pg-bar{gap:12px;}}
@media (max-width:600px){.pg-empty{padding:12px;}.pg-product{align-self:flex-start;min-height:32px;}.pg-product span{display:none;}.pg-actions{flex:1 1 0;min-width:0;justify-content:flex-end;gap:6px;}.pg-actions .se-b{padding-inline:9px;}}
@media (forced-colors:active){.pg-side[aria-selected=false]{border-bottom-color:Canvas;}.pg-side[aria-selected=true]{border-bottom-color:Highlight;}}
@media print{
html,body,.pg.se{height:auto;overflow:visible;background:#fff;}
.pg.se{display:block;}
.pg-bar,.pg-failures,.pg-line,.pg-sides,.pg-divider,.pg-pane,.pg-empty{display:none !important;}
.pg-split,.pg-show-pane .pg-sheet{display:block;padding:0;}
}
`;
