import { useEffect, useState, type RefObject } from "react";

/** A fixed factor, or as wide as there is room for. */
export type Zoom = "fit" | number;

export const ZOOMS: readonly Zoom[] = ["fit", 0.75, 1, 1.25, 1.5];

/** Smaller than this nobody reads the sheet: it scrolls instead. */
const SMALLEST_FIT = 0.65;

/** The factor a table of this width is shown with inside the box. */
export function useZoom(box: RefObject<HTMLElement | null>, width: number, zoom: Zoom): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  if (zoom !== "fit") return zoom;
  if (room === 0 || width <= room) return 1;
  return Math.max(SMALLEST_FIT, Math.floor((room / width) * 100) / 100);
}
