import { FULL_VERSION, hostInfo, newNoted, type AppInfo, type HostPort, type Noted } from "./host-port";

/** An array as Excel for Windows hands it to a page. */
interface SafeArray {
  dimensions(): number;
  toArray(): readonly unknown[];
}

function safeArray(list: readonly unknown[]): SafeArray {
  const items = list.map((item) => (Array.isArray(item) ? safeArray(item) : item));
  return { dimensions: () => 1, toArray: () => items };
}

type Callback = (answer: unknown) => void;
type Handler = (event: number, payload: SafeArray) => void;

/** An add-in running in the pane of Excel for Windows. */
export interface DesktopWindow {
  readonly noted: Noted;
  pressRibbon(functionName: string): void;
}

const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_EVENT = 39;
const CHINESE = 2_052;

/** Puts `window.external` in place, before any script of the page runs. */
export function installDesktop(info: AppInfo, port: HostPort): DesktopWindow {
  const noted = newNoted();
  const handlers = new Map<number, Handler>();
  const external = {
    GetHostInfo: () => hostInfo("Win32"),
    GetContext: () => context(info, port),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[], done: Callback) =>
      void execute(port, noted, id, params, done),
    RegisterEvent(id: number, _target: string, handler: Handler, done: Callback) {
      handlers.set(id, handler);
      done(0);
    },
    UnregisterEvent(id: number, _target: string, done: Callback) {
      handlers.delete(id);
      done(0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  port.onEvents((entries) => handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray(entries)));
  return {
    noted,
    pressRibbon(functionName) {
      const source = JSON.stringify({ source: { id: functionName } });
      handlers.get(COMMAND_EVENT)?.(COMMAND_EVENT, safeArray(["1", functionName, source]));
    },
  };
}

async function execute(
  port: HostPort,
  noted: Noted,
  id: number,
  params: readonly unknown[],
  done: Callback,
): Promise<void> {
  if (id === COMMAND_COMPLETED) {
    noted.completedCommands.push(String(params[0]));
    done(safeArray([0]));
    return;
  }
  if (id !== EXECUTE_RICH_API) {
    noted.unknown.push(`Execute ${id}`);
    done(5001);
    return;
  }
  const parts = params[0] as readonly unknown[];
  const answer = await port.answer({
    body: String(parts[4]),
    flags: Number(parts[6]),
    isService: parts[0] !== "IterativeExecutor",
  });
  if (answer.kind === "refused") done(safeArray([answer.officeCode, ""]));
  else done(safeArray([0, [200, ["Content-Type", "application/json"], answer.text]]));
}

/** What the client asks of its host, at once and without waiting. */
function context(info: AppInfo, port: HostPort): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "stand-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => CHINESE,
    GetAppDataLocale: () => CHINESE,
    GetDocUrl: () => `C:\\表\\${info.bookName}`,
    // On the desktop the client counts the other way round than on the web: 0 is read and write.
    GetAppCapabilities: () => (info.isReadOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(info.sets),
    GetHostFullVersion: () => FULL_VERSION,
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, json] of info.settings) {
          keys.push(key);
          values.push(json);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        void port.saveSettings(keys.map((key, index) => [key, values[index] ?? "null"] as const));
      },
    }),
  };
}
