/**
 * `npm run bench -- board`: the dispatch board and the ticket list of a company with 200,000 tickets: milliseconds in the operation, 95th percentile of
 * the slowest screen, and how many scans of whole large tables there were. Then both pages through the built application against `/blank`, the
 * empty page of the same server, by the same signed-in member of the desk: `ratio` is the slower page's throughput to that of the empty one. With
 * `BENCH_PAGES=0` no page is asked for, and nothing is built.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { boardChoices } from '#app/domain/tickets/dispatch/board/board-choices.ts';
import { dispatchBoard } from '#app/domain/tickets/dispatch/board/dispatch-board.ts';
import { listCrews } from '#app/domain/tickets/dispatch/board/list-crews.ts';
import { giveOutChoices } from '#app/domain/tickets/dispatch/give-out-choices.ts';
import { countTickets } from '#app/domain/tickets/lists/count-tickets.ts';
import { listTickets } from '#app/domain/tickets/lists/list-tickets.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { measurePages } from './tickets/measure-pages.ts';
import { seedService } from './tickets/seed-service.ts';
import { percentile } from './webhooks/percentile.ts';

const tickets = Number(process.env.BENCH_TICKETS ?? 200_000);
const times = Number(process.env.BENCH_TIMES ?? 40);
const withPages = process.env.BENCH_PAGES !== '0';
const barMs = 50;
const large = ['ticket', 'ticket_event', 'ticket_clock'];
const say = (text: string) => console.error(text);

process.env.SECRET ??= randomBytes(32).toString('hex');
const database = await startBenchDatabase({ shared_buffers: '512MB' });
const superuser = new pg.Client({ connectionString: database.superuserUrl });

async function scans(): Promise<Map<string, number>> {
  const { rows } = await superuser.query<{ relname: string; seq_scan: string }>(
    'select relname, seq_scan from pg_stat_user_tables where relname = any($1)',
    [large],
  );
  return new Map(rows.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));
}

try {
  reloadEnv();
  await superuser.connect();
  const { tenant, desk, departmentIds, communityIds, categoryIds } = await seedService(
    database.superuserUrl,
    tickets,
  );
  say(`${tickets} tickets`);
  const any = <T>(values: T[]) => values[Math.floor(Math.random() * values.length)] as T;
  const open = await withTenant(tenant.id, (db) =>
    db.ticket.findMany({
      where: { tenantId: tenant.id, status: { in: ['accepted', 'pooled', 'assigned'] } },
      select: { id: true },
      take: 200,
    }),
  );
  const { next } = await listTickets(desk, { limit: 50 });
  const screens: Record<string, () => Promise<unknown>> = {
    board: () => dispatchBoard(desk, {}),
    'board of a department': () => dispatchBoard(desk, { departmentId: any(departmentIds) }),
    'board of a community': () => dispatchBoard(desk, { communityId: any(communityIds) }),
    'choices of the board': () => boardChoices(desk, {}),
    crews: () => listCrews(desk, {}),
    'to whom a ticket could go': () => giveOutChoices(desk, { ticketId: any(open).id }),
    'tickets, latest': () => listTickets(desk, {}),
    'tickets, next page': () => listTickets(desk, { after: next }),
    'tickets of a community': () => listTickets(desk, { communityId: any(communityIds) }),
    'tickets of a department': () => listTickets(desk, { departmentId: any(departmentIds) }),
    'tickets of a category': () => listTickets(desk, { categoryId: any(categoryIds) }),
    'heaps, counted': () => countTickets(desk, {}),
    'heaps of a community': () => countTickets(desk, { communityId: any(communityIds) }),
    'search by number': () => listTickets(desk, { q: String(1 + Math.floor(Math.random() * tickets)) }),
    'search by phone': () =>
      listTickets(desk, { q: `139${String(Math.floor(Math.random() * 99_999)).padStart(8, '0')}` }),
    'search by the text': () => listTickets(desk, { q: '厨房水管漏水' }),
  };
  // Warm, so that what is measured is the query and no first connection.
  for (const screen of Object.values(screens)) for (let index = 0; index < 6; index += 1) await screen();
  await superuser.query('select pg_stat_force_next_flush()');
  const before = await scans();
  const slow: string[] = [];
  let slowest = 0;
  for (const [name, screen] of Object.entries(screens)) {
    const took: number[] = [];
    for (let index = 0; index < times; index += 1) {
      const began = performance.now();
      await screen();
      took.push(performance.now() - began);
    }
    const p95 = percentile(took, 0.95);
    slowest = Math.max(slowest, p95);
    if (p95 > barMs) slow.push(name);
    say(`${name.padEnd(28)} p50 ${round(percentile(took, 0.5), 1)} p95 ${round(p95, 1)} ms`);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  let seqScans = 0;
  for (const [table, count] of await scans()) {
    const more = count - (before.get(table) ?? 0);
    if (more > 0) say(`${table}: scanned whole ${more} times`);
    seqScans += more;
  }
  const pages = withPages ? await measurePages(tenant.slug, desk) : null;
  console.log(
    JSON.stringify({
      bench: 'board',
      p95Ms: round(slowest, 1),
      seqScans,
      ...(pages ?? {}),
      errors: pages?.errors ?? 0,
      slow,
      tickets,
    }),
  );
} finally {
  await superuser.end();
  await database.stop();
}
