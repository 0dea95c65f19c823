import { Agent, request } from 'node:http';

export type Post = { body: string; headers: Record<string, string> };
export type Posted = { status: number; ms: number };

/** Posts everything in the order given over `connections` that stay open; the time of each is until its whole answer is there. */
export async function postAll(url: string, posts: readonly Post[], connections: number): Promise<Posted[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const results: Posted[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let post = posts[next++]; post; post = posts[next++]) results.push(await send(url, post, agent));
    }),
  );
  agent.destroy();
  return results;
}

function send(url: string, { body, headers }: Post, agent: Agent): Promise<Posted> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, ms: performance.now() - began }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
