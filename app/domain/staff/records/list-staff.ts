import { z } from 'zod';
import { addDays, type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { type StaffStatus, staffStatuses } from './staff-statuses.ts';

export type StaffRow = {
  id: string;
  name: string;
  jobTitle: string | null;
  phone: string | null;
  department: { id: string; name: string } | null;
  status: StaffStatus;
  statusAt: Date | null;
  takesTickets: boolean;
  skills: string[];
  /** When the next of their certificates ends. */
  nextExpiry: Day | null;
  /** What they are on duty for now, by the roster. */
  onShift: boolean;
};

/** Certificates that end within so many days, or have ended, ask for attention. */
const endingDays = 60;

/** The staff of the company: everybody with a record, and everybody else who works here. Owners who sign in are none. */
export const listStaff = operation({
  name: 'staff.list',
  kind: 'read',
  input: z.object({
    q: z.string().trim().max(100).optional(),
    departmentId: z.uuid().optional(),
    skill: z.string().max(80).optional(),
    status: z.enum(staffStatuses).optional(),
    certificates: z.enum(['ending']).optional(),
  }),
  can: ['read', 'StaffProfile'],
  async run(
    { db, ctx, tenantId, now },
    { q, departmentId, skill, status, certificates },
  ): Promise<StaffRow[]> {
    const soon = toDateColumn(addDays(localDay(now, ctx.tenant.timeZone), endingDays));
    const rows = await db.membership.findMany({
      where: {
        tenantId,
        status: 'active',
        roles: { some: { role: { key: { not: 'owner' } } } },
        ...(q && { name: { contains: q, mode: 'insensitive' as const } }),
        ...(departmentId && { staffProfile: { departmentId } }),
        ...(skill && { skills: { some: { skill } } }),
        ...(status === 'off'
          ? { OR: [{ staffProfile: { status: 'off' } }, { staffProfile: null }] }
          : status && { staffProfile: { status, ...(departmentId && { departmentId }) } }),
        ...(certificates && { certificates: { some: { expiresOn: { lte: soon } } } }),
      },
      include: {
        staffProfile: { include: { department: { select: { id: true, name: true } } } },
        skills: { orderBy: { skill: 'asc' } },
        certificates: { where: { expiresOn: { not: null } }, orderBy: { expiresOn: 'asc' }, take: 1 },
        dutyShifts: { where: { startsAt: { lte: now }, endsAt: { gt: now } }, take: 1, select: { id: true } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 1000,
    });
    return rows.map(({ id, name, staffProfile: profile, skills, certificates: [first], dutyShifts }) => ({
      id,
      name,
      jobTitle: profile?.jobTitle ?? null,
      phone: profile?.phone ?? null,
      department: profile?.department ?? null,
      status: (profile?.status ?? 'off') as StaffStatus,
      statusAt: profile?.statusAt ?? null,
      takesTickets: profile?.takesTickets ?? false,
      skills: skills.map((one) => one.skill),
      nextExpiry: first?.expiresOn ? dayOf(first.expiresOn) : null,
      onShift: dutyShifts.length > 0,
    }));
  },
});
