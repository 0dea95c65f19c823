/** One or two characters that stand for a company: the first two of a Chinese name, the first letters of two words of another. */
export function companyInitials(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/);
  if (/\p{Script=Han}/u.test(first)) return [...first].slice(0, 2).join('');
  return [first, second]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
