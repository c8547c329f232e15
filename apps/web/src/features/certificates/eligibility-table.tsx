import {
  coverSentence,
  type PersonEligibility,
  type RuleResult,
  ruleSentence,
  spellPercent,
} from '@lumit/certificates/domain';
import { Badge } from '../../ui/badge';
import { type Column, RecordTable } from '../../ui/record-table';
import { missingOf, standingOf } from './person-standing';

interface EligibilityTableProps {
  people: readonly PersonEligibility[];
}

/** People against requirements; what is missing stands in the words of who looks after others. */
export function EligibilityTable({ people }: EligibilityTableProps) {
  const columns: Column<PersonEligibility>[] = [
    { key: 'name', header: 'Nome', cell: (person) => <bdi>{person.name}</bdi> },
    ...ruleColumns(people),
    { key: 'missing', header: 'Cosa manca', cell: (person) => <Missing person={person} /> },
    { key: 'standing', header: 'Attestato', cell: (person) => <Standing person={person} /> },
  ];
  return (
    <RecordTable
      caption={`Requisiti per l’attestato: ${people.length} ${people.length === 1 ? 'persona' : 'persone'}`}
      columns={columns}
      rows={people}
      rowKey={(person) => person.enrolmentId}
    />
  );
}

/** A column for each requirement of the certificate that asks most; all people have the same ones. */
function ruleColumns(people: readonly PersonEligibility[]): Column<PersonEligibility>[] {
  const rules = people[0]?.kinds.at(-1)?.rules ?? [];
  return rules
    .filter((rule) => rule.kind !== 'enrolment')
    .map((rule) => ({
      key: rule.key,
      header: headerOf(rule),
      cell: (person: PersonEligibility) => {
        const own = person.kinds.at(-1)?.rules.find(({ key }) => key === rule.key);
        return own ? <Short rule={own} /> : null;
      },
    }));
}

function headerOf(rule: RuleResult): string {
  switch (rule.kind) {
    case 'hours':
      return `Ore${rule.module ? ` ${rule.module}` : ''} (${rule.minPercent}%)`;
    case 'quiz':
      return rule.title;
    case 'sign_off':
      return 'Conferma';
    case 'enrolment':
      return 'Iscrizione';
    case 'any':
      return 'Uno tra';
  }
}

function shortOf(rule: RuleResult): string {
  if (rule.kind === 'hours') return spellPercent(rule.actual, rule.planned);
  return rule.met ? 'Sì' : 'No';
}

/** What there is of a requirement; beside a percentage, what the calendar does not cover of its base. */
function Short({ rule }: { rule: RuleResult }) {
  const cover = rule.kind === 'hours' ? coverSentence(rule) : null;
  return (
    <>
      {shortOf(rule)}
      {cover ? <div className="text-small">{cover}</div> : null}
    </>
  );
}

function Missing({ person }: EligibilityRow) {
  return missingOf(person).map((rule) => <p key={rule.key}>{ruleSentence(rule, 'staff')}</p>);
}

function Standing({ person }: EligibilityRow) {
  const { status, words } = standingOf(person);
  return <Badge status={status}>{words}</Badge>;
}

interface EligibilityRow {
  person: PersonEligibility;
}
