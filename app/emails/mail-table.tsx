import type { CSSProperties } from 'react';
import type { MailContent, MailTable } from './mail-content.ts';
import { mailStyles as style } from './mail-styles.ts';

/** The facts and the tables of a mail; real tables, which screen readers read row by row and every mail program lays out. */
export function MailAmounts({ content }: { content: MailContent }) {
  return (
    <>
      {content.facts && (
        <table style={style.table}>
          <tbody>
            {content.facts.map((fact) => (
              <Row key={fact.label} label={fact.label} value={fact.value} labelStyle={style.detail} />
            ))}
          </tbody>
        </table>
      )}
      {content.tables?.map((table) => (
        <Amounts key={table.title} table={table} />
      ))}
    </>
  );
}

export function MailTotal({ total }: { total: { label: string; value: string } }) {
  return (
    <table style={style.table}>
      <tbody>
        <Row label={total.label} value={total.value} rowStyle={{ ...style.total, fontSize: '17px' }} />
      </tbody>
    </table>
  );
}

function Amounts({ table }: { table: MailTable }) {
  return (
    <table style={style.table}>
      <thead>
        <tr>
          <th className="m-ink" colSpan={2} scope="colgroup" style={style.tableTitle}>
            {table.title}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={`${row.label} ${row.detail}`} label={row.label} detail={row.detail} value={row.value} />
        ))}
        {table.total && <Row label={table.total.label} value={table.total.value} rowStyle={style.total} />}
      </tbody>
    </table>
  );
}

type RowProps = {
  label: string;
  detail?: string;
  value: string;
  rowStyle?: CSSProperties;
  labelStyle?: CSSProperties;
};

function Row({ label, detail, value, rowStyle, labelStyle = style.label }: RowProps) {
  return (
    <tr>
      <td className="m-cell" style={style.cell}>
        <p
          className={labelStyle === style.detail ? 'm-muted' : 'm-ink'}
          style={{ ...labelStyle, ...rowStyle }}
        >
          {label}
        </p>
        {detail && (
          <p className="m-muted" style={style.detail}>
            {detail}
          </p>
        )}
      </td>
      <td className="m-cell m-ink" style={{ ...style.cell, ...style.value, ...rowStyle }}>
        {value}
      </td>
    </tr>
  );
}
