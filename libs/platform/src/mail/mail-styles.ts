/** Every style of an outgoing message: what `composeMail` writes, and what the preview's content policy lets through. */
export const MAIL_STYLES = {
  page: 'margin:0;background:#ffffff',
  column:
    'padding:24px;max-width:600px;font-family:system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif;font-size:16px;line-height:24px;color:#1a1a1a',
  paragraph: 'margin:0 0 16px',
  button:
    'display:inline-block;padding:12px 24px;background:#0066cc;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600',
  address: 'font-size:14px',
  why: 'margin:24px 0 0;font-size:14px;color:#5d7083',
} as const;
