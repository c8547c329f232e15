/** What a list of people may hold, by the headers that offices write; the first name of each is how it is asked for. */
export const PEOPLE_COLUMNS = {
  familyName: { names: ['cognome', 'surname', 'last name'], required: true },
  givenName: { names: ['nome', 'name', 'first name'], required: true },
  email: {
    names: [
      'email',
      'mail',
      'indirizzo email',
      'posta elettronica',
      'indirizzo di posta elettronica',
      'email di lavoro',
    ],
    required: true,
  },
  body: {
    names: ['ente', 'ente di appartenenza', 'amministrazione', 'organizzazione', 'struttura'],
    required: false,
  },
  group: { names: ['gruppo', 'gruppo di lavoro'], required: false },
} as const;
export type PeopleColumn = keyof typeof PEOPLE_COLUMNS;
