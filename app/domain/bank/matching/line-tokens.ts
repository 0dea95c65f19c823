export type LineTokens = {
  lineId: string;
  kind: 'code' | 'name' | 'phone';
  token: string;
  weight: 'counterparty' | 'purpose';
};

/** Words of one line that are looked up; more say nothing. */
const mostTokens = 120;

/**
 * What of a line may name a property or a person: a room number in the ways people write it (`3-1-1201`, `3栋1单元1201`), a phone number, the name of who
 * paid, and the names that may stand in the purpose, which has no blanks in Chinese.
 */
export function lineTokens(line: {
  id: string;
  counterparty: string | null;
  purpose: string | null;
}): LineTokens[] {
  const tokens = new Map<string, LineTokens>();
  const add = (kind: LineTokens['kind'], token: string, weight: LineTokens['weight']) => {
    const key = `${kind} ${token}`;
    if (!tokens.has(key) && tokens.size < mostTokens)
      tokens.set(key, { lineId: line.id, kind, token, weight });
  };
  const counterparty = plain(line.counterparty);
  const purpose = plain(line.purpose);
  if (counterparty) add('name', counterparty, 'counterparty');
  for (const [text, weight] of [
    [purpose, 'purpose'],
    [counterparty, 'counterparty'],
  ] as const) {
    for (const code of codesIn(text)) add('code', code, weight);
    for (const [phone] of text.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)) add('phone', phone, weight);
  }
  for (const name of namesIn(purpose)) add('name', name, 'purpose');
  return [...tokens.values()];
}

function plain(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function codesIn(text: string): string[] {
  const codes: string[] = [];
  for (const [whole] of text.matchAll(/[A-Za-z]?\d{1,4}[A-Za-z]?(?:[-—–#][A-Za-z]?\d{1,6}[A-Za-z]?){1,3}/g))
    codes.push(whole.replace(/[—–#]/g, '-'));
  const spoken =
    /([A-Za-z]?\d{0,4})\s*(?:号楼|号|栋|幢|座|楼)\s*(?:(\d{1,3})\s*(?:单元|门)\s*)?([A-Za-z]?\d{2,6})/g;
  for (const [, building = '', entrance, room = ''] of text.matchAll(spoken)) {
    if (!building) continue;
    codes.push(entrance ? `${building}-${entrance}-${room}` : `${building}-${room}`);
  }
  return codes.flatMap((code) => (code === code.toUpperCase() ? [code] : [code, code.toUpperCase()]));
}

function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run].slice(0, 24);
    for (let from = 0; from < characters.length; from += 1)
      for (let length = 2; length <= 4 && from + length <= characters.length; length += 1)
        names.push(characters.slice(from, from + length).join(''));
  }
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'.-]*/gu) ?? [];
  for (let at = 0; at < words.length - 1; at += 1) {
    names.push(`${words[at]} ${words[at + 1]}`);
    if (words[at + 2]) names.push(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  }
  return names;
}
