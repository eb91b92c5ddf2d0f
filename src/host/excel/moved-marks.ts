import type { MarkedCell } from "./mark-record";
import type { OurCell } from "./mark-sheets";

/**
 * Pairs the marks recorded of a sheet with the cells found in our colours, after rows were put in or taken out.
 * Rows keep their order, so where a column has as many cells of a colour as were recorded, they pair in order.
 * Where some are gone, those still in their place pair first, then the others in order.
 */
export function pairMarks(recorded: readonly MarkedCell[], found: readonly OurCell[]): readonly MarkedCell[] {
  const columns = new Set(found.map(({ column }) => column));
  return [...columns].flatMap((column) => {
    const waiting = recorded.filter(({ at }) => at.column === column).sort((a, b) => a.at.row - b.at.row);
    const places = found.filter((place) => place.column === column).sort((a, b) => a.row - b.row);
    const inPlace = waiting.length === places.length ? [] : takeInPlace(waiting, places);
    return [...inPlace, ...places.flatMap((place) => takeFirst(waiting, place))];
  });
}

/** Takes the pairs of which neither has moved out of both lists. */
function takeInPlace(waiting: MarkedCell[], places: OurCell[]): readonly MarkedCell[] {
  const pairs: MarkedCell[] = [];
  for (const place of [...places]) {
    const index = waiting.findIndex((cell) => cell.at.row === place.row && hasColour(cell, place));
    if (index < 0) continue;
    pairs.push(...waiting.splice(index, 1));
    places.splice(places.indexOf(place), 1);
  }
  return pairs;
}

/** Takes the first recorded mark of the colour off the list, moved to the place; none → nothing is known of the cell. */
function takeFirst(waiting: MarkedCell[], place: OurCell): readonly MarkedCell[] {
  const index = waiting.findIndex((cell) => hasColour(cell, place));
  if (index < 0) return [];
  const [cell] = waiting.splice(index, 1);
  const { row, column } = place;
  return cell ? [{ ...cell, at: { sheet: cell.at.sheet, row, column } }] : [];
}

function hasColour({ colour }: MarkedCell, place: OurCell): boolean {
  return colour === null || colour === place.colour;
}
