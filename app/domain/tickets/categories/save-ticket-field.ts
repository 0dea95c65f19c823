import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { ticketFieldKinds } from './ticket-field-kinds.ts';

const mostFields = 15;

/**
 * Adds a question to a category, or changes one. Answers are kept under the key that a question got when it was made, so that they stay with it however it
 * is worded.
 *
 * @throws DomainError `not_found`, `invalid_input`
 */
export const saveTicketField = operation({
  name: 'ticket-category.save-field',
  kind: 'write',
  input: z
    .object({
      categoryId: z.uuid(),
      fieldId: z.uuid().nullish(),
      label: z.string().trim().min(1).max(80),
      kind: z.enum(ticketFieldKinds),
      isRequired: z.boolean().default(false),
      choices: z.array(z.string().normalize('NFKC').trim().min(1).max(60)).max(30).default([]),
    })
    .refine(({ kind, choices }) => kind !== 'choice' || new Set(choices).size > 1, {
      path: ['choices'],
      message: 'choices_too_few',
    }),
  can: ['update', 'TicketCategory'],
  async run({ db, tenantId, audit }, { categoryId, fieldId, ...facts }): Promise<{ id: string }> {
    const category = await db.ticketCategory.findFirst({
      where: { tenantId, id: categoryId, parentId: { not: null } },
      include: { fields: { select: { id: true, position: true } } },
    });
    if (!category || (fieldId && !category.fields.some(({ id }) => id === fieldId)))
      throw new DomainError('not_found');
    const data = { ...facts, choices: facts.kind === 'choice' ? [...new Set(facts.choices)] : [] };
    audit('TicketCategory', categoryId, { label: facts.label, kind: facts.kind });
    if (fieldId) {
      await db.ticketField.update({ where: { tenantId_id: { tenantId, id: fieldId } }, data });
      return { id: fieldId };
    }
    if (category.fields.length >= mostFields)
      throw new DomainError('invalid_input', {
        fields: [{ path: 'label', code: 'too_many', params: { maximum: mostFields } }],
      });
    const id = newId();
    const position = Math.max(-1, ...category.fields.map((field) => field.position)) + 1;
    await db.ticketField.create({
      data: { tenantId, id, categoryId, key: id.slice(-12), position, ...data },
    });
    return { id };
  },
});
