/** What any call may meet. */
export const COMMON_ERRORS = {
  'request.invalid': { status: 400, zh: '有内容填写不正确，请按提示修改', en: 'Some fields need correcting' },
  'request.too-large': { status: 413, zh: '内容超过大小限制', en: 'The content is larger than allowed' },
  'request.media-type': {
    status: 415,
    zh: '不支持该内容格式',
    en: 'The content is in a format that is not understood here',
  },
  'request.too-many': {
    status: 429,
    zh: '操作太频繁，请稍后再试',
    en: 'Too many requests, please try again later',
  },
  'request.timeout': {
    status: 504,
    zh: '系统响应超时，请稍后再试',
    en: 'The system took too long to answer',
  },
  'request.key-reused': {
    status: 422,
    zh: '该请求编号已用于另一项内容，请刷新后重试',
    en: 'This request id was already used for different content',
  },
  'request.origin': { status: 403, zh: '请求来源不受信任', en: 'The request came from an untrusted origin' },
  'access.sign-in': { status: 401, zh: '请先登录', en: 'Please sign in first' },
  'access.denied': { status: 403, zh: '您没有此项权限', en: 'You do not have permission for this' },
  'record.absent': { status: 404, zh: '没有找到该记录', en: 'There is no such record' },
  'record.stale': {
    status: 409,
    zh: '该记录刚被他人修改，请核对最新内容后再提交',
    en: 'Someone has just changed this record; check the latest version and submit again',
  },
  'service.unavailable': {
    status: 503,
    zh: '服务暂时不可用，请稍后再试',
    en: 'The service is unavailable for the moment',
  },
  'service.storage-full': {
    status: 507,
    zh: '存储空间已满，请联系运维人员',
    en: 'Storage is full; please tell the operators',
  },
  'service.failed': {
    status: 500,
    zh: '系统出现问题，已记录',
    en: 'Something went wrong; it has been recorded',
  },
  'reply.invalid': {
    status: 502,
    zh: '系统返回的内容有误，已记录',
    en: 'A service gave a malformed answer; it has been recorded',
  },
  'upload.type': { status: 415, zh: '不支持该文件类型', en: 'This type of file is not accepted' },
} as const;
