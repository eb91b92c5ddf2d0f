import { EVALUATION_KINDS, type FiledRow } from "../ledger";
import { nameKey } from "../text-mark";
import { defineFolderRule, formPlace, grouped, placeOf, unitsOf, type FolderRule } from "./folder-rule";

/** What a form is about: unit, kind, year and, for projects, the project; too little named → `null`. */
export function subjectKey({ kind, unit, project, year }: FiledRow): string | null {
  if (!EVALUATION_KINDS.has(kind)) return null;
  const names = [unit, project].map((name) => (name === null ? "" : nameKey(name)));
  const isTold = kind === "department" ? names[0] !== "" : names[1] !== "";
  return isTold ? [kind, ...names, String(year ?? "")].join("\u0001") : null;
}

interface SentTwice {
  readonly subject: string;
  readonly places: readonly string[];
  /** Same figures and texts in all, or the totals where they differ. */
  readonly same: boolean;
  readonly scores: readonly string[];
}

const sentOnce = defineFolderRule<SentTwice>({
  id: "folder/sent-once",
  severity: "warning",
  title: "同一项目、同一年度只报送一份",
  basis: "同一单位的同一项目一年报送一份自评表（报送的常理，不是文件条文）",
  help: "同一项目有两份，汇总时会算两次；总分不同的，还要定以哪一份为准。",
  remedy: "与单位核对以哪一份为准，其余作废。",
  example: {
    wrong: "同一单位的农村饮水项目2024年度有两份自评表，总分95和97",
    right: "农村饮水项目2024年度只有一份自评表",
    edge: "年度不同的不算重复",
  },
  *find({ rows }) {
    for (const group of grouped(rows, subjectKey).values()) {
      const [first] = group;
      if (!first || group.length < 2) continue;
      const contents = new Set(group.map(contentKey));
      yield {
        units: unitsOf(group),
        places: group.map((row) => placeOf(row)),
        data: {
          subject: subjectName(first),
          places: group.map(formPlace),
          same: contents.size === 1,
          scores: [...new Set(group.map(({ score }) => score.standing ?? "无总分"))],
        },
      };
    }
  },
  message: ({ subject, places, same, scores }) => {
    const difference = same
      ? "内容相同"
      : scores.length > 1
        ? `总分不同（${scores.join("、")}）`
        : "总分相同而内容不同";
    return `${subject}有${String(places.length)}份自评表，${difference}：${places.join("、")}。`;
  },
});

/** Everything that is kept of what was filled in. */
function contentKey({ trace, score }: FiledRow): string {
  const { amounts, actuals, texts, points } = trace;
  return [amounts, actuals, texts, score.standing, points?.indicators, points?.execution].join(" ");
}

/** `“农村饮水安全工程”（某县水利局，2024年度）`. */
export function subjectName({ project, unit, year, name }: FiledRow): string {
  const head = project ?? unit ?? name;
  const tail = [project === null ? null : unit, year === null ? null : `${String(year)}年度`];
  const said = tail.filter((one) => one !== null);
  return `“${head}”${said.length === 0 ? "" : `（${said.join("，")}）`}`;
}

export const SENT_TWICE_RULES: readonly FolderRule[] = [sentOnce];
