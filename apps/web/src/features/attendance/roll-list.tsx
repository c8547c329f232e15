import type { RollView } from '@lumit/attendance/domain';
import { useRef, useState } from 'react';
import { TextField } from '../../ui/text-field';
import { ContradictionDialog } from './contradiction-dialog';
import { LateQuestion } from './late-question';
import { matchesName } from './roll-rules';
import { moreId, RollRowView } from './roll-row';
import { RollRowPanel } from './roll-row-panel';
import { Shortcuts } from './shortcuts';
import { useCarefulMarks } from './use-careful-marks';
import type { OpenQuestions } from './use-open-questions';
import { nameOfRow, type Roll } from './use-roll';
import { useRollKeys } from './use-roll-keys';

interface RollListProps {
  classSession: RollView['classSession'];
  roll: Roll;
  questions: OpenQuestions;
  serverNow: () => number;
}

/** On a phone a list this long is quicker to scroll than to search. */
const SHORT_LIST = 30;

/** The people by surname, three targets in each row; works by tap and by key. */
export function RollList({ classSession, roll, questions, serverNow }: RollListProps) {
  const [search, setSearch] = useState('');
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = roll.rows.filter(({ row }) => matchesName(nameOfRow(row), search));
  const { mark, doubtful, answer } = useCarefulMarks({ classSession, roll, questions, serverNow });
  const { openId } = questions;
  const keys = useRollKeys(list, {
    count: found.length,
    onMark: (index, kind) => found[index] && mark(found[index], kind, 'key'),
    onTimes: (index) => questions.open(found[index]?.row.enrolmentId ?? null),
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
      <RollHead />
      <ul className="roll-list" ref={list} aria-label="Appello">
        {found.map((shown, index) => (
          <li key={shown.row.enrolmentId}>
            <RollRowView
              shown={shown}
              isOpen={openId === shown.row.enrolmentId}
              onFocus={() => keys.setCurrent(index)}
              onPresent={() => mark(shown, 'present', 'tap')}
              onAbsent={() => mark(shown, 'absent', 'tap')}
              onUndo={() => mark(shown, 'unset', 'tap')}
              onMore={() => questions.open(openId === shown.row.enrolmentId ? null : shown.row.enrolmentId)}
              roll={roll}
            >
              {questions.asked.has(shown.row.enrolmentId) ? (
                <LateQuestion
                  classSession={classSession}
                  seenAt={questions.asked.get(shown.row.enrolmentId) ?? 0}
                  onAnswer={(intervals) => {
                    questions.ask(shown.row.enrolmentId, null);
                    if (intervals) roll.mark(shown.row.enrolmentId, { kind: 'present', intervals });
                  }}
                />
              ) : null}
              {openId === shown.row.enrolmentId ? (
                <RollRowPanel
                  classSession={classSession}
                  row={shown.row}
                  onUnsaved={questions.setUnsaved}
                  onMark={(wanted) => {
                    questions.ask(shown.row.enrolmentId, null);
                    roll.mark(shown.row.enrolmentId, wanted);
                  }}
                  onDone={() => {
                    questions.open(null);
                    document.getElementById(moreId(shown.row.enrolmentId))?.focus();
                  }}
                />
              ) : null}
            </RollRowView>
          </li>
        ))}
      </ul>
      {doubtful ? (
        <ContradictionDialog
          name={nameOfRow(doubtful.shown.row)}
          before={doubtful.shown.row.kind}
          wanted={doubtful.kind}
          isByKey={doubtful.isByKey}
          onAnswer={answer}
        />
      ) : null}
    </>
  );
}

function RollHead() {
  return (
    <div className="roll-head" aria-hidden="true">
      <span>Nome</span>
      <span>Ente</span>
      <span>Segna</span>
      <span>Entrata</span>
      <span>Uscita</span>
      <span>Ore</span>
    </div>
  );
}

const emptyWords = (search: string) =>
  search.trim() === ''
    ? 'Le persone appariranno qui quando la Segreteria conferma le iscrizioni.'
    : `Nessun risultato per «${search.trim()}». Prova con meno parole o azzera la ricerca.`;
