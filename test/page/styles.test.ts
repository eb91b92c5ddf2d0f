import { SHEET_STYLES } from "../../src/page/style/sheet-styles";
import { SHELL_STYLES } from "../../src/page/style/shell-styles";

/** Every rule on lines of its own, braces in pairs: a slip would silently drop all that follows. */
describe.each([
  ["shell", SHELL_STYLES],
  ["sheet", SHEET_STYLES],
])("the %s styles", (_, styles) => {
  it("are made of whole rules", () => {
    let depth = 0;
    for (const line of styles.trim().split("\n")) {
      if (/^@media[^{]*\{$/u.test(line)) depth += 1;
      else if (line === "}") depth -= 1;
      else if (!/^(?:@media[^{]*\{)?(?:[^{};]+\{[^{}]*\})+\}?$/u.test(line)) throw new Error(line);
    }
    expect(depth).toBe(0);
  });

  it("name no address of the network", () => {
    expect(styles).not.toMatch(/url\(|@import|https?:/u);
  });
});
