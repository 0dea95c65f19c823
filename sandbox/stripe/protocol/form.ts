/** What a form-encoded body becomes: text at the leaves, lists where the keys are 0, 1, 2 and so on. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

type Node = { [key: string]: string | Node };

/** Reads `a[b][0][c]=x&d[]=y` as Stripe does. Keys that would touch a prototype are ignored. */
export function parseForm(text: string): Record<string, FormValue> {
  const root: Node = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    const path = [...key.matchAll(/(?:^([^[\]]+))|\[([^[\]]*)\]/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    if (path.length === 0 || path.some((part) => part === '__proto__')) continue;
    place(root, path, value);
  }
  return toValue(root) as Record<string, FormValue>;
}

function place(node: Node, [first = '', ...rest]: string[], value: string): void {
  const key = first === '' ? String(Object.keys(node).length) : first;
  if (rest.length === 0) {
    node[key] = value;
    return;
  }
  let child = node[key];
  if (child === undefined || typeof child === 'string') {
    child = Object.create(null) as Node;
    node[key] = child;
  }
  place(child, rest, value);
}

function toValue(node: string | Node, top = true): FormValue {
  if (typeof node === 'string') return node;
  const keys = Object.keys(node);
  // Own keys that are whole numbers come in rising order, so a list has exactly its places as keys.
  const isList = !top && keys.length > 0 && keys.every((key, place) => key === String(place));
  if (isList) return keys.map((key) => toValue(node[key] ?? '', false));
  return Object.fromEntries(keys.map((key) => [key, toValue(node[key] ?? '', false)]));
}
