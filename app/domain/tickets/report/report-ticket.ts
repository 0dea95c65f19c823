import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { readAnswers } from '../categories/read-answers.ts';
import { readCategory } from '../categories/read-category.ts';
import { openTicket } from '../machine/open-ticket.ts';
import { takeSlot } from '../slots/take-slot.ts';
import { newFinishCode } from './new-finish-code.ts';
import { ownPlace } from './own-place.ts';
import { titleOfReport } from './title-of-report.ts';

const onTheSpot = ['repair', 'appointment'];

/**
 * Reports something to the company, as the person of the register that the caller is. Photos, film and voice follow by `attachTicketFile`; how many
 * photos are about to come for a field is told here, because some categories cannot do without.
 *
 * @throws DomainError `forbidden` where the caller is no person of the register; `invalid_input`: as `readCategory`, `readAnswers`, `ownPlace` and
 *   `takeSlot` say, `required` at `description` where nothing says what it is about
 */
export const reportTicket = operation({
  name: 'ticket.report',
  kind: 'write',
  input: z.object({
    categoryId: z.uuid(),
    propertyId: z.uuid().nullish(),
    communityId: z.uuid().nullish(),
    buildingId: z.uuid().nullish(),
    place: z.string().trim().max(200).nullish(),
    description: z.string().trim().max(2_000).default(''),
    answers: z.record(z.string(), z.string().max(2_000)).default({}),
    /** How many photos will be sent, by the key of their field. */
    photos: z.record(z.string(), z.int().min(0).max(9)).default({}),
    /** A voice note follows, which says what a text would. */
    voice: z.boolean().default(false),
    urgency: z.enum(['normal', 'urgent']).default('normal'),
    contactName: z.string().trim().max(60).nullish(),
    contactPhone: z.string().trim().max(30).nullish(),
    slot: z.object({ slotId: z.uuid(), day: z.string().refine(isDay) }).nullish(),
  }),
  can: ['create', 'Ticket'],
  async run(scope, input): Promise<{ ticketId: string; number: bigint }> {
    const { db, tenantId, ctx, authorize, audit } = scope;
    const own = ownScope(scope);
    if (!own) throw new DomainError('forbidden');
    authorize('create', 'Ticket', { personId: own.personId });
    const category = await readCategory(scope, input.categoryId);
    const answers = readAnswers(category.fields, input.answers);
    const issues = missing(category, input);
    if (issues.length > 0) throw new DomainError('invalid_input', { fields: issues });
    const place = await ownPlace(db, own, {
      propertyId: input.propertyId ?? null,
      communityId: input.communityId ?? null,
      buildingId: input.buildingId ?? null,
      place: input.place ?? null,
    });
    const wished = input.slot ? await takeSlot(scope, category.departmentId, input.slot) : {};
    const person = await db.person.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: own.personId } },
      select: { name: true, phone: true },
    });
    const member = ctx.actor.kind === 'member' ? ctx.actor : null;
    const ticket = await openTicket(scope, category, 'owner', {
      ...place,
      ...wished,
      source: 'portal',
      urgency: input.urgency,
      title: titleOfReport(input.description, category.name),
      description: input.description,
      answers,
      personId: own.personId,
      contactName: input.contactName || person.name,
      contactPhone: input.contactPhone || person.phone,
      createdBy: member?.membershipId ?? null,
      finishCode: onTheSpot.includes(category.kind) ? newFinishCode() : null,
    });
    audit('Ticket', ticket.id, { number: String(ticket.number), category: category.name });
    return { ticketId: ticket.id, number: ticket.number };
  },
});

/** What the category cannot do without. */
function missing(
  category: { fields: { key: string; kind: string; isRequired: boolean }[]; takesAppointments: boolean },
  input: { description: string; voice: boolean; photos: Record<string, number>; slot?: unknown },
): FieldIssue[] {
  const said =
    input.description !== '' || input.voice || category.fields.some(({ isRequired }) => isRequired);
  return [
    ...(said ? [] : [{ path: 'description', code: 'required' }]),
    ...(input.slot && !category.takesAppointments ? [{ path: 'slot', code: 'invalid' }] : []),
    ...category.fields
      .filter(({ key, kind, isRequired }) => kind === 'photo' && isRequired && !input.photos[key])
      .map(({ key }) => ({ path: `photos.${key}`, code: 'required' })),
  ];
}
