/** One HTTP request and its answer as plain values, so that every stand-in is a function that tests can also call directly. */
export type SandboxRequest = {
  method: string;
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: string;
};

export type SandboxAnswer = {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Cut the connection instead of answering: what a client sees as a time-out. */
  hangUp?: boolean;
};

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): SandboxAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function redirectAnswer(location: string): SandboxAnswer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' };
}
