/**
 * What the verification page adds where JavaScript runs: the file somebody holds is hashed in the browser and compared with
 * the hash kept at issue. The file goes nowhere.
 */
export const COMPARE_PDF_SCRIPT = `const box = document.getElementById('confronto');
const input = document.getElementById('pdf');
if (box && input && globalThis.crypto?.subtle) {
  const result = box.querySelector('[role=status]');
  box.hidden = false;
  input.addEventListener('change', async () => {
    const [file] = input.files;
    result.textContent = '';
    if (!file) return;
    try {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      result.textContent = hex === box.dataset.sha256 ? box.dataset.same : box.dataset.different;
    } catch {
      result.textContent = box.dataset.unreadable;
    }
  });
}
`;
