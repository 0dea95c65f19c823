import type { CSSProperties } from 'react';
import { brandVariables } from '#app/kernel/brand-variables.ts';

export type MailColors = { brand: string; onBrand: string };

export function mailColors(color: string | null): MailColors {
  const variables = brandVariables(color);
  return { brand: variables['--brand-light'] ?? '', onBrand: variables['--on-brand-light'] ?? '' };
}

const ink = '#18181b';
const muted = '#5b5b66';
const line = '#e4e4e7';

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';

/** Mail programs read styles from the element alone, so that is where the light form is. */
export const mailStyles = {
  body: { backgroundColor: '#f4f4f5', margin: 0, padding: 0, fontFamily },
  page: { backgroundColor: '#f4f4f5', padding: '24px 8px' },
  card: {
    backgroundColor: '#ffffff',
    border: `1px solid ${line}`,
    borderRadius: '12px',
    maxWidth: '560px',
    margin: '0 auto',
    overflow: 'hidden',
  },
  stripe: { height: '4px', lineHeight: '4px', fontSize: '1px' },
  inside: { padding: '28px 32px 24px' },
  brandName: { color: ink, fontSize: '15px', fontWeight: 600, margin: 0, lineHeight: '36px' },
  title: { color: ink, fontSize: '22px', lineHeight: '30px', fontWeight: 650, margin: '20px 0 8px' },
  paragraph: { color: ink, fontSize: '15px', lineHeight: '24px', margin: '12px 0', whiteSpace: 'pre-line' },
  code: {
    backgroundColor: '#f4f4f5',
    borderRadius: '8px',
    color: ink,
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '32px',
    fontWeight: 600,
    letterSpacing: '6px',
    lineHeight: '40px',
    margin: '20px 0',
    padding: '16px',
    textAlign: 'center',
  },
  table: { width: '100%', borderCollapse: 'collapse', margin: '20px 0 0' },
  tableTitle: { color: ink, fontSize: '15px', fontWeight: 600, padding: '0 0 6px', textAlign: 'left' },
  cell: { borderTop: `1px solid ${line}`, padding: '10px 0', verticalAlign: 'top' },
  label: { color: ink, fontSize: '15px', lineHeight: '22px', margin: 0 },
  detail: { color: muted, fontSize: '13px', lineHeight: '20px', margin: 0 },
  value: {
    color: ink,
    fontSize: '15px',
    lineHeight: '22px',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    paddingLeft: '16px',
  },
  total: { fontWeight: 650 },
  button: {
    borderRadius: '8px',
    display: 'block',
    fontSize: '16px',
    fontWeight: 600,
    lineHeight: '24px',
    margin: '28px 0 8px',
    padding: '12px 20px',
    textAlign: 'center',
    textDecoration: 'none',
  },
  note: { color: muted, fontSize: '13px', lineHeight: '20px', margin: '12px 0', wordBreak: 'break-word' },
  footer: {
    color: muted,
    fontSize: '13px',
    lineHeight: '20px',
    margin: '16px auto 0',
    maxWidth: '560px',
    textAlign: 'center',
  },
} satisfies Record<string, CSSProperties>;

/**
 * The dark form, for mail programs that follow the device; `!important`, because it stands against the element's own style.
 * No quotes and no `>`: React would escape them.
 */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .m-body, .m-page { background-color: #111214 !important; }
  .m-card { background-color: #1b1c20 !important; border-color: #33353c !important; }
  .m-ink, .m-ink p { color: #f1f1f3 !important; }
  .m-muted, .m-muted a { color: #a9abb5 !important; }
  .m-cell { border-color: #33353c !important; }
  .m-code { background-color: #26282e !important; color: #ffffff !important; }
  .m-logo { background-color: #ffffff !important; border-radius: 6px !important; }
}
@media (max-width: 480px) { .m-inside { padding: 24px 20px 20px !important; } }
`;
