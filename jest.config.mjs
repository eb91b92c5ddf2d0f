/** One project; tests that need a DOM say so in a docblock (`@jest-environment jsdom`). */
export default {
  testEnvironment: "node",
  // Machines are small and noisy: a limit against hanging, not a measure.
  testTimeout: 60_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/tsconfig.json", diagnostics: false }],
  },
};
