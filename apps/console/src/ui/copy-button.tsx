import { useState } from 'react';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';

/** Copies a text; on plain HTTP in a LAN there is no clipboard for pages, and a browser may forbid it, so the old command serves then. */
async function copy(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    const allowed = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (allowed) return true;
  }
  const area = document.createElement('textarea');
  area.value = text;
  (document.querySelector('[role=dialog]') ?? document.body).append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

export function CopyButton({ text }: { text: string }) {
  const t = useWords(common);
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <button type="button" className="btn" onClick={() => void copy(text).then(setDone)}>
      {done === null ? t('copy') : done ? t('copied') : t('copyYourself')}
    </button>
  );
}
