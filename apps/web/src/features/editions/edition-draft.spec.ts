import type { EditionDetails } from '@lumit/editions/domain';
import { type EditionDraft, emptyDraft, readDraft, toDraft } from './edition-draft';

const modules = [
  { code: 'M1', title: 'Fonti', sessionMinutes: 90 },
  { code: 'M2', title: 'Ingresso', sessionMinutes: null },
];
const details: EditionDetails = {
  title: 'LUMIT 2026-27',
  slug: 'lumit-2026-27',
  startsOn: '2026-10-01',
  endsOn: '2027-05-31',
  place: 'Lucca',
  seats: 60,
  applicationsOpenAt: '2026-07-01T08:00:00.000Z',
  applicationsCloseAt: '2026-12-07T22:59:00.000Z',
  projectCode: 'PROG-1',
  cup: null,
  plan: [
    { moduleCode: 'M1', minutes: 270 },
    { moduleCode: 'M7', minutes: 60 },
    { moduleCode: null, minutes: 30 },
  ],
  groups: [{ id: '00000000-0000-4000-8000-000000000001', name: 'Versilia' }],
};
const draft = (values: Partial<EditionDraft> = {}) => ({ ...toDraft(details, { modules }), ...values });
const problemsOf = (values: Partial<EditionDraft>) =>
  readDraft(draft(values)).problems.map(({ fieldId, message }) => [fieldId, message]);

describe('an edition as it is typed', () => {
  it('means the details it was written from, a module that left the programme included', () => {
    expect(draft()).toMatchObject({
      opensOn: '2026-07-01',
      opensAt: '10:00',
      closesOn: '2026-12-07',
      closesAt: '23:59',
      hours: [
        { moduleCode: 'M1', text: '4:30' },
        { moduleCode: 'M2', text: '' },
        { moduleCode: 'M7', text: '1' },
        { moduleCode: null, text: '0:30' },
      ],
    });
    expect(readDraft(draft())).toEqual({ details, problems: [] });
  });

  it('begins with the hours that the content plans', () => {
    expect(emptyDraft({ modules }).hours).toEqual([
      { moduleCode: 'M1', text: '1:30' },
      { moduleCode: 'M2', text: '' },
      { moduleCode: null, text: '' },
    ]);
  });

  it('opens at midnight and closes a minute before it, where no time is typed', () => {
    const { details: read } = readDraft(draft({ opensAt: '', closesAt: '' }));
    expect(read).toMatchObject({
      applicationsOpenAt: '2026-06-30T22:00:00.000Z',
      applicationsCloseAt: '2026-12-07T22:59:00.000Z',
    });
  });

  it('says of every field at once what it wants', () => {
    const wrong = problemsOf({
      title: ' ',
      slug: 'Con Spazi',
      startsOn: '',
      seats: 'sessanta',
      closesOn: '2027-03-28',
      closesAt: '02:30',
      hours: [{ moduleCode: 'M1', text: '1.30' }],
    });
    expect(wrong.map(([field]) => field)).toEqual([
      'edition-hours-M1',
      'edition-applicationsCloseAt',
      'edition-title',
      'edition-slug',
      'edition-startsOn',
      'edition-seats',
    ]);
    expect(wrong[1]?.[1]).toMatch(/02:30 del 28 marzo 2027 non esistono/);
    expect(problemsOf({ closesOn: '' })).toHaveLength(1);
  });

  it('drops new groups without a name, and asks for the name of one that stands', () => {
    const [standing] = details.groups;
    expect(
      readDraft(draft({ groups: [...details.groups, { id: null, name: ' ' }] })).details?.groups,
    ).toEqual([standing]);
    expect(problemsOf({ groups: [{ id: standing?.id ?? null, name: '' }] })).toEqual([
      ['edition-groups', expect.stringMatching(/^Scrivi il nome di ogni gruppo/)],
    ]);
  });
});
