import { PARTNERS_MAX } from '@lumit/accounts/domain';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/button';
import { FieldError } from '../../../ui/field';
import { Cluster, Section } from '../../../ui/page-shapes';
import { TextField } from '../../../ui/text-field';
import { LogoField } from './logo-field';
import type { TypedPartner } from './typed-settings';

interface PartnersFieldProps {
  id: string;
  label: string;
  hint: ReactNode;
  error: string | undefined;
  partners: readonly TypedPartner[];
  organisationId: string;
  /** What becomes of the partners as they are then. */
  onChange: (change: (partners: readonly TypedPartner[]) => readonly TypedPartner[]) => void;
}

const LOGO_HINT =
  'PNG, JPG o WEBP, larga almeno 200 pixel o alta almeno 130. Sta su fondo bianco al posto del nome, che resta scritto per chi non vede l’immagine.';

/** Those who pay and promote, in their order, each with a name and, where it has one, a logo. */
export function PartnersField({
  id,
  label,
  hint,
  error,
  partners,
  organisationId,
  onChange,
}: PartnersFieldProps) {
  const adds = useRef<HTMLButtonElement>(null);
  const idOf = (place: number) => (place === 0 ? id : `${id}-${place}`);
  const set = (key: string, change: Partial<TypedPartner>) =>
    onChange((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const append = () => {
    flushSync(() => onChange((now) => [...now, { key: crypto.randomUUID(), name: '', logo: null }]));
    document.getElementById(idOf(partners.length))?.focus();
  };
  const takeAway = (key: string) => {
    flushSync(() => onChange((now) => now.filter((one) => one.key !== key)));
    adds.current?.focus();
  };
  const moveUp = (place: number) => {
    flushSync(() => onChange((now) => swapped(now, place - 1)));
    document.getElementById(idOf(place - 1))?.focus();
  };
  return (
    <Section level={3} title={label}>
      <p>{hint}</p>
      <FieldError id={undefined} error={error} />
      {partners.map(({ key, name, logo }, place) => (
        <div
          key={key}
          className="partner"
          role="group"
          aria-label={`Nome ${place + 1} di ${partners.length}`}
        >
          <TextField
            id={idOf(place)}
            label={`Nome ${place + 1}`}
            value={name}
            onChange={(event) => set(key, { name: event.target.value })}
          />
          <LogoField
            id={`${idOf(place)}-logo`}
            label={`Logo di ${name.trim() || `nome ${place + 1}`}`}
            hint={LOGO_HINT}
            logo={logo}
            organisationId={organisationId}
            onChange={(next) => set(key, { logo: next })}
          />
          <Cluster>
            {place > 0 ? (
              <Button
                kind="link"
                aria-label={`Sposta su: ${name || place + 1}`}
                onClick={() => moveUp(place)}
              >
                Sposta su
              </Button>
            ) : null}
            <Button
              kind="link"
              aria-label={`Togli dall’elenco: ${name || place + 1}`}
              onClick={() => takeAway(key)}
            >
              Togli dall’elenco
            </Button>
          </Cluster>
        </div>
      ))}
      {partners.length < PARTNERS_MAX ? (
        <Button ref={adds} kind="secondary" onClick={append}>
          Aggiungi chi finanzia o realizza
        </Button>
      ) : (
        <p>Sono {PARTNERS_MAX}: di più non ne stanno su un attestato.</p>
      )}
    </Section>
  );
}

/** The one at this place and the next, changed over. */
const swapped = (partners: readonly TypedPartner[], place: number): readonly TypedPartner[] =>
  partners.toSpliced(place, 2, ...partners.slice(place, place + 2).toReversed());
