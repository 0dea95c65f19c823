import { quotationDesk } from '#app/domain/quotations/quotation-desk.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { fieldContext } from './field-context.ts';

type Priced = { id: string; name: string; unit: string; unitPrice: string };

/** What a quotation for a ticket is made of, as it travels: amounts in minor units as text. `choices` is null where none may be written now. */
export type QuotationOffer = {
  choices: {
    prices: Priced[];
    materials: Priced[];
    warranty: { number: string; doneOn: string } | null;
  } | null;
};

export const loader = apiRoute(async ({ request }): Promise<QuotationOffer> => {
  const ctx = await fieldContext(request);
  const ticketId = new URL(request.url).searchParams.get('ticketId') ?? '';
  const { choices } = await quotationDesk(ctx, { ticketId });
  if (!choices) return { choices: null };
  const priced = <T extends { unitPrice: bigint }>(one: T) => ({ ...one, unitPrice: String(one.unitPrice) });
  const { prices, materials, warranty } = choices;
  return {
    choices: {
      prices: prices.map(priced),
      materials: materials.map(priced),
      warranty: warranty && { number: String(warranty.number), doneOn: warranty.doneOn },
    },
  };
});
