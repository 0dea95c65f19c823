import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { readAnswers } from '../categories/read-answers.ts';
import { readCategory } from '../categories/read-category.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { openTicket } from '../machine/open-ticket.ts';
import { newFinishCode } from '../report/new-finish-code.ts';
import { titleOfReport } from '../report/title-of-report.ts';
import { urgencies } from './urgencies.ts';

const input = z
  .object({
    source: z.enum(['phone', 'desk', 'conversation', 'inspection']).default('phone'),
    categoryId: z.uuid(),
    /** The home of the caller; without it a public area of `communityId`, which `place` describes. */
    propertyId: z.uuid().nullish(),
    communityId: z.uuid().nullish(),
    buildingId: z.uuid().nullish(),
    place: z.string().trim().max(200).nullish(),
    personId: z.uuid().nullish(),
    contactName: z.string().trim().max(80).nullish(),
    contactPhone: z.string().trim().max(40).nullish(),
    title: z.string().trim().max(120).nullish(),
    description: z.string().trim().max(4_000).default(''),
    urgency: z.enum(urgencies).default('normal'),
    answers: z.record(z.string(), z.string()).default({}),
    /** Whoever takes the call takes the matter on with it. */
    accept: z.boolean().default(true),
  })
  .refine(({ propertyId, communityId }) => propertyId || communityId, {
    path: ['propertyId'],
    message: 'required',
  })
  .refine(({ propertyId, place }) => propertyId || place, { path: ['place'], message: 'required' })
  .refine(({ title, description }) => title || description, { path: ['description'], message: 'required' });

/**
 * Makes a call, or what somebody says at the desk, into a ticket. It stands in the name of the caller, who follows it on the portal.
 *
 * @throws DomainError `invalid_input`, `forbidden`
 */
export const recordTicket = operation({
  name: 'ticket.record',
  kind: 'write',
  input,
  can: ['create', 'Ticket'],
  async run(scope, call): Promise<{ id: string; number: bigint; status: string }> {
    const { authorize, audit, ctx } = scope;
    const category = await readCategory(scope, call.categoryId);
    const answers = readAnswers(category.fields, call.answers);
    const place = await placeOf(scope, call);
    const caller = await callerOf(scope, call.personId ?? null);
    const facts = {
      ...place,
      personId: call.personId ?? null,
      contactName: call.contactName || caller?.name || null,
      contactPhone: call.contactPhone || caller?.phone || null,
    };
    authorize('create', 'Ticket', { ...facts, confidential: false });
    const opened = await openTicket(scope, category, 'desk', {
      ...facts,
      answers,
      source: call.source,
      urgency: call.urgency,
      title: call.title || titleOfReport(call.description, category.name),
      description: call.description,
      // The owner tells it to the worker, who comes to their door or stands where they reported.
      finishCode: category.kind === 'repair' ? newFinishCode() : null,
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
    });
    const { id, number } = opened;
    audit('Ticket', id, { number: String(number), source: call.source });
    // What an outage has taken in already needs nobody's hands.
    const takesOn = call.accept && opened.status === 'submitted';
    const { status } = takesOn ? await moveTicket(scope, opened, { event: 'accept', as: 'desk' }) : opened;
    return { id, number, status };
  },
});

/** @throws DomainError `invalid_input` where the place is none of the caller's company, or not for them */
async function placeOf(
  { db, tenantId, ability }: OperationScope,
  { propertyId, communityId, buildingId, place }: z.output<typeof input>,
) {
  if (propertyId) {
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
    });
    if (!property) throw unknown('propertyId');
    return {
      propertyId,
      communityId: property.communityId,
      buildingId: property.buildingId,
      place: place || null,
    };
  }
  const community = await db.community.findFirst({
    where: { AND: [{ tenantId, id: communityId ?? '' }, accessible(ability, 'Community')] },
  });
  if (!community) throw unknown('communityId');
  const building =
    buildingId &&
    (await db.building.findFirst({ where: { tenantId, id: buildingId, communityId: community.id } }));
  if (buildingId && !building) throw unknown('buildingId');
  return {
    propertyId: null,
    communityId: community.id,
    buildingId: buildingId ?? null,
    place: place || null,
  };
}

async function callerOf({ db, tenantId, ability }: OperationScope, personId: string | null) {
  if (!personId) return null;
  const person = await db.person.findFirst({
    where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person')] },
    select: { name: true, phone: true },
  });
  if (!person) throw unknown('personId');
  return person;
}

function unknown(path: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code: 'not_found' }] });
}
