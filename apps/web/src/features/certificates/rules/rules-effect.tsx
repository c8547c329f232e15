import { CERTIFICATE_TITLES, type RulesEffectView, type RulesPreview } from '@lumit/certificates/domain';
import { countOf, plural } from '../../../lib/format';
import { Disclosure } from '../../../ui/disclosure';
import { PlainList } from '../../../ui/page-shapes';

/** "Cambia il risultato di 3 persone", with their names: what other rules would mean with the facts of today. */
export function RulesEffect({ preview }: { preview: RulesPreview }) {
  const { kinds, certificates } = preview;
  return (
    <>
      <p>
        <strong>{headlineOf(preview)}</strong>
      </p>
      {kinds.map((effect) => (
        <KindEffect key={effect.kind} effect={effect} />
      ))}
      {certificates > 0 ? (
        <p>
          {certificates === 1
            ? 'L’attestato già rilasciato resta con le regole di allora.'
            : `I ${certificates} attestati già rilasciati restano con le regole di allora.`}
        </p>
      ) : null}
    </>
  );
}

/** The one sentence that matters. */
export function headlineOf({ people, changed }: Pick<RulesPreview, 'people' | 'changed'>): string {
  if (people === 0)
    return 'Nell’edizione non c’è ancora nessuno: non cambia il risultato di nessuna persona.';
  return changed === 0
    ? 'Oggi non cambia il risultato di nessuna persona.'
    : `Cambia il risultato di ${countOf(changed, 'persona', 'persone')}.`;
}

function KindEffect({ effect }: { effect: RulesEffectView }) {
  const { kind, eligible, gain, lose } = effect;
  return (
    <>
      <h3>{CERTIFICATE_TITLES[kind]}</h3>
      <p>{countWords(effect)}</p>
      <Names title="Li avrebbe in più" names={gain} />
      <Names title="Non li avrebbe più" names={lose} />
      {eligible.length > 0 ? (
        <Disclosure title="Chi avrebbe i requisiti oggi">
          <NameList label={`Chi avrebbe i requisiti oggi: ${CERTIFICATE_TITLES[kind]}`} names={eligible} />
        </Disclosure>
      ) : null}
    </>
  );
}

function countWords({ eligible, before }: RulesEffectView): string {
  const now = `con le regole in vigore ${before === 0 ? 'nessuna' : before}`;
  return eligible.length === 0
    ? `Oggi nessuna persona avrebbe i requisiti; ${now}.`
    : `Oggi ${plural(eligible.length, 'avrebbe', 'avrebbero')} i requisiti ${countOf(eligible.length, 'persona', 'persone')}; ${now}.`;
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h4>{`${title} (${names.length})`}</h4>
      <NameList label={title} names={names} />
    </>
  );
}

const NameList = ({ label, names }: { label: string; names: readonly string[] }) => (
  <PlainList label={label}>
    {names.map((name, place) => (
      <li key={place}>
        <bdi>{name}</bdi>
      </li>
    ))}
  </PlainList>
);
