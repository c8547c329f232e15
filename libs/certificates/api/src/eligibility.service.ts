import { getEditionFor } from '@lumit/courses/api';
import type { EditionEligibility, MyEligibility } from '@lumit/certificates/domain';
import { attends, Enrolment } from '@lumit/enrolments/api';
import { type Actor, notFound } from '@lumit/platform';
import { comparePeople } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CertificateRules } from './certificate-rules';
import { EligibilityFactsReader, type PersonFacts } from './eligibility-facts';
import { findIssuedNumbers, kindsOf } from './kinds-of-person';
import { findMyStanding } from './my-standing';

/** «Bianchi Anna», as lists want it. */
export const listName = (person: PersonFacts): string => `${person.familyName} ${person.givenName}`;
/** «Anna Bianchi», as it stands on the certificate. */
export const holderName = (person: PersonFacts): string =>
  `${person.givenName} ${person.familyName}`.normalize('NFC');

/** Answers who may have which certificate, and what is missing, to learner and staff from the same rules. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: CertificateRules,
    private readonly reader: EligibilityFactsReader,
  ) {}

  async mine(actor: Actor, editionId: string): Promise<MyEligibility> {
    const { manager } = this.dataSource;
    const standing = await findMyStanding(manager, actor, editionId);
    if (!standing) throw notFound();
    const [person] = await this.reader.complete(manager, editionId, [standing.person]);
    if (!person) throw notFound();
    const { rulesVersion, rules, issued } = standing;
    return {
      editionId,
      holder: holderName(person),
      rulesVersion,
      kinds: kindsOf(rules, person.facts, issued),
    };
  }

  async all(actor: Actor, editionId: string): Promise<EditionEligibility> {
    const { manager } = this.dataSource;
    await getEditionFor(manager, actor, 'see-requirements', editionId);
    const current = await this.rules.find(manager, editionId);
    const people = await this.readAll(manager, editionId);
    const issued = await findIssuedNumbers(
      manager,
      people.map((person) => person.enrolmentId),
    );
    return {
      rulesVersion: current?.version ?? 0,
      hoursBase: people[0]?.facts.hoursBase ?? null,
      people: people.map((person) => ({
        enrolmentId: person.enrolmentId,
        name: listName(person),
        holder: holderName(person),
        kinds: kindsOf(current?.rules, person.facts, issued.get(person.enrolmentId)),
      })),
    };
  }

  /** Everybody who attends the edition, in the order of lists. */
  async readAll(manager: EntityManager, editionId: string): Promise<PersonFacts[]> {
    const enrolments = await manager
      .createQueryBuilder(Enrolment, 'n')
      .select('n.id')
      .where('n.edition_id = :editionId', { editionId })
      .andWhere(attends('n'))
      .getMany();
    const people = await this.reader.read(
      manager,
      editionId,
      enrolments.map(({ id }) => id),
    );
    return people.toSorted(comparePeople);
  }
}
