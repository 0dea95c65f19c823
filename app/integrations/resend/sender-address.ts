const MAX_NAME_LENGTH = 60;

/**
 * `"<company name>" <slug@domain>`. Whatever the name holds, the result is one header value with this one address: control and
 * direction characters are dropped, quotes and backslashes escaped.
 *
 * Throws RangeError where the slug is no address slug.
 */
export function senderAddress(companyName: string, slug: string, domain: string): string {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(slug)) throw new RangeError(`no address slug: ${slug}`);
  const name = [...headerText(companyName)].slice(0, MAX_NAME_LENGTH).join('').trim();
  const address = `<${slug}@${domain}>`;
  return name === '' ? address : `"${name.replace(/["\\]/g, '\\$&')}" ${address}`;
}

/** Text that may stand in one header line: no line breaks, no control, invisible or direction-changing characters. */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
}
