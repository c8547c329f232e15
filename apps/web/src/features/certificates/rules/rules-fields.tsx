import type { RulesOffice } from '@lumit/certificates/domain';
import { useState } from 'react';
import { formatHours } from '../../../lib/format';
import { Choice, ChoiceGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { Section } from '../../../ui/page-shapes';
import { TextField } from '../../../ui/text-field';
import { fieldId, moduleField, type RulesDraft } from './rules-draft';

interface RulesFieldsProps {
  office: RulesOffice;
  draft: RulesDraft;
  change: (values: Partial<RulesDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

/** What each certificate asks: hours, tests, and the yes of the office. */
export function RulesFields({ office, draft, change, errorOf }: RulesFieldsProps) {
  return (
    <>
      <Section title="Ore di presenza">
        <TextField
          id={fieldId('hours')}
          label="Percentuale di tutte le ore"
          hint="Un numero da 1 a 100; vuoto se non si chiede"
          inputMode="numeric"
          maxLength={6}
          value={draft.hours}
          error={errorOf('hours')}
          onChange={({ target: { value } }) => change({ hours: value })}
        />
        <ModuleHours office={office} draft={draft} change={change} errorOf={errorOf} />
      </Section>
      <Tests office={office} draft={draft} change={change} errorOf={errorOf} />
      <Section title="Conferma della Segreteria">
        <SignOff draft={draft} change={change} />
      </Section>
    </>
  );
}

/** Folded away while no module asks for a share of its own. */
function ModuleHours({ office, draft, change, errorOf }: RulesFieldsProps) {
  const titles = new Map(office.modules.map((module) => [module.code, module]));
  const [isAsked] = useState(() => draft.modules.some(({ text }) => text.trim() !== ''));
  return (
    <Disclosure title="Anche per singoli moduli" open={isAsked}>
      <p>Lascia vuoti i moduli per cui non si chiede niente di più.</p>
      {draft.modules.map(({ code, text }) => {
        const module = titles.get(code);
        const minutes = module?.plannedMinutes ?? null;
        return (
          <TextField
            key={code}
            id={fieldId(moduleField(code))}
            label={`Percentuale delle ore di ${[code, module?.title].filter(Boolean).join(', ')}`}
            hint={minutes === null ? undefined : `Il piano ne prevede ${formatHours(minutes * 60)}`}
            inputMode="numeric"
            maxLength={6}
            value={text}
            error={errorOf(moduleField(code))}
            onChange={({ target: { value } }) =>
              change({
                modules: draft.modules.map((one) => (one.code === code ? { code, text: value } : one)),
              })
            }
          />
        );
      })}
    </Disclosure>
  );
}

function Tests({ office, draft, change, errorOf }: RulesFieldsProps) {
  const toggle = (code: string, isChosen: boolean) =>
    change({
      quizzes: isChosen ? [...draft.quizzes, code] : draft.quizzes.filter((one) => one !== code),
    });
  const known = new Set(office.quizzes.map(({ code }) => code));
  // A test that left the programme can only be taken off the list.
  const gone = draft.quizzes
    .filter((code) => !known.has(code))
    .map((code) => ({ code, title: `${code} (non è più nel programma)`, isFinal: false }));
  return (
    <Section title="Attestato con profitto">
      <Choice
        type="checkbox"
        label="Si rilascia anche l’attestato di frequenza con profitto"
        hint="Chiede le stesse ore, e in più i test scelti qui sotto"
        checked={draft.achievement}
        onChange={({ target: { checked } }) => change({ achievement: checked })}
      />
      {draft.achievement ? (
        <ChoiceGroup id={fieldId('quizzes')} legend="Test da superare" error={errorOf('quizzes')}>
          {[...office.quizzes, ...gone].map(({ code, title }) => (
            <Choice
              key={code}
              type="checkbox"
              label={title}
              checked={draft.quizzes.includes(code)}
              onChange={({ target: { checked } }) => toggle(code, checked)}
            />
          ))}
          {office.quizzes.length === 0 ? <p>Questo programma non ha ancora test.</p> : null}
        </ChoiceGroup>
      ) : null}
    </Section>
  );
}

const SIGN_OFF_WORDS = {
  none: 'Non serve',
  achievement: 'Serve solo per l’attestato con profitto',
  both: 'Serve per tutti e due gli attestati',
} as const;

function SignOff({ draft, change }: Pick<RulesFieldsProps, 'draft' | 'change'>) {
  const offered = draft.achievement
    ? (['none', 'achievement', 'both'] as const)
    : (['none', 'both'] as const);
  const words = draft.achievement ? SIGN_OFF_WORDS : { ...SIGN_OFF_WORDS, both: 'Serve' };
  const chosen = !draft.achievement && draft.signOff === 'achievement' ? 'none' : draft.signOff;
  return (
    <ChoiceGroup legend="Qualcuno della Segreteria conferma persona per persona?">
      {offered.map((value) => (
        <Choice
          key={value}
          type="radio"
          name="sign-off"
          label={words[value]}
          checked={chosen === value}
          onChange={() => change({ signOff: value })}
        />
      ))}
    </ChoiceGroup>
  );
}
