import type { EventEntry } from "../engine/model-event";
import {
  FULL_VERSION,
  hostInfo,
  LOCALE,
  newNoted,
  type AppInfo,
  type HostPort,
  type Noted,
} from "./host-port";

/** A message of the client, as WIRE.md section 2 lays it down. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _actionType: number;
}

/** An add-in running in a frame of Excel on the web. */
export interface WebFrame {
  readonly noted: Noted;
  /** Presses a ribbon button that runs a function of the add-in. */
  pressRibbon(functionName: string): void;
}

interface Conversation {
  readonly id: string;
  readonly appId: string;
  readonly origin: string;
  readonly port: HostPort;
  readonly noted: Noted;
  /** Numbers under which the client listens, by event. */
  readonly listening: Map<string, number>;
  post(message: Readonly<Record<string, unknown>>): void;
}

const INVOKE = 0;
const REGISTER = 1;
const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
const SAVE_SETTINGS = 76;

/** Opens an add-in page in a frame and answers it as Excel on the web does. */
export function openWebFrame(frame: HTMLIFrameElement, url: string, port: HostPort): WebFrame {
  const conversation = converse(frame, url, port);
  const { id, appId } = conversation;
  const place = frame.parentNode;
  frame.remove(); // a frame takes its window's name when it is put in, not later
  frame.name = JSON.stringify({
    baseFrameName: appId,
    hostInfo: hostInfo("Web"),
    xdmInfo: `${id}|${appId}|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== conversation.origin) return;
    const message = JSON.parse(String(event.data)) as Message;
    if (message._messageType !== 0 || message._conversationId !== id) return;
    void respond(conversation, message).then((data) => reply(conversation, message, data));
  });
  port.onEvents((entries) => fire(conversation, entries));
  frame.src = url;
  place?.appendChild(frame);
  return {
    noted: conversation.noted,
    pressRibbon(functionName) {
      const source = JSON.stringify({ source: { id: functionName } });
      tell(conversation, "appCommandInvoked", ["1", functionName, source]);
    },
  };
}

function converse(frame: HTMLIFrameElement, url: string, port: HostPort): Conversation {
  const { origin } = new URL(url, location.href);
  return {
    id: "conv-stand-in",
    appId: "app-stand-in",
    origin,
    port,
    noted: newNoted(),
    listening: new Map(),
    post: (message) =>
      frame.contentWindow?.postMessage(
        JSON.stringify({ ...message, _origin: location.origin, _serializerVersion: 1 }),
        origin,
      ),
  };
}

function reply(conversation: Conversation, message: Message, data: unknown): void {
  conversation.post({
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _data: data,
    _errorCode: 0,
    _responseType: 0,
  });
}

async function respond(conversation: Conversation, message: Message): Promise<unknown> {
  const { _actionName: name, _actionType: type, _data: data } = message;
  if (type !== INVOKE) {
    if (type === REGISTER) conversation.listening.set(name, message._correlationId);
    else conversation.listening.delete(name);
    return { Error: 0 };
  }
  if (name === "ContextActivationManager_getAppContextAsync")
    return appContext(await conversation.port.info(), conversation.appId);
  if (name === "ContextActivationManager_notifyHost") {
    conversation.noted.actions.push(Number((data as readonly unknown[])[1]));
    return null;
  }
  if (name === "executeMethod") return execute(conversation, data as Readonly<Record<string, unknown>>);
  conversation.noted.unknown.push(name);
  return null;
}

async function execute(
  conversation: Conversation,
  data: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { DispatchId } = (data["DdaMethod"] ?? {}) as { readonly DispatchId?: number };
  const settings = data["DdaSettingsMethod"] as
    { readonly Properties?: readonly (readonly [string, string])[] } | undefined;
  if (settings || DispatchId === SAVE_SETTINGS) {
    await conversation.port.saveSettings(settings?.Properties ?? []);
    return { Version: 1, Error: 0 };
  }
  if (DispatchId === COMMAND_COMPLETED) {
    conversation.noted.completedCommands.push(String(data["0"]));
    return { Version: 1, Error: 0 };
  }
  if (DispatchId !== EXECUTE_RICH_API) {
    conversation.noted.unknown.push(`executeMethod ${DispatchId}`);
    return { Version: 1, Error: 5001 };
  }
  const parts = data["ArrayData"] as readonly unknown[];
  const answer = await conversation.port.answer({
    body: String(parts[4]),
    flags: Number(parts[6]),
    isService: parts[0] !== "IterativeExecutor",
  });
  if (answer.kind === "refused") return { Version: 1, Error: answer.officeCode };
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer.text] };
}

function fire(conversation: Conversation, entries: readonly EventEntry[]): void {
  tell(conversation, "richApiMessage", { ArrayData: entries });
}

/** Tells the client of an event it listens to. */
function tell(conversation: Conversation, name: string, data: unknown): void {
  const correlation = conversation.listening.get(name);
  if (correlation === undefined) return;
  conversation.post({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation.id,
    _correlationId: correlation,
    _data: data,
    _errorCode: 0,
    _responseType: 1,
  });
}

/** What `Office.context` is made of; a property missing stops the client for ever. */
function appContext(info: AppInfo, appId: string): Readonly<Record<string, unknown>> {
  return {
    _id: appId,
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 0,
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: `https://localhost/files/${encodeURIComponent(info.bookName)}`,
    _clientMode: info.isReadOnly ? 0 : 1,
    _settings: info.settings,
    _reason: "inserted",
    _appInstanceId: "instance-stand-in",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation-stand-in",
    _requirementMatrix: JSON.stringify(info.sets),
    _hostFullVersion: FULL_VERSION,
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _addinName: "绩效自评助手",
    _appDomains: [],
    _dialogRequirementMatrix: "{}",
    _featureGates: {},
    _initialDisplayMode: 0,
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
  };
}
