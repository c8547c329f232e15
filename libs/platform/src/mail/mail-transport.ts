import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config';
import type { OutgoingMail } from './outgoing-mail.entity';

/** Sends by SMTP; without SMTP settings writes `.eml` files under `DATA_DIR/mail`. */
@Injectable()
export class MailTransport {
  private readonly transporter: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const wall = { disableFileAccess: true, disableUrlAccess: true } as const;
    this.transporter = config.smtpUrl
      ? createTransport({
          url: config.smtpUrl,
          ...wall,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 30_000,
        })
      : createTransport({ streamTransport: true, buffer: true, ...wall });
  }

  /** The same message always has the same Message-ID, so that a receiver can tell a repeat. */
  async send(mail: OutgoingMail): Promise<void> {
    const message = {
      from: this.config.mailFrom,
      to: { name: mail.toName, address: mail.toAddress },
      subject: mail.subject,
      text: mail.textBody,
      html: mail.htmlBody,
      messageId: `<${mail.id}@${new URL(this.config.origin).hostname}>`,
      date: mail.createdAt,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    const info = (await this.transporter.sendMail(message)) as { message?: Buffer };
    if (!this.config.smtpUrl && info.message) await this.writeFile(mail, info.message);
  }

  private async writeFile(mail: OutgoingMail, raw: Buffer): Promise<void> {
    const folder = join(this.config.dataDir, 'mail');
    await mkdir(folder, { recursive: true });
    const name = `${mail.createdAt.toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`;
    await writeFile(join(folder, `.${name}.part`), raw);
    await rename(join(folder, `.${name}.part`), join(folder, name));
  }
}
