import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { AuditEntryView } from '#app/domain/audit/list-audit-entries.ts';
import type { resources } from '#app/locales/en/resources.ts';
import { paths } from '../../paths.ts';

type Told = keyof (typeof resources)['settings']['audit']['subjects'];

/** Records that have a page of their own. */
const pages: Record<string, (id: string) => string> = {
  Bill: paths.bill,
  Payment: paths.payment,
  Property: paths.property,
  FeeItem: paths.feeItem,
  BillingRun: (id) => `/console/money/runs/${id}`,
  Membership: (id) => `/console/settings/staff/${id}`,
};

/** The kind of the record, and the way to it. */
export function AuditRecord({ entry: { subject, subjectId } }: { entry: AuditEntryView }) {
  const { t, i18n } = useTranslation('settings');
  if (!subject) return '—';
  const kind = i18n.exists(`settings:audit.subjects.${subject}`)
    ? t(`audit.subjects.${subject as Told}`)
    : subject;
  const to = subjectId && pages[subject]?.(subjectId);
  return to ? <TextLink to={to}>{kind}</TextLink> : kind;
}
