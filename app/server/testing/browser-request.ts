import { type Agent, type IncomingMessage, request } from 'node:http';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export type BrowserAnswer = {
  status: number;
  headers: IncomingMessage['headers'];
  cookies: string[];
  location: string | undefined;
  body: string;
};

type BrowserRequest = {
  /** Of the server, on this machine. */
  port: number;
  /** `company.localhost`, as the browser names it. */
  host: string;
  path: string;
  method?: string;
  cookies?: string[];
  headers?: Record<string, string>;
  /** Fields of a form, or a body as it is. */
  form?: Record<string, string>;
  body?: Readable;
  agent?: Agent;
};

/** One request as a browser would send it to that host: with its origin and cookies, following nothing. */
export function browserRequest(wish: BrowserRequest): Promise<BrowserAnswer> {
  const { port, host, form, body, cookies = [], agent } = wish;
  const method = wish.method ?? (form || body ? 'POST' : 'GET');
  const sent = form && new URLSearchParams(form).toString();
  const headers: Record<string, string> = {
    host: `${host}:${port}`,
    'accept-language': 'en',
    ...(method !== 'GET' && { origin: `http://${host}:${port}` }),
    ...(cookies.length > 0 && { cookie: cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') }),
    ...(sent !== undefined && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(sent)),
    }),
    ...wish.headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path: wish.path, method, headers, agent },
      (answer) => {
        text(answer).then(
          (content) =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              cookies: answer.headers['set-cookie'] ?? [],
              location: answer.headers.location,
              body: content,
            }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    if (body) body.pipe(outgoing);
    else outgoing.end(sent);
  });
}
