import type { Day } from '#app/kernel/dates.ts';

/**
 * What a provider needs to issue a fully digitalised e-invoice (全面数字化的电子发票): the fields of the tax authority's form. Amounts are texts in major units with two
 * decimals, as the form has them; rates are fractions (`0.06`).
 */
export type EinvoiceDocument = {
  /** Ours, and the same at every try: a provider issues it once. */
  id: string;
  /** The kind of form: digital_ordinary is 数电普通发票. */
  kind: 'digital_ordinary';
  currency: string;
  date: Day;
  seller: { name: string; taxNumber: string };
  buyer: {
    /** A company or a person. */
    title: string;
    taxNumber: string | null;
    address: string | null;
    bank: string | null;
    email: string | null;
  };
  lines: EinvoiceLine[];
  totals: { net: string; tax: string; gross: string };
  /** The property and the period, as the form's remark. */
  remark: string;
};

export type EinvoiceLine = {
  name: string;
  /** Classification code of goods and services (税收分类编码), 19 digits. */
  taxCode: string;
  rate: string;
  /** Without tax, the tax, and both together. */
  net: string;
  tax: string;
  gross: string;
};

/** The reversal (红字发票) of the whole of an invoice that was issued. Its amounts are negative. */
export type EinvoiceReversal = EinvoiceDocument & {
  original: {
    id: string;
    /** What the provider calls the one that it reverses. */
    reference: string;
    /** The tax authority's number of it, where there is one. */
    number: string | null;
  };
  reason: string;
};
