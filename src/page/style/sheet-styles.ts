import { token } from "../../pane/style/token";

const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const ground = token("colorNeutralBackground1");
const accent = token("colorCompoundBrandStroke");

/** On paper everything is as in the workbook, whatever the theme; marks have colours of their own there. */
const PAPER =
  "--colorStatusDangerForeground1:#b10e1c;--colorStatusWarningForeground1:#bc4b09;--colorBrandForeground1:#0f6cbd;--colorNeutralBackground1:#fff;";

/** So many pixels on the screen, however small the sheet is shown. */
function thin(pixels: number): string {
  return `calc(${pixels}px / min(1, var(--sp-zoom, 1)))`;
}

/** The sheet and what stands around it. */
export const SHEET_STYLES = `
.sp{display:flex;flex-direction:column;height:100%;min-width:0;}
.sp-content{display:flex;align-items:flex-start;flex:none;background:${ground};border-bottom:1px solid ${line};font-size:13px;line-height:19px;}
.sp-address{flex:none;width:62px;padding:8px 4px;text-align:center;font-weight:600;font-variant-numeric:tabular-nums;}
.sp-fx{flex:none;width:34px;padding:8px 0;text-align:center;font-family:Georgia,"Times New Roman",serif;font-style:italic;color:${soft};border-left:1px solid ${line};}
.sp-content-text{flex:1;min-width:0;height:35px;padding:8px 10px 0 0;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;resize:vertical;}
.sp-scroll{flex:1;min-height:0;overflow:auto;scroll-padding:30px 12px 12px 44px;}
.sp-empty{padding:48px 24px;text-align:center;color:${soft};}
.sp-paper{${PAPER}--sheet-grid:#dadcdf;--sheet-head:#f3f4f5;--sheet-head-line:#d3d6da;color-scheme:light;color:#000;}
.sp-table{border-collapse:separate;border-spacing:0;table-layout:fixed;background:#fff;cursor:cell;user-select:none;-webkit-user-select:none;}
.sp-table td,.sp-table th{padding:0;font-size:0;line-height:0;}
.sp-head{position:sticky;z-index:5;height:22px;background:var(--sheet-head);border-right:1px solid var(--sheet-head-line);border-bottom:1px solid var(--sheet-head-line);cursor:default;}
.sp-table .sp-head{font-family:"Segoe UI","Microsoft YaHei",sans-serif;font-size:11px;line-height:14px;font-weight:400;color:#6a6f76;text-align:center;vertical-align:middle;}
.sp-table thead .sp-head{top:0;}
.sp-table tbody .sp-head{left:0;height:auto;}
.sp-corner{position:sticky;left:0;top:0;z-index:6;background:var(--sheet-head);border-right:1px solid var(--sheet-head-line);border-bottom:1px solid var(--sheet-head-line);}
.sp-table .sp-head-current{background:#dbe9f7;color:#0c3b5e;font-weight:600;}
.sp-table .sp-head-hidden{color:#0f6cbd;font-style:italic;}
.sp-cell{position:relative;}
.sp-text{padding:0 2px;line-height:1.2;overflow:hidden;}
.sp-cut{mask-image:linear-gradient(#000 calc(100% - 9px),transparent);}
.sp-spill{position:relative;z-index:1;width:max-content;pointer-events:none;}
.sp-marked::before{content:"";position:absolute;z-index:2;left:0;top:0;bottom:0;width:${thin(3)};pointer-events:none;}
.sp-marked-error{background-image:linear-gradient(rgba(197,15,31,.1),rgba(197,15,31,.1));}
.sp-marked-error::before{background:#c50f1f;}
.sp-marked-warning{background-image:linear-gradient(rgba(247,99,12,.1),rgba(247,99,12,.1));}
.sp-marked-warning::before{background:#e5690b;}
.sp-marked-hint{background-image:linear-gradient(rgba(15,108,189,.07),rgba(15,108,189,.07));}
.sp-marked-hint::before{background:#0f6cbd;}
.sp-sign{position:absolute;z-index:2;top:2px;right:2px;width:${thin(12)};height:${thin(12)};pointer-events:none;}
.sp-sign-low{top:auto;bottom:2px;}
.sp-marked>.sp-text{padding-left:5px;}
.sp-sign .se-sign{display:block;width:100%;height:100%;}
.sp-related::after{content:"";position:absolute;z-index:2;inset:0;border:${thin(2)} dashed #0f6cbd;pointer-events:none;}
.sp-active{z-index:3;}
.sp-active::after{content:"";position:absolute;z-index:2;inset:-2px -1px -1px -2px;border:${thin(2)} solid #0f6cbd;box-shadow:0 0 0 ${thin(2)} rgba(15,108,189,.25);pointer-events:none;}
.sp-entry{position:absolute;z-index:4;left:0;top:0;width:100%;min-height:100%;height:100%;margin:0;padding:0 2px;border:0;background:transparent;color:transparent;caret-color:transparent;resize:none;overflow:hidden;opacity:0;pointer-events:none;font-size:14px;line-height:1.2;}
.sp-table .sp-entry:focus-visible{outline:0;}
.sp-cell:has(.sp-entry:focus)::after{box-shadow:0 0 0 ${thin(3)} rgba(15,108,189,.42);}
.sp-table .sp-entry-open{left:-1px;top:-1px;width:calc(100% + 2px);min-width:120px;height:auto;padding:2px 3px;border:2px solid #0f6cbd;background:#fff;color:#000;caret-color:auto;align-content:center;opacity:1;pointer-events:auto;box-shadow:0 3px 10px rgba(0,0,0,.28);cursor:text;user-select:text;-webkit-user-select:text;}
.sp-gap{position:relative;background:repeating-linear-gradient(135deg,#e8f1fa 0 3px,#fff 3px 6px);}
.sp-gap-row>.sp-gap,.sp-gap-row{height:9px;}
.sp-table tbody .sp-head.sp-gap,.sp-table thead .sp-head.sp-gap{background:#cfe4fa;}
.sp-gap-row>th.sp-gap{position:sticky;}
.sp-gap-button{position:absolute;z-index:1;inset:-5px 0;padding:0;border:0;background:none;cursor:pointer;}
thead .sp-gap-button{inset:0 -5px;}
.sp-gap-button::after{content:"";position:absolute;left:50%;top:50%;width:5px;height:5px;margin:-4px 0 0 -3px;border:solid #0f6cbd;border-width:0 1.6px 1.6px 0;transform:rotate(45deg);}
thead .sp-gap-button::after{transform:rotate(-45deg);margin:-3px 0 0 -4px;}
.sp-gap-button[aria-expanded=true]::after{transform:rotate(225deg);margin-top:-1px;}
thead .sp-gap-button[aria-expanded=true]::after{transform:rotate(135deg);}
.sp-gap-button:hover{background:rgba(15,108,189,.18);}
.sp-remarks{padding:10px 16px;font-size:12px;line-height:18px;color:${soft};}
.sp-remarks .se-link{margin-left:8px;}
.sp-foot{display:flex;align-items:stretch;flex:none;min-height:34px;background:${ground};border-top:1px solid ${line};font-size:13px;line-height:18px;}
.sp-tabs{display:flex;flex:0 1 auto;min-width:0;overflow-x:auto;scrollbar-width:none;}
.sp-tab{display:flex;align-items:center;gap:6px;flex:none;padding:0 14px;border:0;border-right:1px solid ${line};border-top:2px solid transparent;background:none;color:${token("colorNeutralForeground2")};cursor:pointer;white-space:nowrap;}
.sp-tab:hover{background:${token("colorNeutralBackground1Hover")};}
.sp-tab[aria-selected=true]{border-top-color:${accent};color:${token("colorNeutralForeground1")};font-weight:600;}
.sp-tab:focus-visible{outline-offset:-3px;}
.sp-tab-hidden{color:${soft};font-size:12px;}
.sp-count{min-width:18px;padding:0 5px;border:1px solid currentColor;border-radius:9px;font-size:11px;line-height:15px;font-weight:600;text-align:center;}
.sp-count-error{color:${token("colorStatusDangerForeground1")};}
.sp-count-warning{color:${token("colorStatusWarningForeground1")};}
.sp-count-hint{color:${token("colorBrandForeground1")};}
.sp-line{flex:none;margin:0;padding:7px 16px;font-size:13px;line-height:18px;background:${token("colorStatusWarningBackground1")};border-top:1px solid ${token("colorStatusWarningBorder1")};color:${token("colorStatusWarningForeground1")};}
.sp-line:empty{display:none;}
.sp-zoom{flex:none;margin-left:auto;align-self:center;margin-right:8px;min-height:26px;padding:2px 4px;border:1px solid transparent;border-radius:4px;background:transparent;color:${soft};font-size:12px;cursor:pointer;}
.sp-zoom:hover{border-color:${token("colorNeutralStroke1")};}
@media print{
.sp-content,.sp-foot,.sp-remarks,.sp-sign,.sp-gap-row,.sp-table thead,.sp-table .sp-head,.sp-table col:first-child{display:none !important;}
.sp,.sp-scroll{display:block;height:auto;overflow:visible;}
.sp-marked{background-image:none !important;}
.sp-marked::before,.sp-active::after,.sp-related::after,.sp-entry{display:none !important;}
.sp-bounded{max-height:none !important;}
.sp-cut{mask-image:none;}
.sp-text{break-inside:avoid;}
.sp-paper{--sheet-grid:transparent;print-color-adjust:exact;-webkit-print-color-adjust:exact;}
}
@media (forced-colors:active){.sp-active::after{border-color:Highlight;}.sp-marked::before{background:Mark;forced-color-adjust:none;}.sp-count,.sp-tab[aria-selected=true]{border-color:CanvasText;}}
`;
