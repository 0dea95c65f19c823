import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { SampleStatement } from './sample-statement.tsx';

export function Hero() {
  const { t } = useTranslation('auth');
  return (
    <section className="relative overflow-hidden border-line border-b bg-surface">
      <div
        aria-hidden
        className="absolute inset-0 bg-[radial-gradient(60rem_32rem_at_85%_-10%,var(--brand-soft),transparent_70%)]"
      />
      <div className="relative mx-auto grid max-w-6xl items-center gap-12 px-4 py-14 sm:px-6 sm:py-20 lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-16 lg:py-24">
        <div>
          <h1 className="text-balance font-semibold text-[2rem] text-ink leading-[1.2] tracking-tight sm:text-[2.75rem] sm:leading-[1.15]">
            {t('site.hero.title')}
          </h1>
          <p className="mt-5 max-w-xl text-pretty text-lg text-muted">{t('site.hero.text')}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <LinkButton to="/sign-up" variant="primary" size="lg">
              {t('site.hero.start')}
              <ArrowRight aria-hidden />
            </LinkButton>
            <LinkButton to="#how" size="lg">
              {t('site.hero.more')}
            </LinkButton>
          </div>
        </div>
        <SampleStatement />
      </div>
    </section>
  );
}
