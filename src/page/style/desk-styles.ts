import { token } from "../../pane/style/token";

const ink = token("colorNeutralForeground1");
const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const ground = token("colorNeutralBackground1");
const hover = token("colorNeutralBackground1Hover");
const head = token("colorNeutralBackground2");
const accent = token("colorCompoundBrandStroke");
const link = token("colorBrandForegroundLink");
const round = token("borderRadiusMedium");

/** The reviewer's desk. */
export const DESK_STYLES = `
.pd{flex:1;min-height:0;display:flex;flex-direction:column;background:${ground};}
.pd-head{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;flex:none;padding:12px 16px 6px;}
.pd-head h2{margin:0;font-size:18px;line-height:26px;}
.pd-counts{flex:1;margin:0;min-width:180px;color:${soft};}
.pd-progress{width:200px;accent-color:${accent};}
.pd-saving{display:flex;flex-wrap:wrap;align-items:center;gap:8px;}
.pd-tabs{flex:none;margin-left:0;margin-right:0;padding:0 4px;}
.pd-tabs .se-tab{flex:none;padding-left:16px;padding-right:16px;}
@media (max-width:600px){.pd-tabs .se-tab{padding-left:8px;padding-right:8px;}}
.pd-part{flex:1;min-height:0;display:flex;flex-direction:column;outline:0;}
.pd-note{margin:0;padding:8px 16px;font-size:12px;line-height:18px;color:${soft};}
.pd-filter{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;flex:none;padding:10px 16px;}
.pd-verdicts{display:flex;flex-wrap:wrap;gap:6px;flex:1;}
.pd-verdict{padding:4px 10px;border:1px solid ${token("colorNeutralStroke1")};border-radius:14px;background:${ground};color:${ink};font-size:13px;line-height:18px;cursor:pointer;}
.pd-verdict:hover{background:${hover};}
.pd-verdict[aria-pressed=true]{border-color:${accent};background:${token("colorBrandBackground2")};color:${link};font-weight:600;box-shadow:inset 0 0 0 1px ${accent};}
.pd-search{width:260px;max-width:100%;min-height:32px;box-sizing:border-box;padding:4px 10px;border:1px solid ${token("colorNeutralStroke1")};border-radius:${round};background:${ground};color:${ink};font:inherit;}
.pd-scroll{flex:1;min-height:0;overflow:auto;border-top:1px solid ${line};}
.pd-table{width:100%;border-collapse:separate;border-spacing:0;font-size:13px;line-height:19px;}
.pd-table thead th{position:sticky;top:0;z-index:2;background:${head};border-bottom:1px solid ${line};padding:0;text-align:left;font-weight:600;vertical-align:bottom;white-space:nowrap;}
.pd-table thead th:not(:has(button)){padding:7px 10px;}
.pd-order{display:flex;align-items:center;gap:4px;width:100%;padding:7px 10px;border:0;background:none;color:inherit;font:inherit;font-weight:600;white-space:nowrap;cursor:pointer;}
.pd-order:hover{background:${hover};}
.pd-order .se-i{width:12px;height:12px;}
.pd-figure .pd-order{justify-content:flex-end;}
.pd-table td,.pd-table tbody th{padding:6px 10px;border-bottom:1px solid ${line};text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere;}
.pd-unit,.pd-project,.pd-kind{min-width:8em;}
.pd-year,.pd-grade{white-space:nowrap;}
.pd-table tbody th{min-width:13em;max-width:26em;}
.pd-table .pd-figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;}
.pd-table tbody tr:hover>*{background:${hover};}
.pd-open{padding:0;border:0;background:none;color:${link};font:inherit;text-align:left;overflow-wrap:anywhere;cursor:pointer;}
.pd-open:hover{text-decoration:underline;}
.pd-paper{margin:2px 0 0;font-size:12px;line-height:16px;font-weight:400;color:${soft};white-space:normal;}
.pd-why{color:${soft};}
.pd-outcome{white-space:nowrap;}
.pd-outcome .se-sign{width:14px;height:14px;vertical-align:-2px;}
.pd-errors,.pd-unrecognised,.pd-unreadable{color:${token("colorStatusDangerForeground1")};}
.pd-warnings{color:${token("colorStatusWarningForeground1")};}
.pd-clean{color:${token("colorStatusSuccessForeground1")};}
.pd-more{display:flex;align-items:center;gap:12px;margin:0;padding:10px 16px;color:${soft};}
.pd-across{margin:0;padding:0 16px 16px;list-style:none;}
.pd-across li{padding:10px 0;border-bottom:1px solid ${line};}
.pd-across p{margin:0;line-height:21px;}
.pd-said{overflow-wrap:anywhere;}
.pd-said .se-sign{width:16px;height:16px;vertical-align:-3px;margin-right:4px;}
.pd-across .pd-advice{font-size:12px;color:${soft};}
.pd-places{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:13px;}
@media print{
.pd{display:block;color:#000;background:#fff;}
.pd-filter,.pd-tabs,.pd-saving,.pd-more{display:none;}
.pd-scroll{overflow:visible;}
.pd-table{font-size:8pt;line-height:11pt;}
.pd-table thead th{position:static;}
.pd-table *{color:#000 !important;background:none !important;}
.pd-table tbody th{min-width:0;}
}
`;
