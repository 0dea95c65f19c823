import { useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LetterView } from '#app/components/letter/letter-view.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { getLetter } from '#app/domain/dunning/get-letter.ts';
import { letterWords } from '#app/domain/dunning/letter-words.ts';
import { letterSender } from '#app/domain/dunning/render-letters.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';

export const meta = pageTitle((t) => t('dunning:letter.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const letter = await getLetter(ctx, { letterId: idParam(params.letter) });
  return {
    letter,
    words: letterWords(letter, await letterSender(ctx), ctx.language),
    company: ctx.tenant.name,
    currency: ctx.tenant.currency,
  };
});

export default function Letter() {
  const { letter, words, company, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const pdf = (language: string) =>
    `/console/money/dunning/letters/${letter.id}/letter.pdf?language=${language}`;
  return (
    <>
      <PageHeader
        title={`${t('letter.title')} ${t('letter.number', { number: letter.number.toString() })}`}
        breadcrumbs={[
          { to: '/console/money/dunning', label: t('title') },
          { to: paths.property(letter.property.id), label: letter.property.code },
        ]}
        actions={
          <>
            <LinkButton to={pdf('zh-CN')} reloadDocument prefetch="none">
              <Download aria-hidden />
              {t('letter.pdf', { language: '中文' })}
            </LinkButton>
            <LinkButton to={pdf('en')} reloadDocument prefetch="none">
              <Download aria-hidden />
              {t('letter.pdf', { language: 'English' })}
            </LinkButton>
          </>
        }
      />
      <div className="max-w-3xl">
        <LetterView letter={letter} words={words} company={company} currency={currency} />
      </div>
    </>
  );
}
