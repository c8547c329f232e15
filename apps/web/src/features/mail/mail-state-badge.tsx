import type { MailSummary } from '@lumit/shared';
import { Badge, type BadgeStatus } from '../../ui/badge';

const STATES: Readonly<Record<MailSummary['state'], { status: BadgeStatus; word: string }>> = {
  queued: { status: 'progress', word: 'In coda' },
  sent: { status: 'done', word: 'Inviata' },
  retrying: { status: 'attention', word: 'Nuovo tentativo' },
  stopped: { status: 'error', word: 'Ferma' },
};

export function MailStateBadge({ state }: { state: MailSummary['state'] }) {
  const { status, word } = STATES[state];
  return <Badge status={status}>{word}</Badge>;
}
