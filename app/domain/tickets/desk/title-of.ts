const longest = 60;

/** The first line of what was said, short enough for a list; the category's name where nothing was. */
export function titleOf(description: string, categoryName: string): string {
  const line = description.split('\n', 1)[0]?.trim() ?? '';
  if (line === '') return categoryName;
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
