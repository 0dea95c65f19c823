import { type ApplyStep, staged } from './apply-step.ts';

/**
 * People. Someone with the same name and phone, or without a phone the same name and number, is the same person: the staged row takes over their id, so that
 * what refers to it means them.
 */
export async function applyPeople(step: ApplyStep): Promise<void> {
  const { db, tenantId, batchId } = step;
  await db.$executeRaw`
    with known as (
      select distinct on (r.position) r.position, p.id from ${staged(step, 'person')}
      join person p on p.tenant_id = ${tenantId}::uuid and p.name = r.data->>'name'
        and p.phone is not distinct from (r.data->>'phone')
        and (p.phone is not null or p.external_number = r.data->>'number')
      order by r.position, p.id
    )
    update import_row i set data = i.data || jsonb_build_object('id', known.id, 'known', true)
    from known where i.tenant_id = ${tenantId}::uuid and i.batch_id = ${batchId}::uuid and i.position = known.position`;
  await db.$executeRaw`
    update person p set email = coalesce(r.data->>'email', p.email), gender = coalesce(r.data->>'gender', p.gender),
      sealed_identity = coalesce(r.data->>'sealedIdentity', p.sealed_identity), identity_tail = coalesce(r.data->>'identityTail', p.identity_tail),
      external_number = coalesce(r.data->>'number', p.external_number)
    from ${staged(step, 'person')}
    where r.data ? 'known' and p.tenant_id = ${tenantId}::uuid and p.id = (r.data->>'id')::uuid`;
  await db.$executeRaw`
    insert into person (tenant_id, id, name, gender, phone, email, sealed_identity, identity_tail, external_number)
    select ${tenantId}::uuid, (r.data->>'id')::uuid, r.data->>'name', r.data->>'gender', r.data->>'phone', r.data->>'email',
      r.data->>'sealedIdentity', r.data->>'identityTail', r.data->>'number'
    from ${staged(step, 'person')} where not r.data ? 'known' order by r.position`;
}
