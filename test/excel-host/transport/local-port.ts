import type { RequestBody } from "../engine/process-query";
import type { ExcelHost } from "../excel-host";
import type { HostPort } from "./host-port";

/** The stand-in Excel of the same realm as a port. */
export function localPort(host: ExcelHost): HostPort {
  const { book, session } = host;
  return {
    info: async () => ({
      sets: session.options.sets,
      bookName: book.name,
      isReadOnly: book.readOnly,
      settings: [...book.documentSettings],
    }),
    answer: ({ body, flags, isService }) =>
      host.answer({ body: JSON.parse(body) as RequestBody, flags, isService }),
    async saveSettings(settings) {
      book.documentSettings.clear();
      for (const [key, json] of settings) book.documentSettings.set(key, json);
    },
    onEvents: (listener) => void host.onEvents(listener),
  };
}
