import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/client.ts';

export type Language = 'zh-CN' | 'en';
export const languages: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };
const STORED = 'jiangcheng.language';

/** The person's choice; Chinese where none was made. Private windows may refuse storage. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'zh-CN',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
speak(() => i18n.language);
document.documentElement.lang = i18n.language;

export async function setLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // The choice then lasts for this page.
  }
}
