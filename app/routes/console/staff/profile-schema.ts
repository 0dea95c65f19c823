import { z } from 'zod';
import { profileFields } from '#app/domain/staff/records/profile-fields.ts';

/** The form of a staff record: skills that nobody has yet are written, separated by commas. */
export const profileSchema = profileFields.extend({ moreSkills: z.string().max(400).optional() });

export function allSkills({ skills, moreSkills }: { skills: string[]; moreSkills?: string }): string[] {
  const more = (moreSkills ?? '').split(/[,，、;；]/).map((skill) => skill.trim());
  return [...new Set([...skills, ...more.filter((skill) => skill !== '')])];
}
