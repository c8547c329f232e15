import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Certificate } from './certificate.entity';

/** The file as it was issued, apart from the row so that lists never read it. */
@Entity('certificate_pdf')
export class CertificatePdf {
  @PrimaryColumn({ type: 'uuid' })
  certificateId!: string;
  @ManyToOne(() => Certificate)
  @JoinColumn({ name: 'certificate_id' })
  certificate?: Certificate;
  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
