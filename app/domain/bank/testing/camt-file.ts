/** One entry of a made-up camt.053 file: elements inside `Ntry`, as they stand. */
export function camtFile(
  entries: string[],
  {
    opening,
    closing,
    account = '6222021001011234567',
  }: { opening?: string; closing?: string; account?: string } = {},
): string {
  const balance = (code: string, amount: string | undefined) =>
    amount === undefined
      ? ''
      : `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amount.replace('-', '')}</Amt><CdtDbtInd>${amount.startsWith('-') ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-11-01</Dt></Dt></Bal>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-02T08:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><Othr><Id>${account}</Id></Othr></Id><Ccy>CNY</Ccy></Acct>${balance('OPBD', opening)}${balance('CLBD', closing)}
${entries.map((entry) => `<Ntry>${entry}</Ntry>`).join('\n')}</Stmt></BkToCstmrStmt></Document>`;
}

/** A booked entry of one payment. */
export function camtEntry(
  amount: string,
  direction: 'CRDT' | 'DBIT',
  { reference = '', name = '', purpose = '', day = '2026-11-02', more = '' } = {},
): string {
  const [side] = direction === 'CRDT' ? ['Dbtr'] : ['Cdtr'];
  return `<Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${more}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt>
<AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
<RltdPties><${side}><Pty><Nm>${name}</Nm></Pty></${side}></RltdPties><RmtInf><Ustrd>${purpose}</Ustrd></RmtInf></TxDtls></NtryDtls>`;
}
