import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { browserReportDesk } from "../host/docx/browser-desk";
import { browserBooks } from "../host/ooxml/browser-books";
import { excelWorkbook } from "../host/excel/excel-workbook";
import { Pane } from "../pane/pane";
import { createSession } from "../pane/session";
import { useThemeName, type ThemeName } from "../pane/theme";
import { bindCommands } from "./commands";
import { hideGuard, showGuard } from "./guard-message";
import { rehearse } from "./rehearsal";
import { canInsertTemplates, insertTemplate, TEMPLATES } from "./templates";

/** The lowest Excel the pane works in. */
const FLOOR = "1.13";

const TOO_OLD =
  "本机的 Excel 版本较旧，这个面板用不了。请改用 Excel 2021、Microsoft 365 或网页版 Excel；也可以不安装，用浏览器打开“绩效自评助手”离线网页（selfeval.html）。";
const NOT_EXCEL =
  "这个页面要在 Excel 里作为加载项打开。没有 Excel 时，请用浏览器打开离线网页 selfeval.html。";

/** Excel's own theme where it tells one (some versions throw when asked); otherwise as the system asks for. */
function officeTheme(): ThemeName | undefined {
  try {
    const theme = Office.context.officeTheme as { readonly isDarkTheme?: boolean } | undefined;
    if (theme?.isDarkTheme === undefined) return undefined;
    return theme.isDarkTheme ? "dark" : "light";
  } catch {
    return undefined;
  }
}

/** Forced colours of the system win over Excel's theme. */
function ThemedPane({ session, tools }: Parameters<typeof Pane>[0]) {
  const system = useThemeName(undefined);
  const own = system === "highContrast" ? system : officeTheme();
  return <Pane session={session} tools={tools} {...(own ? { theme: own } : {})} />;
}

function insertActions(): { readonly label: string; readonly run: () => Promise<void> }[] {
  if (!canInsertTemplates()) return [];
  return TEMPLATES.map(({ id, title }) => ({
    label: `新建标准表：${title}`,
    run: () =>
      insertTemplate(id).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        showGuard(`没有插入“${title}”：${reason}`);
      }),
  }));
}

/** In Office for Mac `window.print` is reported to do nothing (OfficeDev/office-js#3385). */
function canPrint(): boolean {
  return Office.context.platform !== Office.PlatformType.Mac;
}

function start(): void {
  const session = createSession(excelWorkbook(), { reports: browserReportDesk(), books: browserBooks() });
  const tools = { actions: insertActions(), canPrint: canPrint() };
  // At once: nobody is to see the rehearsal.
  flushSync(() => root.render(<ThemedPane session={session} tools={tools} />));
  hideGuard();
  place.classList.remove("waiting");
  bindCommands(session);
}

/** Where the pane stands; until Excel is there it is drawn, but neither seen nor reached by the keyboard. */
const place = document.getElementById("root") as HTMLElement;
const root = createRoot(place);
const endRehearsal = rehearse((session) => root.render(<ThemedPane session={session} tools={{}} />));

function giveUp(why: string): void {
  root.unmount();
  showGuard(why);
}

void Office.onReady(({ host }) => {
  endRehearsal();
  if (host !== Office.HostType.Excel) return giveUp(NOT_EXCEL);
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) return giveUp(TOO_OLD);
  start();
});
