/** The headers of a request at a company's address, with the cookies that an earlier answer set. */
export function headersAt(host: string, setCookies: string[] = []): Headers {
  const headers = new Headers({ host, 'user-agent': 'vitest' });
  const cookies = setCookies.map((cookie) => cookie.split(';', 1)[0]);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  return headers;
}
