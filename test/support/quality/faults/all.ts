import type { Fault } from "./fault";
import { FUND_FAULTS } from "./funds";
import { MORE_VALUE_FAULTS } from "./more-values";
import { POINT_FAULTS } from "./points";
import { TEXT_FAULTS } from "./texts";
import { VALUE_FAULTS } from "./values";

/** Every kind of fault that is put into generated forms. */
export const FAULTS: readonly Fault[] = [
  ...TEXT_FAULTS,
  ...FUND_FAULTS,
  ...VALUE_FAULTS,
  ...MORE_VALUE_FAULTS,
  ...POINT_FAULTS,
];
