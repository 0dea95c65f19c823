import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { canPayOnline } from '#app/domain/payments/accounts/can-pay-online.ts';
import { consentOfProperty } from '#app/domain/payments/autopay/consent-of-property.ts';
import { endConsent } from '#app/domain/payments/autopay/end-consent.ts';
import { listLinks } from '#app/domain/payments/links/list-links.ts';
import { revokeLink } from '#app/domain/payments/links/revoke-link.ts';
import { shareBills } from '#app/domain/payments/links/share-bills.ts';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { paths } from '../../../paths.ts';
import { ConsentCard } from './consent-card.tsx';
import { LinksCard } from './links-card.tsx';
import { NewLinkCard } from './new-link-card.tsx';

export const meta = pageTitle((t) => t('pay:staff.title'));

/** What a link takes at most. */
const billsShown = 100;

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const propertyId = idParam(params.property);
  const can = ctx.ability.can.bind(ctx.ability);
  if (!can('read', 'PaymentLink') && !can('read', 'AutopayConsent')) throw new DomainError('forbidden');
  const { code, community } = await getProperty(ctx, { propertyId });
  const canShare = can('create', 'PaymentLink') && can('read', 'Bill');
  const bills = canShare ? await listPropertyBills(ctx, { propertyId }) : null;
  return {
    propertyId,
    code,
    communityName: community.name,
    payable: await canPayOnline(ctx, {}),
    bills: bills && [...bills.due, ...bills.notYetDue].slice(0, billsShown),
    links: can('read', 'PaymentLink') ? await listLinks(ctx, { propertyId }) : null,
    canRevoke: can('update', 'PaymentLink'),
    seesConsent: can('read', 'AutopayConsent'),
    consent: can('read', 'AutopayConsent') ? await consentOfProperty(ctx, { propertyId }) : null,
    canEnd: can('update', 'AutopayConsent'),
    currency: ctx.tenant.currency,
  };
});

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const here = `${paths.property(idParam(params.property))}/online`;
  const t = translator(ctx.language, 'pay');
  const id = String(form.get('id') ?? '');
  switch (form.get('intent')) {
    case 'end':
      await endConsent(ctx, { consentId: id });
      return redirectWithFlash(here, { kind: 'success', text: t('staff.ended') });
    case 'revoke':
      await revokeLink(ctx, { linkId: id });
      return redirectWithFlash(here, { kind: 'success', text: t('share.revoked') });
    default: {
      const billIds = form.getAll('billId').map(String);
      return data({ url: (await shareBills(ctx, { billIds })).url });
    }
  }
});

/** What the office can do about a property that is paid online: links for whoever pays, and automatic payment. */
export default function Online() {
  const { propertyId, code, communityName, payable, bills, links, consent, ...page } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('pay');
  return (
    <>
      <PageHeader
        title={t('staff.title')}
        description={`${communityName} ${code}`}
        breadcrumbs={[{ to: paths.property(propertyId), label: code }]}
      />
      <div className="max-w-3xl space-y-5">
        {!payable && <Notice title={t('ways.off')}>{t('staff.offText')}</Notice>}
        {bills && payable && (
          <NewLinkCard
            bills={bills}
            currency={page.currency}
            url={reply && 'url' in reply ? reply.url : null}
          />
        )}
        {links && <LinksCard links={links} currency={page.currency} canRevoke={page.canRevoke} />}
        {page.seesConsent && <ConsentCard consent={consent} canEnd={page.canEnd} />}
      </div>
    </>
  );
}
