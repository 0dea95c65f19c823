/** Built-in formats that show a day, among them the East Asian ones (27 to 36, 50 to 58). ECMA-376 part 1, 18.8.30. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Whether a format code of the file's own shows a day: a `y` or `d` (or a Chinese 年 or 日) outside quotes and brackets. */
export function isDateFormatCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[(?!\$)[^\]]*\]/g, '')
    .replace(/\[\$[^\]]*\]/g, '');
  const first = bare.split(';')[0] ?? '';
  if (/general|[#0?]|^@$/i.test(first)) return false;
  return /[yYdD年日]/.test(first) || /m{3,}/i.test(first);
}

/** For each cell style of a workbook, in order, whether numbers under it are days. */
export function dateStyles(styles: readonly number[], ownCodes: ReadonlyMap<number, string>): boolean[] {
  return styles.map((id) => {
    const code = ownCodes.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateFormatCode(code);
  });
}
