import { token } from "./token";

const focus = `outline:2px solid ${token("colorStrokeFocus2")};outline-offset:1px;`;
const ink = token("colorNeutralForeground1");
const soft = token("colorNeutralForeground3");
const line = token("colorNeutralStroke2");
const round = token("borderRadiusMedium");

/** The page itself, text, buttons, fields, folds. */
export const BASE_STYLES = `
.se{min-height:100vh;min-width:0;font-size:14px;line-height:20px;color:${ink};background:${token("colorNeutralBackground1")};-webkit-text-size-adjust:100%;}
.se *,.se *::before,.se *::after{box-sizing:border-box;}
.se :where(p,h2,h3,ul,dl,dd,dt,fieldset){margin:0;padding:0;border:0;min-width:0;}
.se :where(ul){list-style:none;}
.se :where(h2,h3){font-size:14px;line-height:20px;font-weight:600;}
.se :where(p,dd,li,td,th){overflow-wrap:anywhere;}
.se :where(button,input,select,textarea){font:inherit;color:inherit;letter-spacing:inherit;}
.se :focus-visible{${focus}}
.se-theme-dark{color-scheme:dark;}
.se-theme-light{color-scheme:light;}
.se-theme-highContrast{color-scheme:light dark;}
.se-main{padding:0 12px 24px;}
.se-muted,.se-label,.se-intro{font-size:12px;line-height:17px;color:${soft};}
.se-label{display:block;}
.se-intro{margin:0 0 10px;}
.se-figure{font-variant-numeric:tabular-nums;}
.se-unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;}
.se-empty{padding:28px 12px;text-align:center;text-wrap:balance;color:${soft};}
.se-i{width:16px;height:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round;}
.se-sign{width:16px;height:16px;flex:none;}
.se-sign-shape{fill:currentColor;}
.se-sign-mark{fill:none;stroke:${token("colorNeutralBackground1")};stroke-width:2;stroke-linecap:round;}
.se-error{color:${token("colorStatusDangerForeground1")};}
.se-warning{color:${token("colorStatusWarningForeground1")};}
.se-hint{color:${token("colorBrandForeground1")};}
.se-good{color:${token("colorStatusSuccessForeground1")};}
.se-b{display:inline-flex;align-items:center;justify-content:center;gap:6px;min-height:32px;padding:5px 12px;border:1px solid ${token("colorNeutralStroke1")};border-radius:${round};background:${token("colorNeutralBackground1")};color:${ink};font-weight:600;line-height:20px;cursor:pointer;transition:background-color .1s,border-color .1s;}
.se-b:hover{background:${token("colorNeutralBackground1Hover")};border-color:${token("colorNeutralStroke1Hover")};}
.se-b:active{background:${token("colorNeutralBackground1Pressed")};}
.se-b-primary{background:${token("colorBrandBackground")};border-color:transparent;color:${token("colorNeutralForegroundOnBrand")};}
.se-b-primary:hover{background:${token("colorBrandBackgroundHover")};border-color:transparent;}
.se-b-primary:active{background:${token("colorBrandBackgroundPressed")};}
.se-b-quiet{background:transparent;border-color:transparent;font-weight:400;color:${token("colorNeutralForeground2")};}
.se-b-quiet:hover{color:${ink};border-color:transparent;}
.se-b-small{min-height:26px;padding:2px 8px;font-size:12px;line-height:18px;gap:4px;}
.se-b-small .se-i{width:14px;height:14px;}
.se-b-icon{min-height:28px;width:28px;padding:0;}
.se-b[aria-disabled=true]{opacity:.65;cursor:progress;}
.se-b:disabled,.se-chip:disabled{background:transparent;border-color:${token("colorNeutralStrokeDisabled")};color:${token("colorNeutralForegroundDisabled")};cursor:default;}
.se-b-primary:disabled{background:${token("colorNeutralBackgroundDisabled")};}
.se-b-quiet:disabled{border-color:transparent;}
.se-picker{position:relative;white-space:nowrap;}
.se-picker input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer;font-size:0;}
.se-picker:focus-within{${focus}}
.se-link{padding:0 2px;border:0;background:none;color:${token("colorBrandForegroundLink")};text-decoration:underline;text-underline-offset:2px;cursor:pointer;}
.se-place{display:inline-flex;align-items:center;gap:1px;min-height:24px;padding:1px 4px 1px 8px;border:1px solid ${token("colorBrandStroke2")};border-radius:12px;background:${token("colorBrandBackground2")};color:${token("colorBrandForegroundLink")};font-size:12px;font-weight:600;line-height:18px;text-align:left;overflow-wrap:anywhere;cursor:pointer;}
.se-place:hover{border-color:${token("colorCompoundBrandStroke")};}
.se-place>.se-figure:last-child{padding-right:4px;}
.se-place .se-i{width:14px;height:14px;}
.se-tag{display:inline-block;padding:0 6px;border:1px solid ${line};border-radius:9px;font-size:11px;line-height:16px;color:${soft};white-space:nowrap;}
.se-tag-warning,.se-tag-missing{border-color:${token("colorStatusWarningBorder1")};color:${token("colorStatusWarningForeground1")};background:${token("colorStatusWarningBackground1")};}
.se-choice{min-width:0;}
.se-select,.se-input,.se-text{width:100%;min-width:0;min-height:30px;padding:4px 8px;border:1px solid ${token("colorNeutralStroke1")};border-bottom-color:${token("colorNeutralStrokeAccessible")};border-radius:${round};background:${token("colorNeutralBackground1")};}
.se-input:focus-visible,.se-text:focus-visible,.se-select:focus-visible{outline-offset:-1px;}
.se-select{padding-right:4px;text-overflow:ellipsis;cursor:pointer;}
.se-text{display:block;resize:vertical;line-height:20px;}
.se-input:focus,.se-text:focus,.se-select:focus{border-bottom-color:${token("colorCompoundBrandStroke")};}
.se-input[aria-invalid=true]{border-color:${token("colorStatusDangerBorderActive")};}
.se-fault,.se-lapsed{font-size:12px;line-height:17px;color:${token("colorStatusDangerForeground1")};}
.se-lapsed{color:${token("colorStatusWarningForeground1")};}
.se-check{width:18px;height:18px;margin:0;accent-color:${token("colorCompoundBrandStroke")};cursor:pointer;}
.se-fold-title{display:flex;align-items:flex-start;gap:4px;width:100%;min-height:24px;padding:2px 0;border:0;background:none;text-align:left;font-size:12px;line-height:18px;color:${token("colorNeutralForeground2")};cursor:pointer;}
.se-fold-title:hover{color:${token("colorBrandForegroundLink")};}
.se-fold-title .se-i{width:14px;height:14px;margin-top:2px;}
.se-fold-body{padding:4px 0 6px 18px;}
.se-editor{display:grid;gap:6px;padding:10px;margin-top:8px;border:1px solid ${line};border-radius:${round};background:${token("colorNeutralBackground2")};}
.se-editor-actions{display:flex;flex-wrap:wrap;gap:6px;}
@media (prefers-reduced-motion:reduce){.se *,.se *::before,.se *::after{animation:none !important;transition:none !important;scroll-behavior:auto !important;}}
@media (forced-colors:active){.se-picker{forced-color-adjust:none;}.se-b-primary:not(:disabled){forced-color-adjust:none;background:Highlight;border-color:Highlight;color:HighlightText;}.se-b-primary:disabled{background:Canvas;border-color:GrayText;}.se-tab[aria-selected=false]{border-bottom-color:Canvas;}.se-tab[aria-selected=true]{border-bottom-color:Highlight;}}
`;
