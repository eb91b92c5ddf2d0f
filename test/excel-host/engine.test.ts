import type { HostOptions } from "./excel-host";
import { describeBook, type BookDescription, type SheetDescription } from "./model/describe";
import { bootExcel } from "./transport/host-bridge";

const SHEET: SheetDescription = {
  name: "自评表",
  cells: { A1: "项目", B1: 1, B2: 2, B3: "=SUM(B1:B2)", C5: { value: 0.5, format: "0%", fill: "#FFFFFF" } },
  merges: ["A1:A2", "D1:E1"],
  hiddenRows: [4],
};

type Booted = ReturnType<typeof bootExcel>;

function boot(description: Partial<BookDescription> = {}, options: HostOptions = {}): Booted {
  return bootExcel(
    describeBook({ sheets: [SHEET, { name: "附 表", visibility: "hidden" }], ...description }),
    options,
  );
}

/** Runs against the booted client. */
function run<T>(
  { Excel: excel }: Booted,
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return excel.run((context) => work(context, context.workbook.worksheets.getItem("自评表")));
}

async function codeOf(undertaking: Promise<unknown>): Promise<string> {
  return undertaking.then(
    () => "none",
    (error: { readonly code: string }) => error.code,
  );
}

describe("the stand-in Excel answers the shipped client", () => {
  it("loads properties, nested and of collections", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility,items/protection/protected");
      const range = sheet.getRange("C5");
      range.load({ address: true, values: true, format: { fill: { color: true, pattern: true } } });
      const count = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["自评表", "Visible"],
        ["附 表", "Hidden"],
      ]);
      expect(worksheets.items[1]?.protection.protected).toBe(false);
      expect([range.address, range.values, range.format.fill.color, range.format.fill.pattern]).toEqual([
        "自评表!C5",
        [[0.5]],
        "#FFFFFF",
        "Solid",
      ]);
      expect(count.value).toBe(1);
      worksheets.items[1]?.load("name,position");
      await context.sync();
      expect(worksheets.items[1]?.position).toBe(1);
    });
  });

  it("types in what strings say, broadcasts scalars, leaves null alone, recalculates", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const range = sheet.getRange("B1:B3");
      range.values = [["90%"], [null], [null]] as unknown[][];
      const others = sheet.getRange("F1:G2");
      (others as { values: unknown }).values = 7;
      range.load("values,text,formulas,numberFormat,valueTypes");
      others.load("values");
      await context.sync();
      expect([range.values, range.text.map(([text]) => text)]).toEqual([
        [[0.9], [2], [2.9]],
        ["90%", "2", "2.9"],
      ]);
      expect([range.formulas[2]?.[0], range.numberFormat[0]?.[0]]).toEqual(["=SUM(B1:B2)", "0%"]);
      expect(others.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it("gives null objects, and null below them; ItemNotFound without OrNullObject", async () => {
    const booted = boot();
    await run(booted, async (context) => {
      const { worksheets } = context.workbook;
      const none = worksheets.getItemOrNullObject("没有");
      const cell = none.getRange("A1");
      cell.load("values");
      cell.values = [[1]];
      none.protection.load("protected");
      const next = worksheets.getLast().getNextOrNullObject();
      await context.sync();
      expect([none.isNullObject, cell.isNullObject, next.isNullObject]).toEqual([true, true, true]);
    });
    const error = await run(booted, async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    }).catch((reason: OfficeExtension.Error) => reason);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("finds ranges by many ways", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const ways: readonly [Excel.Range, string][] = [
        [sheet.getRangeByIndexes(0, 1, 2, 2), "B1:C2"],
        [sheet.getCell(2, 1), "B3"],
        [sheet.getUsedRange(true), "A1:C5"],
        [sheet.getUsedRange(), "A1:E5"],
        [sheet.getRange("B2").getSurroundingRegion(), "A1:B3"],
        [sheet.getRange("B2:C3").getOffsetRange(1, 1), "C3:D4"],
        [sheet.getRange("B2").getResizedRange(1, 2), "B2:D3"],
        [sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
        [sheet.getRange("B2:D5").getIntersection(sheet.getRange("C4:Z9")), "C4:D5"],
        [sheet.getRange("B2:D5").getRow(1), "B3:D3"],
        [sheet.getRange("B2:D5").getLastCell(), "D5"],
        [sheet.getRange("B2").getEntireRow(), "2:2"],
        [sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
        [sheet.getRange("B2").getRowsBelow(2), "B3:B4"],
        [sheet.getRange("C:D").getUsedRange(true), "C5"],
      ];
      for (const [range] of ways) range.load("address");
      await context.sync();
      expect(ways.map(([range]) => range.address)).toEqual(ways.map(([, address]) => `自评表!${address}`));
    });
    expect(booted.host.session.unknownMembers).toEqual([]);
  });

  it("sees a merge only where its top-left cell is asked for, and none beyond 512", async () => {
    const merges = Array.from({ length: 513 }, (_, index) => `A${index + 1}:B${index + 1}`);
    const booted = boot({ sheets: [SHEET, { name: "多", merges }] });
    await run(booted, async (context, sheet) => {
      const all = sheet.getRange("A1:E9").getMergedAreasOrNullObject();
      const part = sheet.getRange("A2:E9").getMergedAreasOrNullObject();
      all.load("areaCount,areas/items/address");
      await context.sync();
      expect(all.areas.items.map(({ address }) => address)).toEqual(["自评表!A1:A2", "自评表!D1:E1"]);
      expect(part.isNullObject).toBe(true);
    });
    const many = run(booted, async (context) => {
      context.workbook.worksheets
        .getItem("多")
        .getRange("A1:B513")
        .getMergedAreasOrNullObject()
        .load("areaCount");
      await context.sync();
    });
    expect(await codeOf(many)).toBe("GeneralException");
  });

  it("protects: locked cells and formats are refused, twice is refused, a password is asked for", async () => {
    const booted = boot({
      sheets: [
        {
          ...SHEET,
          cells: { ...SHEET.cells, B1: { value: 1, locked: false } },
          isProtected: true,
          password: "p",
        },
      ],
    });
    const attempt = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(
        run(booted, async (context, sheet) => {
          work(sheet);
          await context.sync();
        }),
      );
    expect(await attempt((sheet) => (sheet.getRange("B1").values = [[5]]))).toBe("none");
    expect(await attempt((sheet) => (sheet.getRange("B2").values = [[5]]))).toBe("AccessDenied");
    expect(await attempt((sheet) => (sheet.getRange("B1:B2").values = [[5], [5]]))).toBe("AccessDenied");
    expect(await attempt((sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"))).toBe(
      "AccessDenied",
    );
    expect(await attempt((sheet) => sheet.protection.protect())).toBe("AccessDenied");
    expect(await attempt((sheet) => sheet.protection.unprotect("x"))).toBe("InvalidArgument");
    expect(await attempt((sheet) => sheet.protection.unprotect("p"))).toBe("none");
    expect(await attempt((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
  });

  it("knows no fill from white, and clears it", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const [none, white] = [sheet.getRange("A1").format.fill, sheet.getRange("C5").format.fill];
      const both = sheet.getRange("C4:C5").format.fill;
      for (const fill of [none, white, both]) fill.load("color,pattern");
      await context.sync();
      expect([none, white, both].map(({ color, pattern }) => [color, pattern])).toEqual([
        ["#FFFFFF", "None"],
        ["#FFFFFF", "Solid"],
        ["#FFFFFF", null],
      ]);
      white.clear();
      white.load("pattern");
      await context.sync();
      expect(white.pattern).toBe("None");
    });
  });

  it("gives properties cell by cell, row by row", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const range = sheet.getRange("B4:C5");
      const cells = range.getCellProperties({
        address: true,
        format: { fill: { pattern: true }, protection: true },
      });
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      expect(cells.value[1]?.[1]).toEqual({
        address: "自评表!C5",
        format: { fill: { pattern: "Solid" }, protection: { locked: true, formulaHidden: false } },
      });
      expect(rows.value).toEqual([
        { rowHidden: true, rowIndex: 3 },
        { rowHidden: false, rowIndex: 4 },
      ]);
    });
  });

  it("lets ranges held follow inserted and deleted rows, and formulas too", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const held = sheet.getRange("B3");
      const gone = sheet.getRange("B2");
      context.trackedObjects.add([held, gone]);
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      held.load("address,formulas");
      await context.sync();
      expect([held.address, held.formulas]).toEqual(["自评表!B5", [["=SUM(B1:B4)"]]]);
      sheet.getRange("4:4").delete("Up");
      held.load("address");
      await context.sync();
      expect(held.address).toBe("自评表!B4");
      gone.load("address");
      expect(await codeOf(context.sync())).toBe("InvalidReference");
    });
  });

  it("takes a large table in one request, in the pieces the client makes", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      sheet.getRange("A11:J2010").values = Array.from({ length: 2_000 }, (_, row) =>
        Array.from({ length: 10 }, () => row),
      );
      const last = sheet.getRange("J2010");
      last.load("values");
      await context.sync();
      expect(last.values).toEqual([[1_999]]);
    });
    expect([booted.host.log.roundTrips(), booted.host.session.unknownMembers]).toEqual([1, []]);
  });

  it("keeps settings, XML parts, names and threaded comments", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      const { workbook } = context;
      workbook.settings.add("k", { a: [1] });
      const setting = workbook.settings.getItemOrNullObject("k");
      setting.load("value");
      const part = workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      part.setXml('<a xmlns="urn:x">1</a>');
      const found = workbook.customXmlParts.getByNamespace("urn:x").getOnlyItemOrNullObject();
      const none = workbook.customXmlParts.getByNamespace("urn:y").getOnlyItemOrNullObject();
      const xml = found.getXml();
      workbook.names.add("合计", sheet.getRange("B3"));
      const named = workbook.names.getItem("合计").getRange();
      named.load("address");
      const comment = workbook.comments.add("自评表!B1", "请核对");
      comment.load("content,authorName");
      await context.sync();
      expect([setting.value, xml.value, none.isNullObject]).toEqual([
        { a: [1] },
        '<a xmlns="urn:x">1</a>',
        true,
      ]);
      expect([named.address, comment.content, comment.authorName]).toEqual(["自评表!B3", "请核对", "经办人"]);
    });
  });

  it("puts sheets in, takes them out, and inserts those of a file", async () => {
    const booted = boot({}, { sheetsOfFile: () => [{ name: "空白表", cells: { A1: "新" } }] });
    await run(booted, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("新表");
      worksheets.getItem("附 表").delete();
      const ids = context.workbook.insertWorksheetsFromBase64("UEsDBA==");
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["自评表", "新表", "空白表"]);
      expect(ids.value).toHaveLength(1);
    });
    expect(booted.host.session.insertedFiles).toEqual(["UEsDBA=="]);
    const last = run(booted, async (context) => {
      for (const name of ["自评表", "新表", "空白表"]) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    expect(await codeOf(last)).toBe("InvalidOperation");
  });

  it("goes to cells, but not to hidden sheets", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      expect(selected.address).toBe("自评表!B2:C3");
    });
    const hidden = run(booted, async (context) => {
      context.workbook.worksheets.getItem("附 表").activate();
      await context.sync();
    });
    expect(await codeOf(hidden)).toBe("InvalidOperation");
  });

  it("tells of changes with their source, of the whole book or one sheet, until told to stop", async () => {
    const booted = boot();
    const told: unknown[] = [];
    const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    const handler = await run(booted, async (context, sheet) => {
      sheet.load("id");
      await context.sync();
      const result = sheet.onChanged.add(
        async ({ address, triggerSource }) => void told.push([address, triggerSource]),
      );
      context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => void told.push(worksheetId));
      await context.sync();
      sheet.getRange("B1").values = [[9]];
      context.workbook.worksheets.add("新表");
      await context.sync();
      return result;
    });
    booted.host.person.type("自评表", "B2", "8");
    await settle();
    expect(told).toEqual([["B1", "ThisLocalAddin"], booted.host.book.sheets[2]?.id, ["B2", "Unknown"]]);
    handler.remove();
    await handler.context.sync();
    booted.host.person.type("自评表", "B2", "7");
    await settle();
    expect(told).toHaveLength(3);
  });

  it("answers ApiNotFound above the declared set, and fails loudly at what it does not know", async () => {
    const old = boot({}, { sets: { ExcelApi: "1.12" } });
    const asked = run(old, async (context, sheet) => {
      sheet.getRange("A1").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
    });
    expect(await codeOf(asked)).toBe("ApiNotFound");
    const booted = boot();
    const unknown = run(booted, async (context, sheet) => {
      sheet.getRange("A1:A2").removeDuplicates([0], false);
      await context.sync();
    });
    expect(await codeOf(unknown)).toBe("NotImplemented");
    expect(booted.host.session.unknownMembers).toEqual(["Range.RemoveDuplicates()"]);
  });

  it("refuses changes in a read-only workbook", async () => {
    const booted = boot({ readOnly: true });
    const attempt = run(booted, async (context, sheet) => {
      sheet.getRange("B1").values = [[2]];
      await context.sync();
    });
    expect(await codeOf(attempt)).toBe("AccessDenied");
  });

  it("counts round trips and not the client's own clean-ups", async () => {
    const booted = boot();
    for (let count = 0; count < 3; count += 1)
      await run(booted, async (context, sheet) => {
        sheet.getRange("A1").load("values");
        await context.sync();
      });
    expect([booted.host.log.roundTrips(), booted.host.session.references.size]).toEqual([3, 0]);
  });

  it("can be told to fail before, amid and after a request", async () => {
    const write = (booted: Booted): Promise<string> =>
      codeOf(
        run(booted, async (context, sheet) => {
          sheet.getRange("B1").values = [[5]];
          sheet.getRange("B2").values = [[6]];
          await context.sync();
        }),
      );
    const values = ({ host }: Booted): unknown[] =>
      ["B1", "B2"].map((address) => host.person.valueOf("自评表", address));
    const number = (value: number): unknown => ({ kind: "number", number: value });
    const cases = [
      ["nothing", 1, 2],
      [1, 5, 2],
      ["everything", 5, 6],
    ] as const;
    for (const [after, first, second] of cases) {
      const booted = boot();
      booted.host.fail({ on: 1, with: { code: "GeneralException" }, after });
      expect(await write(booted)).toBe("GeneralException");
      expect(values(booted)).toEqual([number(first), number(second)]);
    }
    const busy = boot();
    busy.host.fail({ on: ({ flags }) => flags === 1, with: "busy", times: 2 });
    expect([await write(busy), await write(busy), await write(busy)]).toEqual([
      "ActivityLimitReached",
      "ActivityLimitReached",
      "none",
    ]);
  });

  it("calculates by hand where told to: what is entered at once, the rest when asked", async () => {
    const booted = boot();
    await run(booted, async (context, sheet) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("B1").values = [[10]];
      sheet.getRange("F1").values = [["=B1*2"]];
      const range = sheet.getRange("B3");
      const entered = sheet.getRange("F1");
      for (const one of [range, entered]) one.load("values");
      await context.sync();
      expect([range.values, entered.values]).toEqual([[[3]], [[20]]]);
      context.application.calculate("Full");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[12]]);
    });
  });

  it("can be slow", async () => {
    const booted = boot();
    booted.host.slowDown(40);
    const from = Date.now();
    await run(booted, async (context, sheet) => {
      sheet.load("name");
      await context.sync();
    });
    expect(Date.now() - from).toBeGreaterThan(30);
  });
});
