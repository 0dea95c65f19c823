import { useLoaderData } from '@remix-run/react';
import { House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { endConsent } from '#app/domain/payments/autopay/end-consent.ts';
import { listOwnConsents } from '#app/domain/payments/autopay/list-own-consents.ts';
import { listMethods } from '#app/domain/payments/methods/list-methods.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';
import { chosenProperty } from './chosen-property.ts';
import { AutopayCard } from './parts/autopay-card.tsx';
import { BackLink } from './parts/back-link.tsx';

export const loader = loaderFor('owner', async ({ ctx, request }) => ({
  frame: await readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
  consents: await listOwnConsents(ctx, {}),
  methodCount: (await listMethods(ctx, {})).length,
}));

export const action = actionFor('owner', async ({ ctx, form }) => {
  await endConsent(ctx, { consentId: String(form.get('consentId') ?? '') });
  const property = String(form.get('property') ?? '');
  return redirectWithFlash('/autopay', {
    kind: 'success',
    text: translator(ctx.language, 'pay')('auto.ended', { property }),
  });
});

export const meta = pageTitle((t) => t('pay:auto.title'));

export default function Autopay() {
  const { frame, consents, methodCount } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pay');
  // One that they have left may still have a consent until the day is looked through.
  const properties = frame.properties.filter(
    ({ id, held }) => held || consents.some(({ propertyId }) => propertyId === id),
  );
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/ways-to-pay">{t('ways.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('auto.title')}</h1>
      <p className="text-muted text-sm">{t('auto.text')}</p>
      {!frame.payable && <Notice title={t('ways.off')}>{t('ways.offText')}</Notice>}
      {frame.payable && methodCount === 0 && (
        <Notice
          title={t('auto.needsCard')}
          action={<LinkButton to="/ways-to-pay">{t('ways.add')}</LinkButton>}
        >
          {t('auto.needsCardText')}
        </Notice>
      )}
      {properties.length === 0 && <EmptyState icon={House} title={t('auto.nothingNext')} />}
      {properties.map((property) => (
        <AutopayCard
          key={property.id}
          property={property}
          consent={consents.find(({ propertyId }) => propertyId === property.id) ?? null}
          currency={frame.currency}
          canSetUp={frame.payable && methodCount > 0 && property.held}
        />
      ))}
    </div>
  );
}
