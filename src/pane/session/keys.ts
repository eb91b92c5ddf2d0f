/** The key under which the workbook keeps the chosen profile. */
export const PROFILE_KEY = "selfeval.profile";
