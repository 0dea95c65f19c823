import { translator } from '#app/locales/translator.ts';
import type { MailContent, MailProps, MailTable } from './mail-content.ts';

/** The plain text part: everything that the HTML part says, readable in a terminal. */
export function mailText(content: MailContent, { brand, language }: MailProps): string {
  const t = translator(language, 'emails');
  const colon = language === 'zh-CN' ? '：' : ': ';
  const pair = ({ label, value }: { label: string; value: string }) => `${label}${colon}${value}`;
  const blocks = [
    content.title,
    ...content.paragraphs,
    content.code,
    content.facts?.map(pair).join('\n'),
    ...(content.tables ?? []).map((table) => tableText(table, pair)),
    content.total && pair(content.total),
    content.button && `${content.button.label}${colon}\n${content.button.url}`,
    ...(content.notes ?? []),
    ['--', brand.name, brand.phone && t('footer.phone', { phone: brand.phone })].filter(Boolean).join('\n'),
  ];
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}

function tableText(table: MailTable, pair: (row: { label: string; value: string }) => string): string {
  const rows = table.rows.map(
    (row) => `- ${pair({ label: [row.label, row.detail].filter(Boolean).join(', '), value: row.value })}`,
  );
  return [table.title, ...rows, table.total && pair(table.total)].filter(Boolean).join('\n');
}
