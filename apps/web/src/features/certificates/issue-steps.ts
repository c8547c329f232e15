/** The steps of an issue; the last one shows the run and has an address of its own. */
export const ISSUE_STEPS = ['Scegli', 'Controlla', 'Conferma', 'Rilascio'] as const;

/** `1 attestato`, `22 attestati` */
export const certificatesCount = (count: number): string =>
  `${count} ${count === 1 ? 'attestato' : 'attestati'}`;
