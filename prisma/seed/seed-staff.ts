import { saveDepartment } from '#app/domain/staff/departments/save-department.ts';
import { addCertificate } from '#app/domain/staff/records/add-certificate.ts';
import { addHistory } from '#app/domain/staff/records/add-history.ts';
import { saveStaffProfile } from '#app/domain/staff/records/save-staff-profile.ts';
import { planShifts } from '#app/domain/staff/roster/plan-shifts.ts';
import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress } from './demo-companies.ts';

type Place = 'desk' | 'repair' | 'warehouse';

const words = {
  'zh-CN': {
    desk: ['客户服务中心', '021-5588 0001'],
    repair: ['工程维修部', '021-5588 0002'],
    warehouse: ['物资仓库', '021-5588 0003'],
    titles: {
      service: '客服专员',
      steward: '楼栋管家',
      lead: '维修主管',
      worker: '水电工',
      worker2: '综合维修工',
      keeper: '仓库管理员',
    },
    electrician: '低压电工作业证',
    lift: '特种设备安全管理证',
    before: ['万家物业', '维修工'],
  },
  en: {
    desk: ['Customer service desk', '+852 3900 0001'],
    repair: ['Repair crew', '+852 3900 0002'],
    warehouse: ['Stores', '+852 3900 0003'],
    titles: {
      service: 'Customer service',
      steward: 'Steward',
      lead: 'Repair lead',
      worker: 'Plumber and electrician',
      worker2: 'Handyman',
      keeper: 'Storekeeper',
    },
    electrician: 'Electrical worker registration',
    lift: 'Lift safety certificate',
    before: ['Peak Property Services', 'Handyman'],
  },
} as const;

type Mailbox = keyof (typeof words)['en']['titles'];
const placeOf: Record<Mailbox, Place> = {
  service: 'desk',
  steward: 'desk',
  lead: 'repair',
  worker: 'repair',
  worker2: 'repair',
  keeper: 'warehouse',
};
const numbers: Record<Mailbox, string> = {
  service: '012',
  steward: '015',
  lead: '020',
  worker: '021',
  worker2: '022',
  keeper: '031',
};

/** Who works where, what they can do and are certified for, and who is on duty from last week until the end of the next month. */
export async function seedStaff(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const say = words[company.language];
  const members = await readMembers(tenant, company);
  const departments = await makeDepartments(ctx, company, members);
  const skills = await skillsOf(tenant);
  for (const [mailbox, place] of Object.entries(placeOf) as [Mailbox, Place][]) {
    const membershipId = members.get(mailbox);
    if (!membershipId) continue;
    const works = mailbox === 'worker' || mailbox === 'worker2';
    await saveStaffProfile(ctx, {
      membershipId,
      number: numbers[mailbox],
      phone: company.phone(900 + Number(numbers[mailbox])),
      departmentId: departments[place],
      jobTitle: say.titles[mailbox],
      hiredOn: addMonths(today, -14 - Number(numbers[mailbox])),
      takesTickets: works || mailbox === 'lead',
      skills: mailbox === 'worker' ? skills : works ? skills.filter((_, index) => index % 2 === 0) : [],
    });
    await onDuty(ctx, mailbox, membershipId, today);
  }
  await certify(ctx, members, say, today);
  await greet(tenant, members);
}

async function readMembers(tenant: Tenant, company: DemoCompany): Promise<Map<string, string>> {
  const rows = await withTenant(tenant.id, (db) =>
    db.membership.findMany({ where: { tenantId: tenant.id }, select: { id: true, email: true } }),
  );
  const mailboxes = company.staff.map(({ mailbox }) => mailbox);
  return new Map(
    mailboxes.flatMap((mailbox): [string, string][] => {
      const row = rows.find(({ email }) => email === demoAddress(company, mailbox));
      return row ? [[mailbox, row.id]] : [];
    }),
  );
}

