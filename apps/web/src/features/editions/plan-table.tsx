import type { EditionSetUp } from '@lumit/editions/domain';
import { Hours } from '../../ui/time';
import { type Column, RecordTable } from '../../ui/record-table';

interface PlanRow {
  readonly moduleCode: string | null;
  readonly title: string;
  readonly plan: number;
  readonly calendar: number;
}

const COLUMNS: readonly Column<PlanRow>[] = [
  { key: 'module', header: 'Modulo', cell: ({ title }) => title },
  {
    key: 'plan',
    header: 'Piano approvato',
    cell: ({ plan }) => <Hours seconds={plan * 60} />,
    numeric: true,
  },
  {
    key: 'calendar',
    header: 'In calendario',
    cell: ({ calendar }) => <Hours seconds={calendar * 60} />,
    numeric: true,
  },
  { key: 'left', header: 'Da mettere in calendario', cell: leftOf, numeric: true },
];

/** Hours that the plan gives to each module, beside those that the calendar has. */
export function PlanTable({ setUp }: { setUp: EditionSetUp }) {
  const rows = planRows(setUp);
  // What one module has more than its plan gives no hours to another.
  const total = rows.reduce(
    (sum, { plan, calendar }) => ({
      plan: sum.plan + plan,
      calendar: sum.calendar + calendar,
      left: sum.left + Math.max(0, plan - calendar),
    }),
    { plan: 0, calendar: 0, left: 0 },
  );
  return (
    <RecordTable
      caption="Ore per modulo"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ moduleCode }) => moduleCode ?? ''}
      footer={[
        'In tutto',
        <Hours key="plan" seconds={total.plan * 60} />,
        <Hours key="calendar" seconds={total.calendar * 60} />,
        <Hours key="left" seconds={total.left * 60} />,
      ]}
    />
  );
}

function leftOf({ plan, calendar }: PlanRow) {
  if (calendar > plan)
    return (
      <>
        <Hours seconds={(calendar - plan) * 60} /> in più
      </>
    );
  return <Hours seconds={(plan - calendar) * 60} />;
}

/** Modules in the order of the programme, then what plan or calendar have besides, and what belongs to no module. */
function planRows({ programme, details, classSessions }: EditionSetUp): PlanRow[] {
  const titles = new Map(programme.modules.map(({ code, title }) => [code, `${code}, ${title}`]));
  const minutesIn = (list: readonly { moduleCode: string | null; minutes: number }[], code: string | null) =>
    list.find(({ moduleCode }) => moduleCode === code)?.minutes ?? 0;
  const codes = new Set<string | null>([
    ...titles.keys(),
    ...[...details.plan, ...classSessions.byModule].flatMap(({ moduleCode }) => moduleCode ?? []),
    null,
  ]);
  return [...codes]
    .map((moduleCode) => ({
      moduleCode,
      title: moduleCode === null ? 'Fuori dai moduli' : (titles.get(moduleCode) ?? moduleCode),
      plan: minutesIn(details.plan, moduleCode),
      calendar: minutesIn(classSessions.byModule, moduleCode),
    }))
    .filter(({ plan, calendar }) => plan > 0 || calendar > 0);
}
