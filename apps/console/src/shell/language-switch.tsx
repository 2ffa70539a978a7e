import { useTranslation } from 'react-i18next';
import { i18n, languages, setLanguage, type Language } from '../words/i18n.ts';

/** Chinese or English; each is named in itself. */
export function LanguageSwitch() {
  const { i18n: current } = useTranslation('common', { i18n });
  return (
    <div className="language-switch" role="group" aria-label="语言 Language">
      {(Object.keys(languages) as Language[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={current.language === language}
          onClick={() => void setLanguage(language)}
        >
          {languages[language]}
        </button>
      ))}
    </div>
  );
}
