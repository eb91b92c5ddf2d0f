import { formatAddress } from "../cells/address";
import type { BindingState } from "../form/binding-states";
import { partName } from "../form/parts";

/** `“自评表”E12“本年预期达到的水平”按“年度指标值”读取`; or that it is not used, or nowhere to be found any more. */
export function bindingLine({ binding, at, isUsed }: BindingState): string {
  const { sheet, label, part } = binding;
  const name = `“${partName(part)}”`;
  if (at === null) return `“${sheet}”里已找不到“${label}”，手动指定的${name}没有采用，请重新指定`;
  const place = `“${at.sheet}”${formatAddress(at)}“${label}”`;
  return isUsed
    ? `${place}按${name}读取`
    : `${place}指定为${name}，但没有用上：请看它与其他栏目名称是否在同一行，缺少的栏目是否都已指定`;
}
