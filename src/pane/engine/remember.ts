/** Keeps the last result of a pure function and gives it again while its arguments are the same objects. */
export function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let known: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (!known || args.some((one, index) => one !== known?.args[index]))
      known = { args, result: make(...args) };
    return known.result;
  };
}
