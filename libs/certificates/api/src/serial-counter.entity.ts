import { Organisation } from '@lumit/accounts/api';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Last number given by an organisation in a year. A row, not a sequence: a number taken by a rolled-back issue goes back. */
@Entity('serial_counter')
@Check('ck_serial_counter_last', 'last > 0')
export class SerialCounter {
  @PrimaryColumn({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @PrimaryColumn({ type: 'integer' })
  year!: number;
  @Column({ type: 'integer' })
  last!: number;
}
