/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { BINDINGS_KEY } from "../../src/core/form/bindings";
import { draw, faults } from "./support/draw";
import { at, openSession, sessionOver } from "./support/session";

const UNKNOWN = "本年预期达到的水平";

test("a header never seen is pointed at, kept in the workbook, found by the next session, and let go again", async () => {
  const open = openSession({ E12: UNKNOWN });
  await open.session.check();
  const drawn = draw(open);
  expect(screen.getByRole("status")).toHaveTextContent("无法识别");
  const choice = screen.getByLabelText("这个单元格是");
  await drawn.user.selectOptions(choice, "指标栏目：年度指标值");

  await open.session.goTo(at("G13"));
  await drawn.press("用当前单元格");
  expect(screen.getByText(/请选中写着栏目名称的单元格/u)).toBeVisible();
  expect(open.now().bindings).toEqual([]);

  await open.session.goTo(at("E12"));
  await drawn.press("用当前单元格");
  expect(open.now().review?.forms).toHaveLength(1);
  expect(open.now().verdict.outcome).toBe("clean");
  expect(JSON.parse((await open.workbook.load(BINDINGS_KEY)) ?? "")).toEqual([
    { sheet: "自评表", label: UNKNOWN, nth: 0, part: "indicators/target" },
  ]);

  const again = sessionOver(open.workbook);
  await again.session.check();
  expect(again.now().verdict.outcome).toBe("clean");

  await drawn.press("手动指定…");
  const list = screen.getByRole("list", { name: "已指定的栏目" });
  expect(within(list).getByText(/“自评表”E12“本年预期达到的水平”按“年度指标值”读取/u)).toBeVisible();
  expect(await faults()).toEqual([]);
  await drawn.press("取消指定：年度指标值");
  expect(open.now().verdict.outcome).toBe("unrecognised");
  expect(await open.workbook.load(BINDINGS_KEY)).toBeNull();
});
