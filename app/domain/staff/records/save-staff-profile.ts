import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { profileFields } from './profile-fields.ts';

/**
 * Keeps what the company knows of a member of its staff. A change of department or job becomes a line of their work history by itself.
 *
 * @throws DomainError `not_found`; `invalid_input` with `date_order` on `leftOn`
 */
export const saveStaffProfile = operation({
  name: 'staff.save-profile',
  kind: 'write',
  input: profileFields.extend({ membershipId: z.uuid() }),
  can: ['update', 'StaffProfile'],
  async run(
    { db, ctx, tenantId, authorize, audit, now },
    { membershipId, skills, hiredOn, leftOn, ...fields },
  ) {
    authorize('update', 'StaffProfile', { tenantId, membershipId });
    const member = await db.membership.findUnique({
      where: { tenantId_id: { tenantId, id: membershipId } },
      include: { staffProfile: true },
    });
    if (!member) throw new DomainError('not_found');
    if (hiredOn && leftOn && leftOn < hiredOn)
      throw new DomainError('invalid_input', { fields: [{ path: 'leftOn', code: 'date_order' }] });
    const facts = {
      number: fields.number || null,
      phone: fields.phone || null,
      departmentId: fields.departmentId ?? null,
      jobTitle: fields.jobTitle || null,
      takesTickets: fields.takesTickets,
      hiredOn: hiredOn ? toDateColumn(hiredOn) : null,
      leftOn: leftOn ? toDateColumn(leftOn) : null,
    };
    await db.staffProfile.upsert({
      where: { tenantId_membershipId: { tenantId, membershipId } },
      create: { tenantId, membershipId, ...facts },
      update: facts,
    });
    await db.staffSkill.deleteMany({ where: { tenantId, membershipId, skill: { notIn: skills } } });
    await db.staffSkill.createMany({
      data: [...new Set(skills)].map((skill) => ({ tenantId, membershipId, skill })),
      skipDuplicates: true,
    });
    const before = member.staffProfile;
    const moved = before?.departmentId !== facts.departmentId || before?.jobTitle !== facts.jobTitle;
    if (facts.jobTitle && moved) {
      const department = facts.departmentId
        ? await db.department.findUnique({ where: { tenantId_id: { tenantId, id: facts.departmentId } } })
        : null;
      const today = localDay(now, ctx.tenant.timeZone);
      const startsOn = toDateColumn(before || !hiredOn ? today : hiredOn);
      // Without an employer it is the company itself.
      await db.staffHistoryEntry.updateMany({
        where: { tenantId, membershipId, employer: null, endsOn: null },
        data: { endsOn: startsOn },
      });
      await db.staffHistoryEntry.create({
        data: {
          tenantId,
          id: newId(),
          membershipId,
          startsOn,
          jobTitle: facts.jobTitle,
          departmentName: department?.name ?? null,
        },
      });
    }
    audit('StaffProfile', membershipId, { ...fields, skills });
  },
});
