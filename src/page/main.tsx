import { createRoot } from "react-dom/client";
import { openShelf } from "./book/shelf";
import { Page } from "./page";
import { sampleFile } from "./sample";

const shelf = openShelf();
const openSample = (): void => void shelf.open([sampleFile()]);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page shelf={shelf} onSample={openSample} />);
if (location.hash === "#sample") openSample();
