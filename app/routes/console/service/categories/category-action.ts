import { moveTicketField } from '#app/domain/tickets/categories/move-ticket-field.ts';
import { removeRepairPrice } from '#app/domain/tickets/categories/remove-repair-price.ts';
import { removeTicketField } from '#app/domain/tickets/categories/remove-ticket-field.ts';
import { saveRepairPrice } from '#app/domain/tickets/categories/save-repair-price.ts';
import { saveTicketField } from '#app/domain/tickets/categories/save-ticket-field.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { linesOf, priceSchema, questionSchema } from './category-schema.ts';

/** What the page of a category posts: a question or a price to keep, move or remove. */
export async function categoryAction(ctx: MemberContext, categoryId: string, form: FormData) {
  const t = translator(ctx.language, 'desk');
  const page = `/console/service/categories/${categoryId}`;
  const done = (text: string) => redirectWithFlash(page, { kind: 'success', text });
  const intent = form.get('intent');
  const id = () => idParam(String(form.get('id')));
  if (intent === 'earlier' || intent === 'later') {
    await moveTicketField(ctx, { fieldId: id(), by: intent === 'earlier' ? -1 : 1 });
    return done(t('categories.questions.saved'));
  }
  if (intent === 'remove-question') {
    await removeTicketField(ctx, { fieldId: id() });
    return done(t('categories.questions.removed'));
  }
  if (intent === 'remove-price') {
    await removeRepairPrice(ctx, { priceId: id() });
    return done(t('categories.prices.removed'));
  }
  const kind = String(form.get('_form') ?? '');
  if (kind.startsWith('question'))
    return submitForm(form, questionSchema, async ({ choices, ...question }) => {
      await saveTicketField(ctx, { categoryId, ...question, choices: linesOf(choices) });
      return done(t('categories.questions.saved'));
    });
  if (kind.startsWith('price'))
    return submitForm(form, priceSchema(ctx.tenant.currency), async (price) => {
      await saveRepairPrice(ctx, { categoryId, ...price });
      return done(t('categories.prices.saved'));
    });
  throw new DomainError('invalid_input');
}
