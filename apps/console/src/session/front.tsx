import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { sessionWords } from './session.words.ts';

/** The frame of the pages before sign-in. */
export function Front({ title, children }: { title: string; children: ReactNode }) {
  const t = useWords(sessionWords);
  const c = useWords(common);
  return (
    <div className="front">
      <header className="front-brand">
        <img src="/favicon.svg" alt="" width={44} height={44} />
        <div>
          <p className="brand-name">{c('product')}</p>
          <p>{t('tagline')}</p>
        </div>
      </header>
      <main className="front-card">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="front-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
