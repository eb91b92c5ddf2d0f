import { symlinkSync } from "node:fs";
import { join, sep } from "node:path";
import { belowBase, gatherInputs, isInside, pathsIn } from "../../src/cli/inputs";
import { workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const gather = (...given: readonly string[]) => gatherInputs(given, place.folder, null);

it("goes through a folder once, even where a link leads back into it", () => {
  place.write("a/b/1.xlsx", "");
  symlinkSync(place.folder, join(place.folder, "a/round"));
  expect(gather(".").files.map(({ path }) => path)).toEqual([join("a", "b", "1.xlsx")]);
});

it("follows a link to a file and tells of a broken one", () => {
  place.write("x/1.xlsx", "");
  symlinkSync(join(place.folder, "x/1.xlsx"), join(place.folder, "link.xlsx"));
  symlinkSync(join(place.folder, "x/2.xlsx"), join(place.folder, "broken.xlsx"));
  const found = gather(".").files.map(({ path, problem }) => [path, problem?.code ?? null]);
  expect(found).toEqual([
    ["broken.xlsx", "notFound"],
    ["link.xlsx", null],
    [join("x", "1.xlsx"), null],
  ]);
});

it("leaves out the output folder inside the input, not the input itself", () => {
  place.write("1.xlsx", "");
  place.write("out/2.xlsx", "");
  const names = (leaveOut: string) =>
    gatherInputs(["."], place.folder, leaveOut).files.map(({ path }) => path);
  expect(names(join(place.folder, "out"))).toEqual(["1.xlsx"]);
  expect(names(place.folder)).toEqual(["1.xlsx", join("out", "2.xlsx")]);
});

it("is many for several inputs or a folder, not for a file", () => {
  place.write("1.xlsx", "");
  expect(gather("1.xlsx").many).toBe(false);
  expect(gather("1.xlsx", "1.xlsx").many).toBe(true);
  expect(gather(".").many).toBe(true);
});

it.each([
  [["a/1.xlsx"], "a"],
  [["a/1.xlsx", "a/b/2.xlsx"], "a"],
  [["a/b/2.xlsx", "a/1.xlsx"], "a"],
  [["a", "ab"], "."],
  [["a/b", "a/c"], "a"],
])("takes what %j have in common as base", (given, base) => {
  for (const name of ["a/1.xlsx", "a/b/2.xlsx", "a/c/3.xlsx", "ab/4.xlsx"]) place.write(name, "");
  expect(gather(...given).base).toBe(join(place.folder, base));
});

it("knows a folder from one whose name only begins alike", () => {
  expect(isInside(join(sep, "a", "b"), join(sep, "a"))).toBe(true);
  expect(isInside(join(sep, "ab"), join(sep, "a"))).toBe(false);
  expect(isInside(join(sep, "a"), join(sep, "a", "b"))).toBe(false);
  expect(isInside(join(sep, "a", "..b"), join(sep, "a"))).toBe(true);
});

it("keeps a file from elsewhere inside the output folder", () => {
  expect(belowBase(join(sep, "x", "y.xlsx"), join(sep, "a"))).toBe(join("x", "y.xlsx"));
});

it("reads paths divided by line ends or NUL", () => {
  expect(pathsIn("\uFEFFa b.xlsx\r\n\n 甲.xlsx\n")).toEqual(["a b.xlsx", " 甲.xlsx"]);
  expect(pathsIn("a\0b\0")).toEqual(["a", "b"]);
});
