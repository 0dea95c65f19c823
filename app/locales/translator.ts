import type { Namespace, TFunction } from 'i18next';
import type { Language } from '#app/kernel/languages.ts';
import { i18nFor } from './i18n-for.ts';

/** `t` of a language outside React: mails, PDF documents, job results, toasts set by actions. */
export function translator<const Ns extends Namespace = 'common'>(
  language: Language,
  namespaces?: Ns,
): TFunction<Ns> {
  return i18nFor(language).getFixedT(language, namespaces ?? ('common' as Ns)) as unknown as TFunction<Ns>;
}
