import { useLoaderData } from '@remix-run/react';
import { Gift } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { CouponList } from '#app/components/loyalty/coupon-list.tsx';
import { PointHistory } from '#app/components/loyalty/point-history.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { takeCoupon } from '#app/domain/coupons/take-coupon.ts';
import { getOwnLoyalty } from '#app/domain/points/get-own-loyalty.ts';
import { worthOfPoints } from '#app/domain/points/points-worth.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { CouponOffers } from './parts/coupon-offers.tsx';
import { EarningRules } from './parts/earning-rules.tsx';

export const loader = loaderFor('owner', async ({ ctx, request }) =>
  getOwnLoyalty(ctx, { propertyId: await chosenProperty(request) }),
);

/** Takes a coupon for points. */
export const action = actionFor('owner', async ({ ctx, form }) => {
  const typeId = String(form.get('typeId') ?? '');
  if (!isId(typeId)) throw new DomainError('not_found');
  await takeCoupon(ctx, { typeId });
  const text = translator(ctx.language, 'quotations')('portal.taken');
  return redirectWithFlash('/points', { kind: 'success', text });
});

export const meta = pageTitle((t) => t('quotations:portal.title'));

/** The owner's points and coupons. */
export default function Points() {
  const { frame, available, policy, entries, coupons, offers, rules } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['quotations', 'portal']);
  const format = useFormat();
  const worth = worthOfPoints(available, policy, frame.currency);
  return (
    <div className="space-y-4">
      <BackLink to="/me">{t('portal:me.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('portal.title')}</h1>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 md:items-start">
        <div className="space-y-4">
          <section className="rounded-lg border border-line bg-surface p-5 shadow-xs">
            <p className="text-muted text-sm">{t('portal.balance')}</p>
            <p className="figures font-semibold text-[2rem] leading-tight tracking-tight">
              {format.number(available)}
            </p>
            <p className="mt-1 text-muted text-sm">
              {available > 0
                ? t('portal.worth', { amount: format.money(worth, frame.currency) })
                : t('portal.none')}
            </p>
          </section>
          <Card title={t('portal.coupons')} padding={coupons.length > 0 ? 'flush' : 'normal'}>
            {coupons.length > 0 ? (
              <CouponList coupons={coupons} currency={frame.currency} />
            ) : (
              <p className="text-muted text-sm">{t('portal.noCoupons')}</p>
            )}
          </Card>
          {offers.length > 0 && (
            <CouponOffers offers={offers} available={available} currency={frame.currency} />
          )}
        </div>
        <div className="space-y-4">
          {rules.length > 0 && <EarningRules rules={rules} policy={policy} currency={frame.currency} />}
          <Card title={t('portal.history')} padding="flush">
            {entries.length > 0 ? (
              <PointHistory entries={entries} />
            ) : (
              <EmptyState icon={Gift} title={t('portal.noHistory')} />
            )}
          </Card>
        </div>
      </div>
    </div>
  );
}
