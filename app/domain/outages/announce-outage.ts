import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { joinManyRows } from '#tenants/database/join-many-rows.ts';
import { operation } from '#tenants/operation.ts';
import { queueMails } from '../notifications/mailing/queue-mails.ts';
import { affectedPeople } from './affected.ts';

/** What is told of an outage: that it is there, how it stands, that it is over. */
export const outageNews = ['opened', 'updated', 'ended'] as const;

/**
 * Tells everybody whom an outage reaches what is new of it, in one statement; once, however often it is called. What is over meanwhile is no news
 * any more.
 */
export const announceOutage = operation({
  name: 'outage.announce',
  kind: 'write',
  input: z.object({ outageId: z.uuid(), news: z.enum(outageNews), updateId: z.uuid().nullable() }),
  can: ['create', 'Notification'],
  timeoutMs: 120_000,
  async run({ db, ctx: { tenant }, tenantId, outbox, audit, now }, { outageId, news, updateId }) {
    const { timeZone } = tenant;
    await joinManyRows(db);
    const [result] = await db.$queryRaw<{ notified: number; mails: number }[]>`
      with o as (
        select o.*, c.name as community, u.body as news_body from outage o
        join community c on c.tenant_id = o.tenant_id and c.id = o.community_id
        left join outage_update u on u.tenant_id = o.tenant_id and u.id = ${updateId}::uuid
        where o.tenant_id = ${tenantId}::uuid and o.id = ${outageId}::uuid and (${news} = 'ended') = (o.status <> 'open')
      ), told as (select o.id as outage_id, n.person_id from o, lateral (${affectedPeople(localDay(now, timeZone))}) n),
      made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), told.person_id, 'outage_' || ${news},
          jsonb_build_object('outageId', o.id, 'kind', o.kind, 'title', o.title, 'community', o.community, 'isPlanned', o.is_planned,
            'status', o.status, 'text', coalesce(o.news_body, case when ${news} = 'opened' then o.description end, ''),
            'fromDay', to_char(o.starts_at at time zone ${timeZone}, 'YYYY-MM-DD'), 'fromTime', to_char(o.starts_at at time zone ${timeZone}, 'HH24:MI'),
            'untilDay', to_char(o.expected_end_at at time zone ${timeZone}, 'YYYY-MM-DD'), 'untilTime', to_char(o.expected_end_at at time zone ${timeZone}, 'HH24:MI')),
          '/service/outages/' || o.id, concat_ws(':', 'outage', o.id, case when ${news} = 'updated' then ${updateId}::text else ${news} end, told.person_id)
        from o join told on told.outage_id = o.id
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(tenant)})
      select (select count(*) from made)::int as notified, (select count(*) from queued)::int as mails`;
    const { notified, mails } = result ?? { notified: 0, mails: 0 };
    if (mails > 0) await outbox('deliveries.send', {});
    audit('Outage', outageId, { news, notified, mails });
    return { notified, mails };
  },
});
