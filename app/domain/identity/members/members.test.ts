import { beforeEach, describe, expect, it } from 'vitest';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { startSandbox } from '#sandbox/start-sandbox.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { changeMemberRoles } from './change-member-roles.ts';
import { inviteStaff } from './invite-staff.ts';
import { listMembers } from './list-members.ts';
import { listRoles } from './list-roles.ts';
import { sendStaffInvitation } from './send-staff-invitation.ts';
import { suspendMember } from './suspend-member.ts';

let company: Awaited<ReturnType<typeof createTestTenant>>;
let roles: Record<string, string>;

beforeEach(async () => {
  company = await createTestTenant();
  roles = Object.fromEntries((await listRoles(company.administrator, {})).map((role) => [role.key, role.id]));
});

async function invite(by: TenantContext, ...keys: string[]) {
  const email = `s-${newId().slice(-12)}@example.com`;
  const id = await inviteStaff(by, { name: '张收银', email, roleIds: keys.map((key) => roles[key] ?? '') });
  const user = await systemClient().user.findUniqueOrThrow({ where: { email } });
  return { id, email, ctx: () => memberContext(company.tenant, user.id) };
}

const fields = (...codes: string[]) => ({
  code: 'invalid_input',
  detail: { fields: codes.map((code) => expect.objectContaining({ code })) },
});

describe('staff', () => {
  it('are invited by mail and come with the rights of their roles', async () => {
    const cashier = await invite(company.administrator, 'cashier');
    const ctx = await cashier.ctx();
    expect(ctx.actor).toMatchObject({ roles: ['cashier'], email: cashier.email });
    expect(ctx.ability.can('create', 'Payment')).toBe(true);
    expect(ctx.ability.can('read', 'Membership')).toBe(false);
    await expect(
      inviteStaff(company.administrator, {
        name: '张',
        email: cashier.email,
        roleIds: [roles.cashier ?? ''],
      }),
    ).rejects.toMatchObject(fields('already_member'));

    const sandbox = await startSandbox();
    process.env.RESEND_BASE_URL = sandbox.origin;
    reloadEnv();
    const [message] = await withTenant(company.tenant.id, (db) =>
      db.outboxMessage.findMany({ where: { job: 'staff-invitation.send' } }),
    );
    const payload = message?.payload as { membershipId: string; inviterName: string };
    for (let times = 0; times < 2; times += 1) {
      await sendStaffInvitation(company.system, resendMailSender(), payload);
    }
    const mails = await sandbox.resend.control.mails({ to: cashier.email });
    await sandbox.close();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`http://${company.tenant.slug}.localhost:3000/sign-in?email=`);
    expect(mails[0]?.text).toContain('收银员');
  });

  it('are listed, without owners', async () => {
    await invite(company.administrator, 'cashier', 'accountant');
    const members = await listMembers(company.administrator, {});
    expect(members.map(({ name, roles: held }) => [name, held.map(({ key }) => key).sort()])).toEqual(
      expect.arrayContaining([
        ['李管理', ['administrator', 'leader']],
        ['张收银', ['accountant', 'cashier']],
      ]),
    );
    expect(await listMembers(company.administrator, { q: '李' })).toHaveLength(1);
  });

  it('lose a role, or all access, at their next request', async () => {
    const member = await invite(company.administrator, 'cashier');
    await changeMemberRoles(company.administrator, {
      membershipId: member.id,
      roleIds: [roles.customer_service ?? ''],
    });
    expect((await member.ctx()).ability.can('create', 'Payment')).toBe(false);
    await suspendMember(company.administrator, { membershipId: member.id, suspended: true });
    expect((await member.ctx()).actor.kind).toBe('guest');
    await suspendMember(company.administrator, { membershipId: member.id, suspended: false });
    expect((await member.ctx()).actor.kind).toBe('member');
  });
});

describe('nobody', () => {
  it('gives or takes what they lack', async () => {
    const manager = await invite(company.administrator, 'customer_service');
    await withTenant(company.tenant.id, (db) =>
      db.rolePermission.createMany({
        data: ['create', 'update', 'read'].map((action) => ({
          tenantId: company.tenant.id,
          id: newId(),
          roleId: roles.customer_service ?? '',
          action,
          subject: 'Membership',
        })),
      }),
    );
    const ctx = await manager.ctx();
    await expect(invite(ctx, 'administrator')).rejects.toMatchObject(fields('role_not_held'));
    await expect(invite(ctx, 'cashier')).rejects.toMatchObject(fields('role_not_held'));
    const peer = await invite(ctx, 'customer_service');
    await expect(
      changeMemberRoles(ctx, { membershipId: peer.id, roleIds: [roles.administrator ?? ''] }),
    ).rejects.toMatchObject(fields('role_not_held'));
    const actor = company.administrator.actor;
    const administratorId = actor.kind === 'member' ? actor.membershipId : '';
    await expect(
      suspendMember(ctx, { membershipId: administratorId, suspended: true }),
    ).rejects.toMatchObject(fields('role_not_held'));
  });

  it('makes an owner by giving the role', async () => {
    const owner = await withTenant(company.tenant.id, (db) =>
      db.role.findFirstOrThrow({ where: { key: 'owner' } }),
    );
    await expect(
      inviteStaff(company.administrator, { name: '假', email: 'x@example.com', roleIds: [owner.id] }),
    ).rejects.toMatchObject(fields('invalid_choice'));
  });

  it('reaches the members of another company', async () => {
    const other = await createTestTenant();
    const member = await invite(company.administrator, 'cashier');
    await expect(
      suspendMember(other.administrator, { membershipId: member.id, suspended: true }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect((await listMembers(other.administrator, {})).map(({ email }) => email)).not.toContain(
      member.email,
    );
  });

  it('without the right does anything', async () => {
    const cashier = await (await invite(company.administrator, 'cashier')).ctx();
    await expect(listMembers(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(invite(cashier, 'cashier')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the last administrator', () => {
  it('stays one', async () => {
    const actor = company.administrator.actor;
    const membershipId = actor.kind === 'member' ? actor.membershipId : '';
    await expect(
      changeMemberRoles(company.administrator, { membershipId, roleIds: [roles.cashier ?? ''] }),
    ).rejects.toMatchObject(fields('last_administrator'));
    await expect(
      suspendMember(company.administrator, { membershipId, suspended: true }),
    ).rejects.toMatchObject(fields('last_administrator'));
  });

  it('is left when two take the role from each other at once', async () => {
    const actor = company.administrator.actor;
    const first = actor.kind === 'member' ? actor.membershipId : '';
    const second = await invite(company.administrator, 'administrator');
    const secondCtx = await second.ctx();
    const answers = await Promise.allSettled([
      changeMemberRoles(company.administrator, { membershipId: second.id, roleIds: [roles.cashier ?? ''] }),
      changeMemberRoles(secondCtx, { membershipId: first, roleIds: [roles.cashier ?? ''] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
