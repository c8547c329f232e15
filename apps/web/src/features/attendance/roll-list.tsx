import type { RollView } from '@lumit/attendance/domain';
import { useRef, useState } from 'react';
import { TextField } from '../../ui/text-field';
import { LateQuestion } from './late-question';
import { moreId, RollRowView } from './roll-row';
import { RollRowPanel } from './roll-row-panel';
import { Shortcuts } from './shortcuts';
import { nameOfRow, type Roll, type ShownRow } from './use-roll';
import { isLate, matchesName } from './roll-rules';
import { useRollKeys } from './use-roll-keys';

interface RollListProps {
  classSession: RollView['classSession'];
  roll: Roll;
  serverNow: () => number;
}

/** On a phone a list this long is quicker to scroll than to search. */
const SHORT_LIST = 30;

/** The people by surname, three targets in each row; works by tap and by key. */
export function RollList({ classSession, roll, serverNow }: RollListProps) {
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<ReadonlyMap<string, number>>(new Map());
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = roll.rows.filter(({ row }) => matchesName(nameOfRow(row), search));
  const ask = (id: string, at: number | null) => {
    const next = new Map(asked);
    if (at === null) next.delete(id);
    else next.set(id, at);
    setAsked(next);
  };
  const present = ({ row }: ShownRow) => {
    if (row.kind === 'unset' && isLate(classSession, serverNow())) ask(row.enrolmentId, serverNow());
    roll.mark(row.enrolmentId, { kind: 'present' });
  };
  const other = ({ row }: ShownRow, kind: 'absent' | 'excused' | 'exempt' | 'unset') => {
    ask(row.enrolmentId, null);
    roll.mark(row.enrolmentId, { kind });
  };
  const keys = useRollKeys(list, {
    count: found.length,
    onPresent: (index) => found[index] && present(found[index]),
    onOther: (index, kind) => found[index] && other(found[index], kind),
    onTimes: (index) => setOpenId(found[index]?.row.enrolmentId ?? null),
    onSearch: () => searchField.current?.focus(),
  });
  return (
    <>
      <div className={roll.rows.length > SHORT_LIST ? 'roll-tools' : 'roll-tools short'}>
        <TextField
          ref={searchField}
          label="Cerca una persona"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Shortcuts isOn={keys.isOn} onSwitch={keys.setOn} />
      </div>
      {found.length === 0 ? <p>{emptyWords(search)}</p> : null}
      <div className="roll-head" aria-hidden="true">
        <span>Nome</span>
        <span>Ente</span>
        <span>Segna</span>
        <span>Entrata</span>
        <span>Uscita</span>
        <span>Ore</span>
      </div>
      <ul className="roll-list" ref={list} aria-label="Appello">
        {found.map((shown, index) => (
          <li key={shown.row.enrolmentId}>
            <RollRowView
              shown={shown}
              isOpen={openId === shown.row.enrolmentId}
              onFocus={() => keys.setCurrent(index)}
              onPresent={() => present(shown)}
              onAbsent={() => other(shown, 'absent')}
              onUndo={() => other(shown, 'unset')}
              onMore={() => setOpenId(openId === shown.row.enrolmentId ? null : shown.row.enrolmentId)}
              roll={roll}
            >
              {asked.has(shown.row.enrolmentId) ? (
                <LateQuestion
                  classSession={classSession}
                  seenAt={asked.get(shown.row.enrolmentId) ?? 0}
                  onAnswer={(intervals) => {
                    ask(shown.row.enrolmentId, null);
                    if (intervals) roll.mark(shown.row.enrolmentId, { kind: 'present', intervals });
                  }}
                />
              ) : null}
              {openId === shown.row.enrolmentId ? (
                <RollRowPanel
                  classSession={classSession}
                  row={shown.row}
                  onMark={(mark) => {
                    ask(shown.row.enrolmentId, null);
                    roll.mark(shown.row.enrolmentId, mark);
                  }}
                  onDone={() => {
                    setOpenId(null);
                    document.getElementById(moreId(shown.row.enrolmentId))?.focus();
                  }}
                />
              ) : null}
            </RollRowView>
          </li>
        ))}
      </ul>
    </>
  );
}

const emptyWords = (search: string) =>
  search.trim() === ''
    ? 'Le persone appariranno qui quando la Segreteria conferma le iscrizioni.'
    : `Nessun risultato per «${search.trim()}». Prova con meno parole o azzera la ricerca.`;
