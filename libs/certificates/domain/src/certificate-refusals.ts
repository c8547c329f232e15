/** Every reason this feature gives for saying no. The web app has an Italian sentence for each. */
export const CERTIFICATES_REFUSALS = [
  'certificate.achievement_adds_nothing',
  'certificate.already_issued',
  'certificate.already_revoked',
  'certificate.facts_changed',
  'certificate.kind_not_offered',
  'certificate.name_not_printable',
  'certificate.not_eligible',
  'certificate.not_replaceable',
  'certificate.edition_archived',
  'certificate.rule_module_twice',
  'certificate.rule_module_unknown',
  'certificate.rule_module_without_hours',
  'certificate.rule_test_unknown',
  'certificate.rules_ask_nothing',
  'certificate.rules_missing',
  'certificate.rules_changed',
  'certificate.rules_unchanged',
  'certificate.run_active',
  'certificate.text_not_printable',
  'certificate.unexpected',
] as const;
export type CertificateRefusal = (typeof CERTIFICATES_REFUSALS)[number];
