import { Choice } from '../../ui/choice';
import { DefinitionList } from '../../ui/definition-list';
import { Disclosure } from '../../ui/disclosure';

interface ShortcutsProps {
  isOn: boolean;
  onSwitch: (on: boolean) => void;
}

/** The keys of the roll, and the switch that turns the letters off. */
export function Shortcuts({ isOn, onSwitch }: ShortcutsProps) {
  return (
    <div className="roll-shortcuts">
      <Disclosure title="Scorciatoie da tastiera">
        <p>Funzionano quando una riga dell’elenco ha il fuoco.</p>
        <DefinitionList
          facts={[
            { term: 'P', value: 'Presente, poi passa alla riga dopo' },
            { term: 'A', value: 'Assente, poi passa alla riga dopo' },
            { term: 'G', value: 'Giustificata, poi passa alla riga dopo' },
            { term: 'T', value: 'Orari di entrata e uscita' },
            { term: 'Z', value: 'Annulla il segno appena messo, o quello della riga' },
            { term: '/', value: 'Cerca una persona' },
            { term: 'Freccia su, freccia giù', value: 'Cambia riga' },
          ]}
        />
        <Choice
          type="checkbox"
          label="Usa le lettere come scorciatoie"
          checked={isOn}
          onChange={(event) => onSwitch(event.target.checked)}
        />
      </Disclosure>
    </div>
  );
}
