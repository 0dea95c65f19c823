/** `sep=;` in the first line: a hint for Excel, not a record. */
const HINT = /^sep=(.)\r?\n/i;
const CANDIDATES = [',', ';', '\t', '|', '，'] as const;

export type Delimiter = { delimiter: string; hintLength: number };

/**
 * The character between the fields of a table of text: the candidate that occurs equally often in most of the first lines,
 * not counting what stands in quotation marks. A table of one column has a comma.
 */
export function detectDelimiter(start: string): Delimiter {
  const hint = HINT.exec(start);
  if (hint?.[1]) return { delimiter: hint[1], hintLength: hint[0].length };
  const lines = unquotedLines(start);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const header = counts[0] ?? 0;
    if (header === 0) continue;
    const equal = counts.filter((count) => count === header).length / counts.length;
    const score = equal * 100 + Math.min(header, 50);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, hintLength: 0 };
}

function unquotedLines(start: string): string[] {
  const lines: string[] = [];
  let line = '';
  let quoted = false;
  for (const char of start.slice(0, 64 * 1024)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\n') {
      if (line.trim() !== '') lines.push(line);
      line = '';
      if (lines.length === 50) break;
    } else if (!quoted) line += char;
  }
  if (lines.length === 0 && line.trim() !== '') lines.push(line);
  return lines;
}
