/** One element of a camt.053 entry with what it holds. Entries are small; only one at a time is kept. */
export type CamtElement = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: CamtElement[];
};

/** The elements at a path of names, `NtryDtls/TxDtls`. */
export function all(element: CamtElement | undefined, path: string): CamtElement[] {
  let found = element ? [element] : [];
  for (const name of path.split('/'))
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

export function first(element: CamtElement | undefined, path: string): CamtElement | undefined {
  return all(element, path)[0];
}

/** The text of the first of several paths that has one, on one line. */
export function textAt(element: CamtElement | undefined, ...paths: string[]): string | null {
  for (const path of paths) {
    const text = first(element, path)
      ?.text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim();
    if (text) return text;
  }
  return null;
}
