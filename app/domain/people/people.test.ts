import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { seal } from '#app/kernel/seal.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getPerson } from './get-person.ts';
import { listPeople } from './list-people.ts';
import { revealIdentity } from './reveal-identity.ts';
import { updatePerson } from './update-person.ts';

const identityNumber = '632126199109162011';

let admin: TenantContext;
let stranger: TenantContext;
let service: TenantContext;
let tenantId: string;
const personId = newId();

beforeAll(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenantId = made.tenant.id;
  service = await createTestMember(made.tenant, 'customer_service');
  stranger = (await createTestTenant()).administrator;
  await createTestRegister(tenantId, { properties: 25 });
  await withTenant(tenantId, (db) =>
    db.person.create({
      data: {
        tenantId,
        id: personId,
        name: 'Margaret O’Connor',
        email: 'margaret@example.com',
        sealedIdentity: seal(identityNumber, 'identity'),
        identityTail: '2011',
      },
    }),
  );
});

describe('people', () => {
  it('are listed by name, each once, forward and back', async () => {
    const first = await listPeople(admin, { limit: 20 });
    const second = await listPeople(admin, { limit: 20, after: first.next });
    const names = [...first.people, ...second.people].map(({ id }) => id);
    expect(new Set(names).size).toBe(26);
    expect(second.next).toBeNull();
    const back = await listPeople(admin, { limit: 20, before: second.previous });
    expect(back.people).toEqual(first.people);
  });

  it('are found by name in any case, phone, e-mail and room', async () => {
    const found = async (q: string) => (await listPeople(admin, { q })).people.map(({ name }) => name);
    expect(await found('margaret')).toEqual(['Margaret O’Connor']);
    expect(await found('MARGARET@example')).toEqual(['Margaret O’Connor']);
    expect(await found('139-0000-0012')).toEqual(['业主12']);
    const [holder] = (await listPeople(admin, { q: '1-000009' })).people;
    expect(holder?.holds.map(({ code }) => code)).toEqual(['1-000009']);
    expect((await listPeople(admin, { kind: 'none' })).people.map(({ id }) => id)).toEqual([personId]);
  });

  it('show an identity number by its end alone, in no list and no detail', async () => {
    expect((await getPerson(admin, { personId })).maskedIdentity).toBe('**************2011');
    const shown = JSON.stringify([
      await getPerson(admin, { personId }),
      await listPeople(admin, { limit: 100 }),
    ]);
    expect(shown).not.toContain(identityNumber.slice(0, 14));
    expect(shown).not.toContain('v1.');
  });

  it('have it revealed to those who may, and who looked is kept without what they saw', async () => {
    await expect(revealIdentity(service, { personId })).rejects.toThrow('forbidden');
    await expect(revealIdentity(stranger, { personId })).rejects.toThrow('not_found');
    await expect(revealIdentity({ ...admin, idempotencyKey: 'key-12345678' }, { personId })).rejects.toThrow(
      'invalid_input',
    );
    expect(await revealIdentity(admin, { personId })).toEqual({ identityNumber });
    const entries = await withTenant(tenantId, (db) =>
      db.auditEntry.findMany({ where: { tenantId, operation: 'person.reveal-identity' } }),
    );
    expect(entries).toMatchObject([{ subject: 'Person', subjectId: personId, actorName: '李管理' }]);
    expect(JSON.stringify(entries)).not.toContain(identityNumber.slice(0, 14));
  });

  it('are changed by those who may, in their own company', async () => {
    const contact = { name: 'Margaret O’Connor', phone: '+86 138 1234 5678', language: 'en' } as const;
    await updatePerson(service, { personId, ...contact });
    expect(await getPerson(service, { personId })).toMatchObject({
      phone: '13812345678',
      email: null,
      language: 'en',
    });
    await expect(updatePerson(stranger, { personId, ...contact })).rejects.toThrow('not_found');
    await expect(getPerson(stranger, { personId })).rejects.toThrow('not_found');
    await expect(updatePerson(admin, { personId, name: 'x', phone: '12' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'phone', code: 'invalid_phone' }] },
    });
  });
});
