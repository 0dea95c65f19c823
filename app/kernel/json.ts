/** JSON that keeps `bigint` and `Date`, for answers that are stored and read back. Money in plain JSON is a string. */
export type StoredJson = null | boolean | number | string | StoredJson[] | { [key: string]: StoredJson };

export function toStoredJson(value: unknown): StoredJson {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(toStoredJson);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toStoredJson(entry)]));
  }
  return value as StoredJson;
}

export function fromStoredJson(value: StoredJson): unknown {
  if (Array.isArray(value)) return value.map(fromStoredJson);
  if (value && typeof value === 'object') {
    if (typeof value.$bigint === 'string') return BigInt(value.$bigint);
    if (typeof value.$date === 'string') return new Date(value.$date);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromStoredJson(entry)]));
  }
  return value;
}
