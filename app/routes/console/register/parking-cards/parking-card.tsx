import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getCard } from '#app/domain/parking/get-card.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { cardAction } from './card-action.ts';
import { CardStatus } from './card-status.tsx';
import { RenewCard } from './renew-card.tsx';
import { RenewalRows } from './renewal-rows.tsx';
import { useCardDays } from './use-card-days.ts';

export const meta = pageTitle((t) => t('parking:cards.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  card: await getCard(ctx, { cardId: idParam(params.card) }),
  currency: ctx.tenant.currency,
  canChange: ctx.ability.can('update', 'ParkingCard'),
  canTake: ctx.ability.can('create', 'Payment'),
}));

export const action = actionFor('staff', ({ ctx, params, form }) =>
  cardAction(ctx, idParam(params.card), form),
);

export default function ParkingCard() {
  const { card, currency, canChange, canTake } = useLoaderData<typeof loader>();
  const { t } = useTranslation('parking');
  const format = useFormat();
  const days = useCardDays();
  const { openRenewal: open, vehicle, property, person, feeItem } = card;
  return (
    <>
      <PageHeader
        title={card.number}
        status={<CardStatus state={card.state} />}
        description={days(card)}
        breadcrumbs={[{ to: '/console/parking-cards', label: t('cards.title') }]}
        actions={
          canChange &&
          card.state !== 'ended' && (
            <>
              <ConfirmAction
                intent="end"
                danger
                trigger={<Button>{t('cards.end')}</Button>}
                title={t('cards.endQuestion', { number: card.number })}
                description={t('cards.endText')}
                confirmLabel={t('cards.end')}
              />
              {!open && <RenewCard card={card} currency={currency} />}
            </>
          )
        }
      />
      {open && (
        <div className="mb-5">
          <Notice
            tone="warning"
            title={t('cards.waits', { amount: format.money(open.due, currency) })}
            action={
              <div className="flex flex-wrap gap-2">
                {canTake && (
                  <LinkButton size="sm" to={`/console/money/counter?property=${property.id}`}>
                    {t('cards.takePayment')}
                  </LinkButton>
                )}
                {canChange && (
                  <ConfirmAction
                    intent="cancel-renewal"
                    trigger={<Button size="sm">{t('cards.cancelRenewal')}</Button>}
                    title={t('cards.cancelQuestion')}
                    description={t('cards.cancelText')}
                    confirmLabel={t('cards.cancelRenewal')}
                  >
                    <input type="hidden" name="renewalId" value={open.id} />
                  </ConfirmAction>
                )}
              </div>
            }
          >
            {t('cards.waitsText', { days: days(open) })}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card title={t('cards.facts')}>
          <DescriptionList
            items={[
              {
                label: t('vehicles.plate'),
                value: <TextLink to={paths.vehicle(vehicle.id)}>{vehicle.plate}</TextLink>,
              },
              {
                label: t('cards.place'),
                value: (
                  <TextLink to={paths.property(property.id)}>
                    {property.code} {property.communityName}
                  </TextLink>
                ),
              },
              {
                label: t('vehicles.person'),
                value: person && <TextLink to={paths.person(person.id)}>{person.name}</TextLink>,
              },
              {
                label: t('cards.feeItem'),
                value: <TextLink to={paths.feeItem(feeItem.id)}>{feeItem.name}</TextLink>,
              },
            ]}
          />
        </Card>
        <Card title={t('cards.history')}>
          <RenewalRows history={card.history} currency={currency} />
        </Card>
      </div>
    </>
  );
}
