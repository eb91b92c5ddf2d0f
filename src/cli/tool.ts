import packageFile from "../../package.json";

/** Name and version as every report carries them. */
export const TOOL = { name: "selfeval", version: packageFile.version } as const;
