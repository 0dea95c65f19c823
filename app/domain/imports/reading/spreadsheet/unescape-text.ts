/** Workbooks write characters that XML cannot hold, and `_x` itself, as `_x000D_`. ECMA-376 part 1, 22.4.2.4. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
