import { decimal, max, show, sum, type Decimal } from "../../cells/decimal";
import type { FiledRow } from "../ledger";
import type { TracedProject } from "../ledger-file";
import { nameKey } from "../text-mark";
import {
  defineFolderRule,
  formPlace,
  grouped,
  placeOf,
  unitsOf,
  type FolderPlace,
  type FolderRule,
} from "./folder-rule";

/** Amounts in 万元 are shown with at most so much lost to rounding, each. */
const ROUNDING = decimal("0.01");

/** The forms of one unit for one year. */
function ofUnitAndYear(rows: readonly FiledRow[]): Iterable<readonly FiledRow[]> {
  const key = ({ unit, year }: FiledRow): string | null =>
    unit === null || nameKey(unit) === "" ? null : `${nameKey(unit)} ${String(year ?? "")}`;
  return grouped(rows, key).values();
}

interface Whole {
  readonly department: FiledRow;
  readonly projects: readonly FiledRow[];
  readonly sum: Decimal;
  readonly whole: Decimal;
  readonly what: string;
}

const projectsWithinWhole = defineFolderRule<Whole>({
  id: "folder/projects-within-whole",
  severity: "warning",
  title: "各项目的执行数合计不超过部门整体的支出",
  basis: "项目支出是部门整体支出的一部分",
  help: "一个单位各项目花的钱加起来，不会多于它全年的项目支出；多了，必有一张表填错或口径不同。",
  remedy: "核对各项目自评表与部门整体自评表的全年执行数，口径不同的请单位说明。",
  example: {
    wrong: "三个项目执行数100、80、90，合计270，部门整体的项目支出260",
    right: "三个项目执行数100、80、80，合计260，部门整体的项目支出260",
    edge: "每个项目四舍五入0.01万元的差额不报",
  },
  *find({ rows }) {
    for (const group of ofUnitAndYear(rows)) {
      const whole = wholeOf(group);
      if (whole === null) continue;
      yield {
        units: unitsOf(group),
        places: [whole.department, ...whole.projects].map((row) => placeOf(row)),
        data: whole,
      };
    }
  },
  message: ({ department, projects, sum, whole, what }) =>
    `${String(projects.length)}个项目的全年执行数合计${show(sum)}万元，超过部门整体自评表（${formPlace(department)}）的${what}${show(whole)}万元。`,
});

/** The projects together against what the department states of them, else against all it spent. */
function wholeOf(group: readonly FiledRow[]): Whole | null {
  const departments = group.filter(({ kind }) => kind === "department");
  const [department] = departments;
  const projects = largestOfEach(
    group.filter(({ kind, execution }) => kind === "project" && execution !== null),
  );
  if (!department || departments.length > 1 || projects.length === 0) return null;
  const total = sum(projects.map(({ execution }) => decimal(execution ?? "0")));
  const [figure, what] = department.trace.projectExpenditure
    ? ([department.trace.projectExpenditure, "项目支出"] as const)
    : ([department.execution, "全年执行数"] as const);
  if (figure === null) return null;
  const whole = decimal(figure);
  return total.minus(whole).gt(ROUNDING.times(projects.length))
    ? { department, projects, sum: total, whole, what }
    : null;
}

/** Of a project sent several times, the form with the largest execution: each project counts once. */
function largestOfEach(rows: readonly FiledRow[]): readonly FiledRow[] {
  const groups = grouped(rows, ({ project, path, sheet }) => nameKey(project ?? `${path} ${sheet}`));
  return [...groups.values()].map((group) => {
    const largest = group.map(({ execution }) => decimal(execution ?? "0")).reduce(max);
    return group.find(({ execution }) => largest.eq(execution ?? "0")) as FiledRow;
  });
}

interface Figures {
  readonly project: string;
  readonly own: FiledRow;
  readonly table: FiledRow;
  readonly row: TracedProject;
}

const tableAgrees = defineFolderRule<Figures>({
  id: "folder/project-table-agrees",
  severity: "warning",
  title: "项目自评表的执行数等于项目支出情况表的决算数",
  basis: "同一项目同一年度的支出只有一个数",
  help: "同一个项目的执行数在两张表里不同，审核人无从采信。",
  remedy: "核对两张表的数，改正填错的一张；口径不同的请单位说明。",
  example: {
    wrong: "项目自评表执行数234，项目支出情况表同一项目决算数238",
    right: "两张表都写234",
    edge: "相差不超过0.01万元的不报",
  },
  *find({ rows }) {
    for (const group of ofUnitAndYear(rows)) {
      const listed = new Map(
        group.flatMap((table) =>
          table.trace.projects.map((row) => [nameKey(row.name), { table, row }] as const),
        ),
      );
      for (const own of group) {
        const other = own.kind === "project" ? listed.get(nameKey(own.project ?? "")) : undefined;
        if (!other || own.execution === null || other.row.final === null) continue;
        if (decimal(own.execution).minus(other.row.final).abs().lte(ROUNDING)) continue;
        const places: readonly FolderPlace[] = [placeOf(own), placeOf(other.table, other.row.cell)];
        yield { units: unitsOf([own]), places, data: { project: own.project ?? "", own, ...other } };
      }
    }
  },
  message: ({ project, own, table, row }) => {
    const gap = decimal(own.execution ?? "0").minus(row.final ?? "0");
    return `“${project}”的全年执行数，项目自评表（${formPlace(own)}）为${String(own.execution)}万元，项目支出情况表（${formPlace(table)}${row.cell}）为${String(row.final)}万元，相差${show(gap.abs())}万元。`;
  },
});

export const AGREEMENT_RULES: readonly FolderRule[] = [projectsWithinWhole, tableAgrees];
