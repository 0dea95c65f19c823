import { useLoaderData } from '@remix-run/react';
import { CreditCard, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LetterView } from '#app/components/letter/letter-view.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { getLetter } from '#app/domain/dunning/get-letter.ts';
import { letterWords } from '#app/domain/dunning/letter-words.ts';
import { letterSender } from '#app/domain/dunning/render-letters.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';

export const loader = loaderFor('owner', async ({ ctx, request, params }) => {
  const [frame, letter] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    getLetter(ctx, { letterId: params.letter ?? '' }),
  ]);
  return {
    frame,
    letter,
    words: letterWords(letter, await letterSender(ctx), ctx.language),
    company: ctx.tenant.name,
  };
});

export const meta = pageTitle((t) => t('dunning:letter.title'));

/** A dunning letter as its addressee reads it. */
export default function LetterPage() {
  const { frame, letter, words, company } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  return (
    <div className="space-y-4">
      <BackLink to="/messages">{t('portal.toMessages')}</BackLink>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="flex-1 font-semibold text-xl tracking-tight">{t('letter.title')}</h1>
        <LinkButton to={`/letters/${letter.id}/letter.pdf`} reloadDocument prefetch="none">
          <Download aria-hidden />
          {t('portal.download')}
        </LinkButton>
        <LinkButton to="/bills" variant="primary">
          <CreditCard aria-hidden />
          {t('portal.toBills')}
        </LinkButton>
      </div>
      <LetterView letter={letter} words={words} company={company} currency={frame.currency} />
    </div>
  );
}
