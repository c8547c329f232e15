/**
 * Order of names and titles in every list, as Italian dictionaries do. Lists that people read are put in order by this
 * and not by the database: an external PostgreSQL may have been made with another collation, in which «Ètienne» comes after «Zeta».
 */
export const compareTexts = new Intl.Collator('it').compare;

interface Named {
  readonly familyName: string;
  readonly givenName: string;
}

/** Order of people: by family name, then by given name. */
export const comparePeople = (one: Named, other: Named): number =>
  compareTexts(one.familyName, other.familyName) || compareTexts(one.givenName, other.givenName);
