import { createRoot } from "react-dom/client";
import { browserReportDesk } from "../host/docx/browser-desk";
import { browserBooks } from "../host/ooxml/browser-books";
import { openNarrative } from "../pane/session/narrative";
import { openShelf } from "./book/shelf";
import { openDesk } from "./desk/desk";
import { Page } from "./page";
import { sampleFile } from "./sample";

const reports = browserReportDesk();
const shelf = openShelf({ reports, books: browserBooks() });
const alone = openNarrative(reports, null);
const desk = openDesk();
const openSample = (): void => void shelf.open([sampleFile()]);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page shelf={shelf} desk={desk} onSample={openSample} alone={alone} />);
if (location.hash === "#sample") openSample();
