/** One person, one address: outer spaces go, case folds, Unicode is composed. Look-alike letters stay different addresses. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
