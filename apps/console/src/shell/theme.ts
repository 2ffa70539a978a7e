import type { ThemeConfig } from 'antd';

/** Colours of text keep a contrast of 4.5 : 1 on what they stand on; the library's own secondary greys do not. */
export const theme: ThemeConfig = {
  token: {
    // Who has asked the system for less motion gets none.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#14508a',
    colorInfo: '#14508a',
    colorLink: '#14508a',
    colorError: '#b3261e',
    colorSuccess: '#1d6b3a',
    colorWarning: '#8a5300',
    colorText: '#1c2430',
    colorTextSecondary: '#4a5565',
    colorTextTertiary: '#566173',
    colorTextDescription: '#566173',
    colorTextPlaceholder: '#647084',
    colorTextQuaternary: '#647084',
    colorTextDisabled: '#566173',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: '"Noto Sans SC Variable", system-ui, sans-serif',
    controlHeight: 36,
  },
};
