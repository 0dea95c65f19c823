import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

export type Target = { name: string; url: string; headers: Record<string, string> };
export type Measured = { perSecond: number; p50Ms: number; p99Ms: number; errors: number };

/** Throughput of one page at `connections` for `seconds`. Errors are whatever was not answered with 200. */
export async function measure(
  { url, headers }: Target,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const good = result.statusCodeStats?.['200']?.count ?? 0;
  const answered = Object.values(result.statusCodeStats ?? {}).reduce((all, { count = 0 }) => all + count, 0);
  return {
    perSecond: good / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    errors: result.errors + result.timeouts + (answered - good),
  };
}

/** How many bills a page offers to pay. The header `host` makes this a request of its own and no `fetch`. */
export async function countBills({ url, headers }: Target): Promise<number> {
  const response = get(url, { headers });
  const [answer] = (await once(response, 'response')) as [IncomingMessage];
  return (await text(answer)).split('name="billId"').length - 1;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
