/** The form these rules are about. */
export const HUNAN = "湖南部门整体支出绩效评价基础数据表";
