import { createRoot } from "react-dom/client";
import { browserReportDesk } from "../host/docx/browser-desk";
import { openShelf } from "./book/shelf";
import { openDesk } from "./desk/desk";
import { Page } from "./page";
import { sampleFile } from "./sample";

const shelf = openShelf({ reports: browserReportDesk() });
const desk = openDesk();
const openSample = (): void => void shelf.open([sampleFile()]);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page shelf={shelf} desk={desk} onSample={openSample} />);
if (location.hash === "#sample") openSample();