/** Those that the company began with get their phone and lead; what is missing is made. */
async function makeDepartments(
  ctx: TenantContext,
  company: DemoCompany,
  members: Map<string, string>,
): Promise<Record<Place, string>> {
  const say = words[company.language];
  const tenantId = ctx.tenant.id;
  const { there, repairs } = await withTenant(tenantId, async (db) => ({
    there: await db.department.findMany({ where: { tenantId } }),
    repairs: await db.ticketCategory.findFirst({
      where: { tenantId, kind: 'repair', departmentId: { not: null } },
    }),
  }));
  const leads: Record<Place, string> = { desk: 'service', repair: 'lead', warehouse: 'keeper' };
  const make = (place: Place) => {
    const [name, phone] = say[place];
    const known = there.find((row) =>
      place === 'repair' && repairs ? row.id === repairs.departmentId : row.name === name,
    );
    return saveDepartment(ctx, {
      id: known?.id,
      name: known?.name ?? name,
      phone,
      leadId: members.get(leads[place]),
    });
  };
  return { desk: await make('desk'), repair: await make('repair'), warehouse: await make('warehouse') };
}

async function skillsOf({ id: tenantId }: Tenant): Promise<string[]> {
  const rows = await withTenant(tenantId, (db) =>
    db.ticketCategory.findMany({
      where: { tenantId, kind: 'repair' },
      orderBy: { id: 'asc' },
      select: { skills: true },
    }),
  );
  return [...new Set(rows.flatMap(({ skills }) => skills))];
}

async function onDuty(ctx: TenantContext, mailbox: Mailbox, membershipId: string, today: Day): Promise<void> {
  const always = [1, 2, 3, 4, 5, 6, 7];
  const hours: Record<Mailbox, [string, string, number[]]> = {
    service: ['08:30', '17:30', [1, 2, 3, 4, 5]],
    steward: ['09:00', '18:00', [1, 2, 3, 4, 5, 6]],
    lead: ['08:00', '18:00', [1, 2, 3, 4, 5, 6]],
    // Somebody is always there, so that a demonstration at midnight finds a crew.
    worker: ['08:00', '20:00', always],
    worker2: ['20:00', '08:00', always],
    keeper: ['08:30', '17:30', [1, 2, 3, 4, 5, 6]],
  };
  const [startsAt, endsAt, weekdays] = hours[mailbox];
  const fromDay = addDays(today, -7);
  await planShifts(ctx, {
    membershipId,
    fromDay,
    throughDay: addDays(today, 45),
    weekdays,
    startsAt,
    endsAt,
  });
}

async function certify(
  ctx: TenantContext,
  members: Map<string, string>,
  say: (typeof words)['zh-CN' | 'en'],
  today: Day,
): Promise<void> {
  const [worker, lead] = [members.get('worker'), members.get('lead')];
  if (!worker || !lead) return;
  await addCertificate(ctx, {
    membershipId: worker,
    name: say.electrician,
    number: 'T310-2291-08',
    issuedOn: addMonths(today, -35),
    expiresOn: addDays(today, 24),
  });
  await addCertificate(ctx, {
    membershipId: lead,
    name: say.lift,
    number: 'A-55281',
    issuedOn: addMonths(today, -20),
    expiresOn: addMonths(today, 16),
  });
  const [employer, jobTitle] = say.before;
  await addHistory(ctx, {
    membershipId: worker,
    employer,
    jobTitle,
    startsOn: addMonths(today, -96),
    endsOn: addMonths(today, -40),
  });
}

/** The workers are at work, and the steward looks after the first community. */
async function greet({ id: tenantId }: Tenant, members: Map<string, string>): Promise<void> {
  const ids = ['worker', 'lead'].flatMap((mailbox) => members.get(mailbox) ?? []);
  const stewardId = members.get('steward');
  await withTenant(tenantId, async (db) => {
    await db.staffProfile.updateMany({
      where: { tenantId, membershipId: { in: ids } },
      data: { status: 'on_duty', statusAt: new Date() },
    });
    const community = await db.community.findFirst({ where: { tenantId }, orderBy: { id: 'asc' } });
    if (community && stewardId)
      await db.community.update({
        where: { tenantId_id: { tenantId, id: community.id } },
        data: { stewardId },
      });
  });
}
