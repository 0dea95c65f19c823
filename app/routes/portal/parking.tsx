import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CarFront } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { listOwnCards } from '#app/domain/parking/list-own-cards.ts';
import { renewOwnCard } from '#app/domain/parking/renew-card.ts';
import { startCheckout } from '#app/domain/payments/checkout/start-checkout.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { OwnCardBox } from './parts/own-card-box.tsx';

export const loader = loaderFor('member', async ({ ctx, request }) => {
  const [frame, cards] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    ctx.ability.can('read', 'Bill') ? listOwnCards(ctx, {}) : [],
  ]);
  return { frame, cards };
});

/** Bills the next months of a card and goes on to pay them; where nobody can pay online, to the bill. */
export const action = actionFor('owner', async ({ ctx, form }) => {
  const { billId } = await renewOwnCard(ctx, {
    cardId: String(form.get('cardId') ?? ''),
    months: String(form.get('months') ?? ''),
  });
  try {
    const { url } = await startCheckout(ctx, { billIds: [billId], cancelPath: `/bills/${billId}` });
    return redirect(url);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not_found') throw error;
    return redirect(`/bills/${billId}`);
  }
});

export const meta = pageTitle((t) => t('parking:portal.title'));

export default function Parking() {
  const { frame, cards } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['parking', 'portal']);
  return (
    <div className="space-y-4">
      <BackLink to="/me">{t('portal:me.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('parking:portal.title')}</h1>
      {cards.length === 0 ? (
        <EmptyState icon={CarFront} title={t('parking:portal.none')} />
      ) : (
        <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
          {cards.map((card) => (
            <li key={card.id}>
              <OwnCardBox card={card} currency={frame.currency} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
