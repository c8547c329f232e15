import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { useIsWide } from './use-media';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right aligned. */
  numeric?: boolean;
}

interface RecordTableProps<Row> {
  /** Names the table and, on a phone, the list. */
  caption: string;
  /** The first column names the row: it is its header, and on a phone its title. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Row heights of 36 px instead of 48. */
  compact?: boolean;
  /** A row of totals: one cell per column, the first its name. */
  footer?: readonly ReactNode[];
}

/** Records as a table, and below 768 px as stacked rows: one of the two is rendered, never both. */
export function RecordTable<Row>(props: RecordTableProps<Row>) {
  return useIsWide() ? <WideTable {...props} /> : <StackedRows {...props} />;
}

function WideTable<Row>({ caption, columns, rows, rowKey, compact, footer }: RecordTableProps<Row>) {
  return (
    <div className="table-scroller">
      <table className={classNames('table', compact && 'compact')}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'number' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, place) => (
                <BodyCell key={column.key} isHeader={place === 0} numeric={column.numeric}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {footer ? (
          <tfoot>
            <tr>
              {footer.map((cell, place) => (
                <BodyCell key={columns[place]?.key} isHeader={place === 0} numeric={columns[place]?.numeric}>
                  {cell}
                </BodyCell>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

interface BodyCellProps {
  isHeader: boolean;
  numeric: boolean | undefined;
  children: ReactNode;
}

function BodyCell({ isHeader, numeric, children }: BodyCellProps) {
  const className = numeric ? 'number' : undefined;
  return isHeader ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}

function StackedRows<Row>({ caption, columns, rows, rowKey, footer }: RecordTableProps<Row>) {
  const [title, ...facts] = columns;
  const total = footer
    ?.slice(1)
    .map((cell, place) => ({ key: columns[place + 1]?.key, header: columns[place + 1]?.header, cell }));
  return (
    <>
      <p className="stacked-rows-title">{caption}</p>
      <ul className="stacked-rows" aria-label={caption}>
        {rows.map((row) => (
          <li key={rowKey(row)}>
            <strong>{title?.cell(row)}</strong>
            <dl>
              {facts.map(({ key, header, cell }) => (
                <div key={key}>
                  <dt>{header}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
        {footer ? (
          <li>
            <strong>{footer[0]}</strong>
            <dl>
              {total?.map(({ key, header, cell }) =>
                cell ? (
                  <div key={key}>
                    <dt>{header}</dt>
                    <dd>{cell}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ) : null}
      </ul>
    </>
  );
}
