import { type Day, isDay } from '#app/kernel/dates.ts';
import { parseMoney } from '#app/kernel/money.ts';
import type { BankIssue } from './bank-issue.ts';
import { all, type CamtElement, first, textAt } from './camt-element.ts';
import type { ParsedLine } from './parsed-statement.ts';
import { plainAccount } from './read-preamble.ts';

type Found = { lines: ParsedLine[]; issues: Omit<BankIssue, 'severity'>[] };

/**
 * The lines of one booked entry: one, or, of a batch whose payments have amounts that add up to it, one each. The indicator tells which way money went
 * also for a reversal, which is a booking of its own the other way.
 */
export function camtLines(entry: CamtElement, row: number, terms: { currency: string; today: Day }): Found {
  const wrong = (column: string, code: BankIssue['code'], value: string | null): Found => ({
    lines: [],
    issues: [
      { row, column, code, params: value === null ? { field: column } : { value: value.slice(0, 60) } },
    ],
  });
  const said = textAt(entry, 'Amt');
  const amount = parseMoney(said ?? '', terms.currency);
  if (amount === null || amount < 0n) return wrong('Amt', said === null ? 'required' : 'bad_money', said);
  const sign = signOf(entry);
  if (sign === null) return wrong('CdtDbtInd', 'unknown_direction', textAt(entry, 'CdtDbtInd') ?? '');
  const dated = textAt(entry, 'BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm');
  const bookedOn = (dated ?? '').slice(0, 10);
  if (!isDay(bookedOn)) return wrong('BookgDt', dated === null ? 'required' : 'bad_date', dated);
  if (bookedOn > terms.today) return wrong('BookgDt', 'day_in_future', bookedOn);
  if (amount === 0n) return { lines: [], issues: [] };

  const details = all(entry, 'NtryDtls/TxDtls');
  const parts = details.map((detail) => amountOf(detail, sign, terms.currency));
  const total = parts.reduce<bigint | null>(
    (sum, part) => (sum === null || part === null ? null : sum + part),
    0n,
  );
  const isSplit = details.length > 1 && total === amount * sign && !parts.includes(0n);
  const whole = { row, bookedOn, amount: amount * sign };
  const lines = isSplit
    ? details.map((detail, index) => lineOf({ ...whole, amount: parts[index] as bigint }, detail, entry))
    : [lineOf(whole, details.length === 1 ? details[0] : undefined, entry)];
  return { lines, issues: [] };
}

function signOf(element: CamtElement): bigint | null {
  const indicator = textAt(element, 'CdtDbtInd');
  return indicator === 'CRDT' ? 1n : indicator === 'DBIT' ? -1n : null;
}

/** Signed; null where the payment of a batch has no amount of its own in the account's currency. */
function amountOf(detail: CamtElement, sign: bigint, currency: string): bigint | null {
  const element = first(detail, 'Amt') ?? first(detail, 'AmtDtls/TxAmt/Amt');
  if (!element || (element.attributes.Ccy ?? currency) !== currency) return null;
  const amount = parseMoney(element.text, currency);
  return amount === null ? null : amount * (signOf(detail) ?? sign);
}

function lineOf(
  facts: Pick<ParsedLine, 'row' | 'bookedOn' | 'amount'>,
  detail: CamtElement | undefined,
  entry: CamtElement,
): ParsedLine {
  // Who paid is the debtor, unless it is money that comes back: then the roles are those of the payment it undoes.
  const isReversal = textAt(entry, 'RvslInd') === 'true';
  const isIn = facts.amount > 0n !== isReversal;
  const [side, account] = isIn ? ['Dbtr', 'DbtrAcct'] : ['Cdtr', 'CdtrAcct'];
  const party = 'RltdPties';
  const texts = [
    ...all(detail, 'RmtInf/Ustrd').map(({ text }) => text),
    textAt(detail, 'RmtInf/Strd/CdtrRefInf/Ref'),
    textAt(detail, 'RmtInf/Strd/AddtlRmtInf'),
    textAt(detail, 'AddtlTxInf'),
  ];
  const purpose = texts.flatMap((text) => text?.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim() || []).join(' ');
  const endToEnd = textAt(detail, 'Refs/EndToEndId');
  return {
    ...facts,
    counterparty: textAt(detail, `${party}/${side}/Nm`, `${party}/${side}/Pty/Nm`)?.slice(0, 200) ?? null,
    counterpartyAccount: plainAccount(
      textAt(detail, `${party}/${account}/Id/IBAN`, `${party}/${account}/Id/Othr/Id`),
    ),
    purpose: (purpose || textAt(entry, 'AddtlNtryInf'))?.slice(0, 500) ?? null,
    bankReference:
      (
        textAt(detail, 'Refs/AcctSvcrRef', 'Refs/TxId') ??
        textAt(entry, 'AcctSvcrRef', 'NtryRef') ??
        (endToEnd === 'NOTPROVIDED' ? null : endToEnd)
      )?.slice(0, 200) ?? null,
  };
}
