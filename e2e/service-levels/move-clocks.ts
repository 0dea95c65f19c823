import pg from 'pg';

/**
 * Lets so many minutes pass for the service levels of a ticket: it is as old as if it had come in that much earlier. What the worker does
 * about it, and when, is left to the worker.
 *
 * @returns the number of the ticket
 */
export async function moveClocks(
  environment: Record<string, string>,
  slug: string,
  ticketId: string,
  minutes: number,
): Promise<string> {
  const system = new pg.Client({ connectionString: environment.DATABASE_SYSTEM_URL });
  await system.connect();
  const { rows } = await system.query<{ id: string }>('select id from tenant where slug = $1', [slug]);
  await system.end();
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [rows[0]?.id]);
    await client.query(
      `update ticket_clock set started_at = started_at - m.by, running_since = running_since - m.by, due_at = due_at - m.by, next_at = next_at - m.by
       from (select make_interval(mins => $2::int) as by) m where ticket_id = $1`,
      [ticketId, minutes],
    );
    const ticket = await client.query<{ number: string }>('select number from ticket where id = $1', [
      ticketId,
    ]);
    await client.query('commit');
    return String(ticket.rows[0]?.number);
  } finally {
    await client.end();
  }
}
