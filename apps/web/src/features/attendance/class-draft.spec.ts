import type { PlannedClassView } from '@lumit/attendance/domain';
import { choicesOf, type ClassDraft, EMPTY_CLASS, readClassDraft, toClassDraft } from './class-draft';

const held: PlannedClassView = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 5,
  version: 1,
  state: 'planned',
  title: 'Accoglienza',
  topic: 'Il sistema di accoglienza',
  moduleCode: 'M5',
  modality: 'mista',
  place: 'Aula 2',
  link: 'https://example.org/aula',
  startsAt: '2026-11-24T14:00:00.000Z',
  endsAt: '2026-11-24T17:00:00.000Z',
  breaks: [{ from: '2026-11-24T15:30:00.000Z', to: '2026-11-24T15:45:00.000Z' }],
  groupId: null,
  groupName: null,
  teachers: [{ id: '00000000-0000-4000-8000-000000000002', name: 'Laura Conti' }],
  marked: 0,
  cancelledAt: null,
  cancellingReason: null,
};
const draft = (values: Partial<ClassDraft> = {}): ClassDraft => ({ ...toClassDraft(held), ...values });
const asked = (values: Partial<ClassDraft>) =>
  readClassDraft(draft(values)).problems.map(({ fieldId, message }) => [fieldId, message]);

describe('a class session as it is typed', () => {
  it('means the plan it was written from', () => {
    expect(draft()).toMatchObject({ day: '2026-11-24', starts: '15:00', ends: '18:00' });
    const { title, topic, moduleCode, modality, place, link, startsAt, endsAt, breaks, groupId, teachers } =
      held;
    expect(readClassDraft(draft()).plan).toEqual({
      title,
      topic,
      moduleCode,
      modality,
      place,
      link,
      startsAt,
      endsAt,
      breaks,
      groupId,
      teachers,
    });
  });

  it('B-741: asks about a time that the day does not have, with the times beside it', () => {
    expect(asked({ day: '2027-03-28', starts: '02:30', breaks: [] })).toEqual([
      [
        'class-startsAt',
        'Le 02:30 del 28 marzo 2027 non esistono, perché comincia l’ora legale: 01:30 o 03:30?',
      ],
    ]);
  });

  it('asks which of two where the day has a time twice, and takes the one that was picked', () => {
    const doubled = { day: '2027-10-31', starts: '02:30', breaks: [] };
    expect(asked(doubled)).toEqual([['class-startsAt', expect.stringMatching(/quale delle due\?$/)]]);
    const [, second] = choicesOf(doubled, '02:30');
    expect(readClassDraft(draft({ ...doubled, startsPick: second?.at ?? '' })).plan?.startsAt).toBe(
      '2027-10-31T01:30:00.000Z',
    );
    expect(choicesOf({ day: '2027-10-30' }, '02:30')).toEqual([]);
  });

  it('says of everything at once what it wants, and of the times nothing without a day', () => {
    const { problems } = readClassDraft(EMPTY_CLASS);
    expect(problems.map(({ fieldId }) => fieldId)).toEqual(['class-day', 'class-title']);
    expect(
      asked({ starts: '', link: 'ente.it', breaks: [{ from: '16:00', to: '' }] }).map(([field]) => field),
    ).toEqual(['class-startsAt', 'class-breaks', 'class-link']);
  });

  it('leaves out empty lines of teachers and breaks', () => {
    const plan = readClassDraft(
      draft({ teachers: [{ id: '', name: ' ' }], breaks: [{ from: '', to: '' }] }),
    ).plan;
    expect(plan).toMatchObject({ teachers: [], breaks: [] });
  });
});
