import { useState } from 'react';

/** What rows of the roll still ask or hold unsaved: closing the register says so. */
export interface OpenQuestions {
  /** Whom the page has asked "Entrata 15:00 o 15:22?", and when they were seen (milliseconds since 1970). */
  readonly asked: ReadonlyMap<string, number>;
  /** Whose times or note are written and not saved. */
  readonly unsaved: string | null;
  /** Whose row is open. */
  readonly openId: string | null;
  ask(enrolmentId: string, seenAt: number | null): void;
  open(enrolmentId: string | null): void;
  setUnsaved(isUnsaved: boolean): void;
}

export function useOpenQuestions(): OpenQuestions {
  const [asked, setAsked] = useState<ReadonlyMap<string, number>>(new Map());
  const [openId, setOpenId] = useState<string | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  return {
    asked,
    openId,
    unsaved: isUnsaved ? openId : null,
    ask(enrolmentId, seenAt) {
      const next = new Map(asked);
      if (seenAt === null) next.delete(enrolmentId);
      else next.set(enrolmentId, seenAt);
      setAsked(next);
    },
    open(enrolmentId) {
      setOpenId(enrolmentId);
      setUnsaved(false);
    },
    setUnsaved,
  };
}
