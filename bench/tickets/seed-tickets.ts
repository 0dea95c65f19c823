import pg from 'pg';

export type SeededTickets = {
  departmentIds: string[];
  communityIds: string[];
  categoryIds: string[];
  assigneeIds: string[];
  statuses: { status: string; count: number }[];
  firstNumber?: number;
};

/**
 * Tickets in one statement for each status and 20,000, each with the events that led there, reported one after the other, the last one now. The checks that a
 * ticket moves event by event are off meanwhile: each of these comes as it stands.
 */
export async function seedTickets(
  superuserUrl: string,
  tenantId: string,
  { departmentIds, communityIds, categoryIds, assigneeIds, statuses, firstNumber = 1 }: SeededTickets,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`set session_replication_role = replica`);
  let number = firstNumber;
  for (const { status, count } of statuses) {
    const way = ways[status];
    if (!way) throw new Error(`no way to ${status}`);
    for (let done = 0; done < count; done += chunk) {
      const many = Math.min(chunk, count - done);
      await client.query(insertTickets, [
        tenantId,
        many,
        number,
        categoryIds,
        status,
        way.length,
        communityIds,
        departmentIds,
        way.includes('assigned'),
        assigneeIds,
        count - done,
        way,
        way.map((to) => eventTo[to]),
      ]);
      number += many;
    }
  }
  await client.query(insertClocks, [tenantId]);
  await client.end();
}

const chunk = 20_000;

/** Each is answered within the quarter of an hour and settled within four: what is still open runs, what is done has met them. */
const insertClocks = `
  insert into ticket_clock (tenant_id, id, ticket_id, stage, hours, limit_seconds, started_at, running_since, due_at, next_at, met_at)
  select t.tenant_id, new_id(), t.id, s.stage, 'always', s.seconds, t.created_at, t.created_at, t.created_at + make_interval(secs => s.seconds),
    case when not met then t.created_at + make_interval(secs => s.seconds) end, case when met then t.created_at end
  from ticket t cross join (values ('respond', 900), ('resolve', 14400)) s (stage, seconds)
  cross join lateral (select t.status in ('rated', 'closed') or (s.stage = 'respond' and t.status <> 'submitted') as met) done
  where t.tenant_id = $1 and not exists (select from ticket_clock c where c.tenant_id = t.tenant_id and c.ticket_id = t.id)`;

const insertTickets = `
  with numbered as (select n, new_id() as id from generate_series(0, $2::int - 1) n),
  made as (
    insert into ticket (tenant_id, id, number, kind, category_id, status, version, source, urgency, title, description, community_id, contact_phone,
      department_id, assignee_id, created_at, closed_at)
    select $1::uuid, s.id, $3::bigint + s.n, 'repair', ($4::uuid[])[1 + s.n % cardinality($4::uuid[])], $5::text, $6::int, 'phone',
      (array['normal', 'normal', 'normal', 'urgent', 'emergency'])[1 + s.n % 5],
      (array['厨房水管漏水', '楼道灯不亮', '门锁打不开', '墙面渗水', '马桶堵塞'])[1 + s.n % 5] || ' ' || ($3::bigint + s.n),
      '业主来电报修，请尽快上门查看。', ($7::uuid[])[1 + s.n % cardinality($7::uuid[])], '139' || lpad((s.n % 100000)::text, 8, '0'),
      ($8::uuid[])[1 + s.n % cardinality($8::uuid[])], case when $9::boolean then ($10::uuid[])[1 + s.n % cardinality($10::uuid[])] end,
      now() - make_interval(mins => $11::int - s.n), case when $5::text = 'closed' then now() end
    from numbered s returning id, created_at
  )
  insert into ticket_event (tenant_id, id, ticket_id, version, event, from_status, to_status, actor_kind, actor_name, created_at)
  select $1::uuid, new_id(), m.id, v, ($13::text[])[v], case when v > 1 then ($12::text[])[v - 1] end, ($12::text[])[v], 'system', 'bench',
    m.created_at + make_interval(mins => v)
  from made m cross join generate_series(1, $6::int) v`;

const eventTo: Record<string, string> = {
  submitted: 'submit',
  accepted: 'accept',
  pooled: 'offer',
  assigned: 'assign',
  acknowledged: 'acknowledge',
  on_the_way: 'depart',
  working: 'arrive',
  done: 'finish',
  settled: 'settle',
  rated: 'rate',
  called_back: 'call_back',
  closed: 'close',
};

const toWork = ['submitted', 'accepted', 'assigned', 'acknowledged', 'on_the_way', 'working'];
/** The statuses through which a ticket comes to where it stands. */
const ways: Record<string, string[]> = {
  submitted: ['submitted'],
  accepted: ['submitted', 'accepted'],
  pooled: ['submitted', 'accepted', 'pooled'],
  assigned: toWork.slice(0, 3),
  acknowledged: toWork.slice(0, 4),
  working: toWork,
  rated: [...toWork, 'done', 'settled', 'rated'],
  closed: [...toWork, 'done', 'settled', 'rated', 'called_back', 'closed'],
};
