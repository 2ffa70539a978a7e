import { ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from '../words/i18n.ts';
import { theme } from './theme.ts';

/** Language, colours and font of the component library. Two Chinese characters on a button are not spaced: people and tests read 提交. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const { i18n: current } = useTranslation('common', { i18n });
  const chinese = current.language === 'zh-CN';
  useEffect(() => {
    dayjs.locale(chinese ? 'zh-cn' : 'en');
  }, [chinese]);
  return (
    <ConfigProvider {...(chinese && { locale: zhCN })} theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
