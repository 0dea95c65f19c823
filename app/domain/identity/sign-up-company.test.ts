import { describe, expect, it } from 'vitest';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { resolveHost } from '#tenants/resolve-tenant.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { checkAddress } from './check-address.ts';
import { signUpCompany } from './sign-up-company.ts';
import { headersAt } from './testing/headers-at.ts';

let caller = 0;
/** Each test comes from an address of its own, because sign-ups are counted by it. */
function from() {
  caller += 1;
  return { headers: headersAt('localhost'), ipAddress: `198.51.100.${caller}` };
}

const mark = () => newId().slice(-12);

function company(facts: Partial<Parameters<typeof signUpCompany>[0]> = {}) {
  const id = mark();
  return {
    name: '翠湖物业服务有限公司',
    slug: `c-${id}`,
    language: 'zh-CN' as const,
    currency: 'CNY' as const,
    timeZone: 'Asia/Shanghai',
    administratorName: '李敏',
    email: `li-${id}@example.com`,
    password: 'correct horse battery',
    ...facts,
  };
}

async function fieldsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DomainError);
  return (error as DomainError).detail.fields?.map(({ path, code }) => `${path}:${code}`);
}

describe('signing a company up', () => {
  it('gives it everything that it needs to begin', async () => {
    const input = company();
    const { tenant, handOverUrl } = await signUpCompany(input, from());
    const found = await resolveHost(`${input.slug}.localhost:3000`);
    expect(found).toMatchObject({ kind: 'company', tenant: { id: tenant.id, name: input.name } });
    expect(handOverUrl).toMatch(
      new RegExp(`^http://${input.slug}\\.localhost:3000/hand-over\\?token=.{40,}$`),
    );

    const counts = await withTenant(tenant.id, async (db) => ({
      roles: await db.role.count(),
      feeItems: await db.feeItem.findMany({
        include: { prices: true, scopes: true },
        orderBy: { code: 'asc' },
      }),
      groups: await db.ticketCategory.count({ where: { parentId: null } }),
      categories: await db.ticketCategory.count({
        where: { parentId: { not: null }, respondMinutes: { gt: 0 }, resolveMinutes: { gt: 0 } },
      }),
      templates: await db.notificationTemplate.count(),
      reminders: (await db.reminderStep.findMany({ orderBy: { offsetDays: 'asc' } })).map(
        (s) => s.offsetDays,
      ),
    }));
    expect(counts).toMatchObject({ roles: 10, groups: 5, templates: 10, reminders: [-3, 0, 3, 10] });
    expect(counts.categories).toBeGreaterThan(15);
    expect(counts.feeItems.map((item) => [item.name, item.scopes[0]?.propertyKind])).toEqual([
      ['车位管理费', 'parking_space'],
      ['物业费', 'dwelling'],
    ]);
    // Nothing is billed before the company has named its price.
    expect(counts.feeItems.flatMap((item) => item.prices.map((price) => Number(price.unitPrice)))).toEqual([
      0, 0,
    ]);

    const user = await systemClient().user.findUniqueOrThrow({ where: { email: input.email } });
    const member = await memberContext(tenant, user.id);
    expect(member.actor).toMatchObject({
      roles: expect.arrayContaining(['administrator', 'leader']),
      name: '李敏',
    });
  });

  it('speaks the language of the company', async () => {
    const { tenant } = await signUpCompany(
      company({ language: 'en', currency: 'GBP', timeZone: 'Europe/London' }),
      from(),
    );
    const names = await withTenant(tenant.id, (db) => db.feeItem.findMany({ select: { name: true } }));
    expect(names.map(({ name }) => name).sort()).toEqual(['Parking space fee', 'Property service fee']);
  });

  it('gives an address to one of twenty who ask at once, and tells the others', async () => {
    const slug = `race-${mark()}`;
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => signUpCompany(company({ slug }), from())),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected')
        expect(await fieldsOf(Promise.reject(answer.reason))).toEqual(['slug:slug_taken']);
    }
    expect(await systemClient().tenant.count({ where: { slug } })).toBe(1);
  });

  it('lets a loser try again with another address', async () => {
    const taken = company();
    await signUpCompany(taken, from());
    const input = company({ slug: taken.slug });
    expect(await fieldsOf(signUpCompany(input, from()))).toEqual(['slug:slug_taken']);
    const again = await signUpCompany({ ...input, slug: `b-${mark()}` }, from());
    expect(again.tenant.contactEmail).toBe(input.email);
  });

  it('takes someone who has an account by their password only', async () => {
    const first = company();
    await signUpCompany(first, from());
    const second = company({ email: first.email, password: 'another password' });
    expect(await fieldsOf(signUpCompany(second, from()))).toEqual(['password:password_of_existing_account']);
    const third = await signUpCompany({ ...second, password: first.password }, from());
    const user = await systemClient().user.findUniqueOrThrow({ where: { email: first.email } });
    expect((await memberContext(third.tenant, user.id)).actor.kind).toBe('member');
  });

  it('makes one user of the same new person who asks for five companies at once', async () => {
    const email = `many-${mark()}@example.com`;
    const results = await Promise.all(
      Array.from({ length: 5 }, () => signUpCompany(company({ email }), from())),
    );
    const user = await systemClient().user.findUniqueOrThrow({ where: { email } });
    for (const { tenant } of results) {
      expect((await memberContext(tenant, user.id)).actor.kind).toBe('member');
    }
  });

  it('names every field that is wrong', async () => {
    const input = company({
      name: ' ',
      slug: 'Not Good!',
      timeZone: 'Mars/Olympus',
      email: 'nobody',
      password: 'password1',
    });
    expect((await fieldsOf(signUpCompany(input, from())))?.sort()).toEqual([
      'email:invalid_email',
      'name:required',
      'password:password_too_common',
      'slug:invalid_slug',
      'timeZone:invalid_time_zone',
    ]);
  });

  it('counts who tries too often', async () => {
    const attacker = from();
    for (let tries = 0; tries < 10; tries += 1) await signUpCompany(company(), attacker);
    await expect(signUpCompany(company(), attacker)).rejects.toMatchObject({ code: 'too_many_requests' });
  });
});

describe('an address', () => {
  it('is free, taken, reserved or malformed', async () => {
    const { tenant } = await signUpCompany(company(), from());
    const check = (slug: string) => checkAddress(slug, '198.51.100.250');
    expect(await check(` FREE-${mark()} `)).toMatchObject({ free: true });
    expect(await check(tenant.slug)).toMatchObject({ free: false, code: 'slug_taken' });
    expect(await check('www')).toMatchObject({ free: false, code: 'slug_reserved' });
    expect(await check('xn--fiqs8s')).toMatchObject({ free: false, code: 'slug_reserved' });
    expect(await check('a')).toMatchObject({ free: false, code: 'too_short' });
    expect(await check('-abc-')).toMatchObject({ free: false, code: 'invalid_slug' });
  });
});
