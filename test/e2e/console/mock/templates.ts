import type { templateView } from '@jiangcheng/contracts/api/mail-template';
import type { Output } from '@jiangcheng/contracts/api/output';

export const template = (): Output<typeof templateView> => {
  const text = { subject: '【催办】您有多项待办事项', body: '{{recipient}}：\n\n以下事项待您办理：\n\n{{items}}\n\n全部待办：{{link}}' };
  const shipped = { version: 0, ...text, savedBy: null, savedAt: null };
  return {
    ...{ kind: 'reminder-digest', locale: 'zh-CN', label: '催办汇总', variables: ['recipient', 'items', 'link'] },
    ...shipped,
    versions: [{ ...shipped, restoredFrom: null }],
  };
};
