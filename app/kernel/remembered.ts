const made = new Map<string, unknown>();

/**
 * A formatter of `Intl` made once for its key, because making one costs a hundred times as much as using it. Keys are of a bounded kind:
 * a locale, a currency, a zone, never what a record holds.
 */
export function remembered<F>(key: string, make: () => F): F {
  const known = made.get(key);
  if (known !== undefined) return known as F;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}
