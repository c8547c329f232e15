/** Names as registers hold them, by row of the list of bad inputs (B-761 … B-771), and whether a certificate can bear them. */
export const NAMES: ReadonlyArray<{ row: string; name: string; printable: boolean }> = [
  ...can('B-761', [
    "Gabriele D'Angelo",
    'Gabriele D’Angelo',
    "Rosa dell'Acqua",
    'Sinead O`Brien',
    'Niccolò dell’Abate',
    "Dina De' Medici",
  ]),
  ...can('B-762', [
    'Nicolò Rossi',
    "Niccolo' Rossi",
    'José García',
    'Jose\u0301 Garci\u0301a',
    'Zoë Müller',
    'François Noël',
    'Ángel Ibáñez',
    'Chloé Lefèvre',
  ]),
  ...can('B-763', [
    'Łukasz Żółć',
    'Ana Šimić',
    'Ivo Đorđević',
    'Ion Ştefănescu',
    'Ion Ștefănescu',
    'Øystein Ødegård',
    'Þór Ægisson',
    'Åsa Öberg',
    'Jiří Dvořák',
  ]),
  ...can('B-763', [
    'Gyula Őry',
    'Ağa Işık',
    'Zviad Ķēniņš',
    'Ēriks Ūdris',
    'Agnė Žukauskaitė',
    'Şebnem Çağlar',
    'Straße ẞtein',
    'Nguyễn Thị Hồng',
    'Bùi Đức Ảnh',
    'Aduké Ọlá',
    'Ẹniọlá Ṣolá',
  ]),
  ...can('B-764', [
    'Олександра Шевченко',
    'Ґалаґан Їжакевич',
    'Наталья Ёлкина',
    'Љубица Њежић',
    'Ελένη Παπαδοπούλου',
    'Γιώργος Ξυλούρης',
  ]),
  ...can('B-770', [
    'Sukarno',
    'O',
    'Null',
    'True',
    'Test Test',
    `${'Maria '.repeat(8)}Rossi`,
    `${'Immacolata '.repeat(17)}Di Sangro`,
    'Wolfeschlegelsteinhausenbergerdorff'.repeat(5).slice(0, 170),
  ]),
  ...can('B-770', [
    'Anna-Maria de’ Conti (1985)',
    'Jean-Luc St. Pierre Jr.',
    'Maria Concetta Immacolata Francesca Della Valle Sant’Ambrogio Montecuccoli',
  ]),
  ...cannot('B-765', ['محمد عبد الله', 'محمد Rossi عبد الله']),
  ...cannot('B-766', ['王小明', '김민준', 'たろう']),
  ...cannot('B-768', ['देवनागरी', 'தமிழ்', 'עברית', 'አማርኛ']),
  ...cannot('B-769', ['👩‍💻 Anna', 'ℝossi', 'Ｆｕｌｌ']),
  ...cannot('B-771', ['Anna\nRossi', 'Anna\tRossi', 'Anna\u202eRossi', 'Anna\u0000', '\ufeffAnna']),
];

function can(row: string, names: string[]) {
  return names.map((name) => ({ row, name, printable: true }));
}

function cannot(row: string, names: string[]) {
  return names.map((name) => ({ row, name, printable: false }));
}
