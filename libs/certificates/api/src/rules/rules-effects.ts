import {
  CERTIFICATE_KINDS,
  effectOfRules,
  isChange,
  type RulesPreview,
  type RuleSet,
} from '@lumit/certificates/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Certificate } from '../certificate.entity';
import { Eligibility, listName } from '../eligibility.service';

/** What other rules would mean for the people of an edition, by the facts of now. */
@Injectable()
export class RulesEffects {
  constructor(private readonly eligibility: Eligibility) {}

  /** `before` undefined: none are in force. */
  async of(
    manager: EntityManager,
    editionId: string,
    rules: { readonly before: RuleSet | undefined; readonly after: RuleSet },
  ): Promise<Omit<RulesPreview, 'version'>> {
    const people = await this.eligibility.readAll(manager, editionId);
    const effects = people.map((person) => ({
      name: listName(person),
      effect: effectOfRules(person.facts, rules.before, rules.after),
    }));
    return {
      people: people.length,
      changed: effects.filter(({ effect }) => isChange(effect)).length,
      kinds: CERTIFICATE_KINDS.map((kind) => {
        const own = effects.map(({ name, effect }) => ({ name, ...effect.find((one) => one.kind === kind) }));
        const named = (list: typeof own) => list.map(({ name }) => name);
        return {
          kind,
          eligible: named(own.filter(({ after }) => after)),
          before: own.filter(({ before }) => before).length,
          gain: named(own.filter(({ before, after }) => after && !before)),
          lose: named(own.filter(({ before, after }) => before && !after)),
        };
      }),
      certificates: await manager.countBy(Certificate, {
        editionId,
        subjectKind: 'enrolment',
        revokedAt: IsNull(),
      }),
    };
  }
}
