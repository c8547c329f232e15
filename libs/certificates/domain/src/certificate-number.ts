const ROME_DATE = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Italy at that instant, `2027-05-10`: a certificate issued at 00:30 in Rome bears the new day. */
export function romeDate(instant: Date): string {
  return ROME_DATE.format(instant);
}

/** The year in Italy: numbers start again at 1 at midnight in Rome, not in Greenwich. */
export function romeYear(instant: Date): number {
  return Number(romeDate(instant).slice(0, 4));
}

/** `42/2027`: progressive number per issuing body and year. */
export function spellCertificateNumber(number: { readonly serial: number; readonly year: number }): string {
  return `${number.serial}/${number.year}`;
}
