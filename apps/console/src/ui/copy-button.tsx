import { useState } from 'react';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';

/** Copies a text; on plain HTTP in a LAN there is no clipboard for pages, so the old command serves. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  (document.querySelector('[role=dialog]') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

export function CopyButton({ text }: { text: string }) {
  const t = useWords(common);
  const [done, setDone] = useState(false);
  return (
    <button type="button" className="btn" onClick={() => void copy(text).then(() => setDone(true))}>
      {done ? t('copied') : t('copy')}
    </button>
  );
}
