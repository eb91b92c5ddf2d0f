/** What is printed in place of the face, while it is printed. */
export const PRINTED = "se-print";

/**
 * Prints a self-contained page (the HTML report) from within the face. Its body lies beside the face, seen on
 * paper only and in its own style: a strict content policy lets no frame in, and a window may be blocked.
 * Whether the host took up printing; some have none and ignore the call.
 */
export function printPage(html: string, title: string): boolean {
  // Only the body is parsed: a strict policy complains of a style element even in a page never shown.
  const [, own = "", body = ""] = /<style>(.*)<\/style>.*<body>(.*)<\/body>/su.exec(html) ?? [];
  const page = new DOMParser().parseFromString(body, "text/html");
  const paper = document.createElement("article");
  paper.className = PRINTED;
  paper.hidden = true;
  paper.append(...page.body.childNodes);
  const style = new CSSStyleSheet();
  style.replaceSync(paperStyle(own));
  const ownTitle = document.title;
  let taken = false;
  const before = (): void => {
    taken = true;
  };
  const after = (): void => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    document.title = ownTitle;
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  document.body.append(paper);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  // A print is named by the window's title.
  document.title = title;
  window.print();
  if (!taken) after();
  return taken;
}

const paperStyle = (own: string): string =>
  `@media print{body>:not(.${PRINTED}){display:none !important;}.${PRINTED}{display:block !important;}${own}}`;
