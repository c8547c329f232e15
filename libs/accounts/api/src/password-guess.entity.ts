import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Wrong passwords on one account: from one known device, or from all unknown ones together. See `guess-limit` of the domain. */
@Entity('password_guess')
export class PasswordGuess {
  /** SHA-256: addresses people type are personal data. */
  @PrimaryColumn({ type: 'bytea' })
  key!: Buffer;
  @Column({ type: 'integer' })
  tries!: number;
  @Column({ type: 'timestamptz' })
  lastTryAt!: Date;
  @Column({ type: 'timestamptz' })
  readyAt!: Date;
}
