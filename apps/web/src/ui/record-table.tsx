import { Fragment, type ReactNode } from 'react';
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
  /** One of them names the row: it is its header, and on a phone its title. The first, unless `titleColumn` says another. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Row heights of 36 px instead of 48. */
  compact?: boolean;
  /** A row of totals: one cell per column, the first its name. */
  footer?: readonly ReactNode[];
  /** Place of the column that names the row, from 0. */
  titleColumn?: number;
  /** Words of a line across the table before a row, where there is one: "fine posti". */
  divider?: (row: Row, before: Row | undefined) => string | undefined;
}

/** Records as a table, and below 768 px as stacked rows: one of the two is rendered, never both. */
export function RecordTable<Row>(props: RecordTableProps<Row>) {
  return useIsWide() ? <WideTable {...props} /> : <StackedRows {...props} />;
}

function WideTable<Row>(props: RecordTableProps<Row>) {
  const { caption, columns, rows, rowKey, compact, footer, titleColumn = 0, divider } = props;
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
          {rows.map((row, number) => (
            <Fragment key={rowKey(row)}>
              <DividerRow width={columns.length}>{divider?.(row, rows[number - 1])}</DividerRow>
              <tr>
                {columns.map((column, place) => (
                  <BodyCell key={column.key} isHeader={place === titleColumn} numeric={column.numeric}>
                    {column.cell(row)}
                  </BodyCell>
                ))}
              </tr>
            </Fragment>
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

function DividerRow({ width, children }: { width: number; children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <tr className="table-divider">
      <td colSpan={width}>{children}</td>
    </tr>
  );
}

function StackedRows<Row>(props: RecordTableProps<Row>) {
  const { caption, columns, rows, rowKey, footer, titleColumn = 0, divider } = props;
  const title = columns[titleColumn];
  const facts = columns.filter((column) => column !== title);
  const total = footer
    ?.slice(1)
    .map((cell, place) => ({ key: columns[place + 1]?.key, header: columns[place + 1]?.header, cell }));
  return (
    <>
      <p className="stacked-rows-title">{caption}</p>
      <ul className="stacked-rows" aria-label={caption}>
        {rows.map((row, number) => {
          const line = divider?.(row, rows[number - 1]);
          return (
            <Fragment key={rowKey(row)}>
              {line === undefined ? null : <li className="table-divider">{line}</li>}
              <li>
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
            </Fragment>
          );
        })}
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
