/** Kinds of body (ente) a learner may work for; the fund's reports count people by them. */
export const BODY_KINDS = [
  'prefettura',
  'questura',
  'comune',
  'asl',
  'scuola',
  'cpia',
  'cooperativa',
  'associazione',
  'universita',
  'altro',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
