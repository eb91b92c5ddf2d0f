/** The key under which a workbook keeps its waivers; the same for every face. */
export const WAIVERS_KEY = "selfeval.waivers";
