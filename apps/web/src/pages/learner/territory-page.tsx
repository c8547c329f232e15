import type { TerritoryView } from '@lumit/courses/domain';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { CourseTools } from '../../features/courses/course-tools';
import { Need } from '../../features/courses/need';
import { OfficeTable } from '../../features/courses/office-table';
import { territoryQuery } from '../../features/courses/reading-pages.queries';
import { officesFor } from '../../features/courses/offices-for';
import { useEditionId } from '../../lib/current-edition';
import { countOf, formatList } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { AreaMap } from '../../ui/area-map';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section, TwoColumns } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';

/** Who does what in the province: by need, by area, on a map and as a list. */
export function TerritoryPage() {
  const territory = useQuery(territoryQuery(useEditionId()));
  return (
    <ListPage>
      <PageTitle lead="A quale ufficio rivolgersi nella provincia di Lucca, e per che cosa.">
        Chi fa cosa
      </PageTitle>
      <CourseTools />
      <Loaded query={territory} part="gli uffici">
        {(view) =>
          view.offices.length === 0 ? (
            <EmptyState>Gli uffici appariranno qui quando la Segreteria li pubblica.</EmptyState>
          ) : (
            <Territory view={view} />
          )
        }
      </Loaded>
    </ListPage>
  );
}

function Territory({ view }: { view: TerritoryView }) {
  const [address, setAddress] = useSearchParams();
  const areaKeys = useMemo(() => view.areas.map(({ key }) => key), [view.areas]);
  const area = view.areas.find(({ key }) => key === address.get('zona'));
  const need = view.needs.find(({ key }) => key === address.get('devo'));
  const offices = officesFor(view, { area: area?.key, need });
  const choose = useCallback(
    (name: 'zona' | 'devo', value: string) =>
      setAddress(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { preventScrollReset: true },
      ),
    [setAddress],
  );
  const chooseArea = useCallback((key: string) => choose('zona', key), [choose]);
  return (
    <>
      <TwoColumns
        aside={
          view.map ? (
            <AreaMap html={view.map} areas={areaKeys} chosen={area?.key ?? ''} onChoose={chooseArea} />
          ) : null
        }
      >
        <SelectField
          label="Di che cosa hai bisogno?"
          value={need?.key ?? ''}
          onChange={({ target }) => choose('devo', target.value)}
        >
          <option value="">Tutti i bisogni</option>
          {view.needs.map(({ key, need: words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="In quale zona?"
          value={area?.key ?? ''}
          onChange={({ target }) => chooseArea(target.value)}
        >
          <option value="">Tutta la provincia</option>
          {view.areas.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
        {area && area.municipalities.length > 0 ? <p>Comuni: {formatList(area.municipalities)}.</p> : null}
        {area?.note ? <p>{area.note}.</p> : null}
        {need ? <Need need={need} /> : null}
      </TwoColumns>
      <Section title={need ? 'A chi rivolgersi' : 'Uffici'}>
        <p role="status">{countOf(offices.length, 'ufficio', 'uffici')}</p>
        {offices.length === 0 ? (
          <p>Nessun ufficio per questa zona. Scegli tutta la provincia.</p>
        ) : (
          <OfficeTable offices={offices} areas={view.areas} />
        )}
      </Section>
    </>
  );
}
