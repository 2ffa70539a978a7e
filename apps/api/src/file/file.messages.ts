import { registerMessages } from '../platform/problems.ts';

registerMessages('file', {
  zh: {
    FILE_EMPTY: '文件是空的。',
    FILE_TOO_LARGE: '文件过大（最多 {maxMegabytes} MB）。',
    FILE_TYPE_REFUSED: '这里只接收以下类型的文件：{kinds}；内容须与类型相符。',
    FILE_DAMAGED: '文件不完整或已损坏，请重新导出或扫描后上传。',
    IMAGE_TOO_LARGE: '图片像素过多，请缩小后上传。',
    FILE_MISSING: '文件暂时无法读取，请联系管理员。',
    FILE_NOT_AS_PUT: '存放的文件已损坏，与收到时不一致，不予提供；请联系管理员从备份恢复。',
    FILE_DELETED: '该文件已按授权书删除（{on}，依据：{ground}），不能再查看。',
    UPLOAD_BROKEN: '上传中断，请重试。',
  },
  en: {
    FILE_EMPTY: 'The file is empty.',
    FILE_TOO_LARGE: 'The file is too large (at most {maxMegabytes} MB).',
    FILE_TYPE_REFUSED: 'Files of these kinds are taken here: {kinds}; the contents must be of that kind.',
    FILE_DAMAGED: 'The file is incomplete or damaged; export or scan it again.',
    IMAGE_TOO_LARGE: 'The picture has too many pixels; make it smaller.',
    FILE_MISSING: 'The file cannot be read at the moment; ask the administrator.',
    FILE_NOT_AS_PUT: 'The stored file is damaged and not what was received, so it is not shown; ask the administrator to restore it.',
    FILE_DELETED: 'The file was deleted as its owner’s authorisation says ({on}, by {ground}) and cannot be read any more.',
    UPLOAD_BROKEN: 'The upload was cut short; try again.',
  },
});
