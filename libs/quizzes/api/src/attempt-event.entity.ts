import { Person } from '@lumit/accounts/api';
import { Check, Column, Entity, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Attempt } from './attempt.entity';

/** Each change of an attempt's state, by whom and when. Append-only; each happens once. */
@Entity('attempt_event')
@Unique('uq_attempt_event_attempt_id_kind', ['attemptId', 'kind'])
@Check('ck_attempt_event_kind', "kind in ('started', 'submitted', 'finished')")
export class AttemptEvent {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  seq!: string;
  @Column({ type: 'uuid' })
  attemptId!: string;
  @ManyToOne(() => Attempt)
  attempt?: Attempt;
  @Column({ type: 'text' })
  kind!: 'started' | 'submitted' | 'finished';
  /** Null: the clock did it. */
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;
  @ManyToOne(() => Person)
  actor?: Person;
  @Column({ type: 'timestamptz' })
  at!: Date;
}
