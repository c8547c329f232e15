import type { TerritoryView } from '@lumit/courses/domain';

type Office = TerritoryView['offices'][number];

interface Asked {
  /** Key; undefined for the whole province. */
  readonly area: string | undefined;
  readonly need: Pick<TerritoryView['needs'][number], 'offices'> | undefined;
}

/** The offices of an area, those of the whole province included; for a need only its own, the first to ask first. */
export function officesFor({ offices }: Pick<TerritoryView, 'offices'>, { area, need }: Asked): Office[] {
  const wanted = need
    ? need.offices.flatMap((key) => offices.find((office) => office.key === key) ?? [])
    : offices;
  return wanted.filter(({ areas }) => !area || areas.length === 0 || areas.includes(area));
}
