/**
 * A room without what tells its door: `3-1-1201` is `3-1-**`. Only the building and the entrance stay; a code of one part keeps its first sign, and
 * no more than half of it.
 */
export function maskRoom(code: string): string {
  const cut = Math.max(code.lastIndexOf('-'), code.lastIndexOf('/'), code.lastIndexOf(' '));
  if (cut > 0) return `${code.slice(0, cut + 1)}**`;
  const [first = ''] = code;
  return code.length > 1 ? `${first}**` : '**';
}
