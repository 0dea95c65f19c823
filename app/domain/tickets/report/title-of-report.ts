const longest = 60;

/** The head of a ticket of which only a text was written: its first line, as long as a list shows. */
export function titleOfReport(description: string, category: string): string {
  const line = description.trim().split(/\r?\n/)[0]?.trim() ?? '';
  if (line === '') return category;
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
